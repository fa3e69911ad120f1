using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class JudgementLawTests
{
    private const int Families = 400;

    [Fact]
    public void Nothing_after_the_reference_day_counts() =>
        Holds((family, today) => family with
        {
            People = [.. family.People.Select(file => file with { Visits = [.. Until(file.Visits, today)], Preschool = [.. Until(file.Preschool, today)] })],
            Pregnancies = [.. family.Pregnancies.Select(file => file with { Visits = [.. Until(file.Visits, today)] })],
            Visits = [.. Until(family.Visits, today)],
            Residences = [.. family.Residences.Where(residence => residence.From <= today)],
        });

    [Fact]
    public void The_order_in_which_facts_are_kept_does_not_matter() =>
        Holds((family, _) => family with
        {
            People = [.. family.People.Select(file => file with { Visits = [.. file.Visits.Reverse()], Preschool = [.. file.Preschool.Reverse()] })],
            Pregnancies = [.. family.Pregnancies.Select(file => file with { Visits = [.. file.Visits.Reverse()] })],
            Visits = [.. family.Visits.Reverse()],
        });

    [Fact]
    public void Who_wrote_a_fact_and_whether_it_was_carried_along_does_not_matter() =>
        Holds((family, _) => family with
        {
            People = [.. family.People.Select(file => file with { Visits = [.. file.Visits.Select(Carried)] })],
            Pregnancies = [.. family.Pregnancies.Select(file => file with { Visits = [.. file.Visits.Select(Carried)] })],
        });

    /// <summary>Judging the changed family says the same as judging the family itself.</summary>
    private static void Holds(Func<HouseholdFile, DateOnly, HouseholdFile> change)
    {
        var seed = Random.Shared.Next();
        var any = new AnyFamily(seed);
        for (var i = 0; i < Families; i++)
        {
            var family = any.Next();
            var today = any.Quarter.FirstDay.AddDays(i % 100);
            var reference = any.Quarter.ReferenceDay(today);
            foreach (var rules in (RuleSet[])[Given.Guide, Given.Pmk])
            {
                var one = rules.Judge(family, any.Quarter, today);
                var other = rules.Judge(change(family, reference), any.Quarter, today);
                Assert.True(one.SaysTheSameAs(other), $"seed {seed}, family {i}, {rules.Code}, {today:O}");
            }
        }
    }

    private static IEnumerable<Noted<T>> Until<T>(IEnumerable<Noted<T>> notes, DateOnly day) => notes.Where(noted => noted.On <= day);

    private static Noted<T> Carried<T>(Noted<T> noted) => noted with { Carried = true, Author = Guid.NewGuid() };
}
