using System.Security.Cryptography;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;
using Seribu.Server.Demo;

namespace Seribu.Server.Tests.Demo;

/// <summary>The demo district by itself, without a store: the sub-district Mentok and its nine villages, unless a test says otherwise.</summary>
public sealed class DemoDistrictTests(DemoDistrictTests.Mentok mentok) : IClassFixture<DemoDistrictTests.Mentok>
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void The_same_seed_gives_the_same_bytes()
    {
        var once = Digest(new() { Region = "19.05.01", Today = Today, Families = 60 });
        var again = Digest(new() { Region = "19.05.01", Today = Today, Families = 60 });
        var other = Digest(new() { Region = "19.05.01", Today = Today, Families = 60, Seed = 1001 });

        Assert.Equal(once, again);
        Assert.NotEqual(once, other);
    }

    [Fact]
    public void Every_fact_is_read_back_without_a_problem() => Assert.All(mentok.Facts, line =>
    {
        var problems = new List<Problem>();
        var read = FactReader.Read(FactWriter.Write(line.Fact), problems);

        Assert.True(read is { Understood: true } && problems.Count == 0, string.Join(" ", problems.Select(p => $"{line.Fact.Kind} {p.Field} {p.Code}")));
    });

    [Fact]
    public void Nobody_has_the_number_of_somebody_else()
    {
        var numbers = mentok.Registered("nik").GroupBy(line => line.Value).Where(same => same.Select(line => line.Subject).Distinct().Count() > 1).ToList();

        // A child that was written down twice keeps its number: those are the ones somebody has to find.
        Assert.All(numbers, same => Assert.Single(same.Select(line => mentok.BornOn[line.Subject]).Distinct()));
        Assert.InRange(numbers.Count, 0, 12);
    }

    [Fact]
    public void A_number_tells_the_birth_date_and_sex_of_its_owner()
    {
        Assert.All(mentok.Registered("nik"), line =>
        {
            var person = new Person { Id = line.Subject, BornOn = mentok.BornOn[line.Subject], Sex = mentok.Sexes[line.Subject], FirstOn = Today };
            Assert.Empty(Nik.Read(line.Value).Value!.Value.DoubtsBeside(person, Today));
        });
    }

    [Fact]
    public void Nobody_writes_after_today_or_before_the_book_was_opened()
    {
        var from = new DateOnly(2024, 10, 1);

        Assert.All(mentok.Facts, line => Assert.InRange(line.Fact.On, from, Today));
    }

    [Fact]
    public void Families_have_the_children_a_village_has()
    {
        var ages = mentok.Children.Select(child => Age.CompletedMonths(child.BornOn, Today)).Where(months => months < 60).ToList();
        var boys = mentok.Children.Count(child => child.Sex == Sex.Male) / (double)mentok.Children.Count;

        Assert.InRange(ages.Count / (double)mentok.Families, 0.9, 1.5);
        Assert.InRange(ages.Count(months => months < 24) / (double)ages.Count, 0.38, 0.58);
        Assert.InRange(boys, 0.46, 0.56);
    }

    [Fact]
    public void As_many_are_short_or_thin_as_the_country_reports()
    {
        var last = mentok.LastScores;

        // The nation: stunting 19.8 % (SSGI 2024); Bangka Barat by its own routine figures 7 to 11 %, 2021 to 2024.
        Assert.InRange(Share(last, s => s.LengthForAge, -2), 0.08, 0.24);
        Assert.InRange(Share(last, s => s.WeightForLength, -2), 0.02, 0.10);
        Assert.InRange(Share(last, s => s.WeightForAge, -2), 0.05, 0.20);
    }

    [Fact]
    public void Some_villages_are_far_better_served_than_others()
    {
        var district = new DemoDistrict(new() { Region = "19.05", Today = Today });
        var quality = district.Villages.Select(share => district.Village(share).Quality).ToList();

        Assert.InRange(quality.Max() - quality.Min(), 0.5, 1);
        Assert.Equal(66 * DemoPlan.FamiliesOfAVillage, district.Villages.Sum(share => share.Families));
    }

    [Fact]
    public void The_rare_things_happen_too()
    {
        var kinds = mentok.Facts.Select(line => line.Fact.Kind).ToHashSet();

        Assert.Superset(
            new HashSet<string>(
            [
                Kinds.Posyandu, Kinds.Household, Kinds.Person, Kinds.Pregnancy, Kinds.Couple, Kinds.PregnancyVisit, Kinds.ChildVisit, Kinds.PreschoolMonth, Kinds.HouseholdVisit,
                Kinds.Birth, Kinds.PregnancyEnd, Kinds.Death, Kinds.Relocation, Kinds.Departure, Kinds.Arrival, Kinds.VillageFund, Kinds.Quarter, Kinds.Merge,
            ]),
            kinds);
        Assert.Contains(mentok.Facts, line => line.Fact.Body is Birth { Children.Count: 2 });
        Assert.Contains(mentok.Facts, line => line.Fact.Replaces is not null);
        Assert.Contains(mentok.Facts, line => line.Doubtful);
    }

    [Fact]
    public void Nothing_is_written_about_somebody_nobody_knows()
    {
        var known = new HashSet<Guid>();
        foreach (var line in mentok.Facts)
        {
            if (line.Fact.Body is RegisterChange or Arrival) known.Add(line.Fact.Subject!.Value);
            if (line.Fact.Body is Birth birth) known.UnionWith(birth.Children.Select(child => child.Person));

            if (line.Fact.Subject is { } subject) Assert.Contains(subject, known);
        }
    }

    private static double Share(IReadOnlyCollection<GrowthScores> scores, Func<GrowthScores, Score?> of, double below)
    {
        var valid = scores.Select(of).OfType<Score>().Where(score => !score.IsFlagged).ToList();
        return valid.Count(score => score.Z.Value < below) / (double)valid.Count;
    }

    private static string Digest(DemoPlan plan)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var district = new DemoDistrict(plan);
        foreach (var share in district.Villages)
            foreach (var line in district.FactsOf(district.Village(share))) hash.AppendData(FactWriter.Write(line.Fact));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Nine villages with 900 families.</summary>
    public sealed class Mentok
    {
        public Mentok()
        {
            var district = new DemoDistrict(new() { Region = "19.05.01", Today = Today, Families = Families });
            Facts = [.. district.Villages.SelectMany(share => district.FactsOf(district.Village(share)))];

            Sexes = Registered("sex").ToDictionary(line => line.Subject, line => line.Value == "f" ? Sex.Female : Sex.Male);
            BornOn = Registered("born_on").ToDictionary(line => line.Subject, line => DateOnly.Parse(line.Value));
            foreach (var birth in Facts.Select(line => line.Fact.Body).OfType<Birth>())
                foreach (var child in birth.Children) (Sexes[child.Person], BornOn[child.Person]) = (child.Sex, birth.BornOn);
            Children = [.. BornOn.Where(person => person.Value > Today.AddYears(-7)).Select(person => (person.Key, Sexes[person.Key], person.Value))];
            LastScores = [.. LastMeasured().Select(visit => GrowthScores.Of(new()
            {
                Sex = Sexes[visit.Subject], Age = Age.On(BornOn[visit.Subject], visit.On), Posture = visit.Visit.Measure,
                WeightKg = (double?)visit.Visit.WeightKg, LengthCm = (double?)visit.Visit.LengthCm,
            }))];
        }

        public int Families => 900;

        public IReadOnlyList<DemoFact> Facts { get; }

        public Dictionary<Guid, DateOnly> BornOn { get; }

        public Dictionary<Guid, Sex> Sexes { get; }

        public IReadOnlyList<(Guid Id, Sex Sex, DateOnly BornOn)> Children { get; }

        public IReadOnlyList<GrowthScores> LastScores { get; }

        public IEnumerable<(Guid Subject, string Value)> Registered(string field) => Facts
            .Where(line => line.Fact.Body is RegisterChange { Register: var register } change && register == Register.Person && change.ValueOf(field) is not null)
            .Select(line => (line.Fact.Subject!.Value, ((RegisterChange)line.Fact.Body!).ValueOf(field)!));

        private IEnumerable<(Guid Subject, DateOnly On, ChildVisit Visit)> LastMeasured() => Facts
            .Where(line => line.Fact.Body is ChildVisit { WeightKg: not null, LengthCm: not null })
            .GroupBy(line => line.Fact.Subject!.Value)
            .Select(lines => lines.MaxBy(line => line.Fact.On)!)
            .Select(line => (line.Fact.Subject!.Value, line.Fact.On, (ChildVisit)line.Fact.Body!));
    }
}
