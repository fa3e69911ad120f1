using System.Numerics;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>Which families of a village are asked for.</summary>
public sealed record FamiliesQuestion(string Village)
{
    /// <summary>A name, a NIK or a family card number, as typed.</summary>
    public string? Text { get; init; }

    public Guid? Posyandu { get; init; }

    public TargetGroup? Group { get; init; }

    /// <summary>Only families that are owed something this quarter.</summary>
    public bool OnlyOwed { get; init; }

    /// <summary><c>owed</c>, <c>name</c>, <c>place</c>, <c>posyandu</c> or <c>members</c>.</summary>
    public string Sort { get; init; } = "owed";
}

/// <summary>A family as a list shows it.</summary>
/// <param name="Id">Its household, or the person who is a family alone.</param>
/// <param name="Name">Its head, else its oldest member.</param>
/// <param name="Members">Those who live here now.</param>
/// <param name="Groups">The groups its members are in today, each with how many.</param>
/// <param name="Owed">Services owed to its counted cases this quarter.</param>
public sealed record FamilyRow(
    Guid Id, string? Name, string? Dusun, string? Rw, string? Rt, string? Posyandu, int Members, IReadOnlyList<(TargetGroup Group, int Count)> Groups, int Owed)
{
    /// <summary>The member whose name or number was found, when it is not the family's own.</summary>
    public string? Found { get; init; }

    /// <summary>How well the typed words were found; 1 when nothing was typed.</summary>
    public double Likeness { get; init; } = 1;
}

/// <summary>The families found, and who may be meant when nobody was.</summary>
public sealed record FamiliesFound(VillageCode Village, IReadOnlyList<FamilyRow> Rows, int OfAll, Quarter Quarter)
{
    public IReadOnlyList<(Guid Id, string Name)> Posyandu { get; init; } = [];

    /// <summary>The nearest names when nothing was found.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];
}

/// <summary>Lists the families of a village that lie within the asker's scope.</summary>
public sealed class ReadFamilies(Database database, RuleBooks rules, FieldClock clock)
{
    private const string HeadOfFamily = "Kepala keluarga";

    private readonly Lazy<Task<NikKey>> nikKey = new(() => NikKey.OfAsync(database, CancellationToken.None));

    /// <summary>Who lives in a family, as far as a list needs it.</summary>
    private sealed record Dweller(Guid Id, Guid Home, string? Name, string? Folded, Person Person, string? Relation, string? Kk);

    /// <summary>The families, or nothing when the village keeps no book here.</summary>
    public async Task<FamiliesFound?> FindAsync(Scope scope, FamiliesQuestion question, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(question.Village, out var village)) return null;

        await using var session = await database.ReadAsync(cancel);
        if (await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", village)) != 1) return null;

        var today = clock.Today(village);
        var people = await PeopleAsync(session, scope, village, cancel);
        var houses = await HousesAsync(session, scope, village, cancel);
        var pregnancies = (await PregnanciesAsync(session, scope, village, cancel)).ToLookup(each => each.Woman);
        var owed = await OwedAsync(session, village, Quarter.Of(today), cancel);
        var posyandu = await RegisterRows.PosyanduAsync(session, village, cancel);
        var names = posyandu.ToDictionary(each => each.Id, each => each.Name);
        var found = await MatchesAsync(session, village, question.Text, people, houses, cancel);

        var byHome = people.ToLookup(person => person.Home);
        var rows = new List<FamilyRow>();
        foreach (var home in houses.Keys.Union(people.Select(person => person.Home)))
        {
            if (found is not null && !found.ContainsKey(home)) continue;

            var house = houses.GetValueOrDefault(home);
            var dwellers = byHome[home].ToList();
            var here = dwellers.Where(person => person.Person.Left is null).ToList();
            if (found is null && here.Count == 0 && (dwellers.Count > 0 || house?.Left is not null)) continue;

            var head = dwellers.Find(person => person.Id == house?.Head) ?? here.Find(person => string.Equals(person.Relation, HeadOfFamily, StringComparison.OrdinalIgnoreCase)) ?? here.MinBy(person => person.Person.BornOn ?? DateOnly.MaxValue) ?? dwellers.FirstOrDefault();
            rows.Add(new(home, head?.Name, house?.Dusun, house?.Rw, house?.Rt, house?.Posyandu is { } its ? names.GetValueOrDefault(its) : null, here.Count, Groups(here, pregnancies, today), owed.GetValueOrDefault(home))
            {
                Found = found?[home].Name is { } name && name != head?.Name ? name : null,
                Likeness = found?[home].Likeness ?? 1,
            });
        }

        var all = rows.Count;
        var wanted = rows.Where(row => (question.Posyandu is null || houses.GetValueOrDefault(row.Id)?.Posyandu == question.Posyandu)
            && (question.Group is null || row.Groups.Any(each => each.Group == question.Group)) && (!question.OnlyOwed || row.Owed > 0));
        return new(village, Sorted(wanted, question, found is not null), all, Quarter.Of(today)) { Posyandu = posyandu, Alike = found is { Count: 0 } ? Alike(people, question.Text!) : [] };
    }

    private static List<FamilyRow> Sorted(IEnumerable<FamilyRow> rows, FamiliesQuestion question, bool searched) => [.. (searched, question.Sort) switch
    {
        (true, _) => rows.OrderByDescending(row => row.Likeness).ThenBy(row => row.Name, StringComparer.Ordinal),
        (_, "name") => rows.OrderBy(row => row.Name, StringComparer.Ordinal),
        (_, "place") => rows.OrderBy(row => row.Dusun, StringComparer.Ordinal).ThenBy(row => row.Rw, StringComparer.Ordinal).ThenBy(row => row.Rt, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal),
        (_, "posyandu") => rows.OrderBy(row => row.Posyandu, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal),
        (_, "members") => rows.OrderByDescending(row => row.Members).ThenBy(row => row.Name, StringComparer.Ordinal),
        _ => rows.OrderByDescending(row => row.Owed).ThenBy(row => row.Name, StringComparer.Ordinal),
    }];

    private static List<(TargetGroup, int)> Groups(List<Dweller> here, ILookup<Guid, Pregnancy> pregnancies, DateOnly today) =>
    [
        .. here.SelectMany(person => TargetGroups.Of(person.Person, pregnancies[person.Id], []).Where(each => each.Includes(today)).Select(each => each.Group).Distinct())
            .GroupBy(group => group).OrderBy(group => group.Key).Select(group => (group.Key, group.Count())),
    ];

    // A number is found exactly, a name also with a typing error.
    private async Task<Dictionary<Guid, (string? Name, double Likeness)>?> MatchesAsync(
        Session session, VillageCode village, string? text, List<Dweller> people, Dictionary<Guid, HouseRow> houses, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;

        if (Nik.Read(text).Value is { } nik)
        {
            var hmac = (await nikKey.Value).Of(nik.Digits);
            var persons = (await session.ListAsync("SELECT person FROM nik_index WHERE village_code = @village AND hmac = @hmac", row => row.Id(0), cancel, ("@village", village), ("@hmac", hmac))).ToHashSet();
            var byNumber = people.Where(person => persons.Contains(person.Id) || person.Kk == nik.Digits).GroupBy(person => person.Home).ToDictionary(home => home.Key, home => (home.First().Name, 1.0));
            foreach (var (id, house) in houses)
                if (house.Kk?.Contains(nik.Digits, StringComparison.Ordinal) == true) byNumber.TryAdd(id, (null, 1.0));
            return byNumber;
        }

        var typed = FoldedName.Of(text);
        return people.Select(person => (person.Home, person.Name, Likeness: NameSimilarity.Within(typed, FoldedName.Of(person.Name))))
            .Where(each => each.Likeness >= NameSimilarity.Found)
            .GroupBy(each => each.Home).ToDictionary(home => home.Key, home => home.MaxBy(each => each.Likeness)).ToDictionary(home => home.Key, home => (home.Value.Name, home.Value.Likeness));
    }

    private static List<string> Alike(List<Dweller> people, string text)
    {
        var typed = FoldedName.Of(text);
        return [.. people.Select(person => (person.Name, Likeness: NameSimilarity.Within(typed, FoldedName.Of(person.Name)))).Where(each => each.Name is not null && each.Likeness > 0.45)
            .OrderByDescending(each => each.Likeness).Select(each => each.Name!).Distinct().Take(3)];
    }

    private static Task<List<Dweller>> PeopleAsync(Session session, Scope scope, VillageCode village, CancellationToken cancel)
    {
        var within = scope.Homes("p");
        return session.ListAsync(
            $"SELECT p.id, p.home, p.name, p.folded, p.sex, p.born_on, p.first_on, p.left_on, p.left_as, p.relation, p.kk, p.mother FROM person p WHERE p.village_code = @village AND {within.Sql}",
            row => new Dweller(row.Id(0), row.Id(1), row.TextOrNull(2), row.TextOrNull(3), new()
            {
                Id = row.Id(0),
                Sex = Wire.Read(Wire.Sexes, row.TextOrNull(4)),
                BornOn = row.TextOrNull(5) is null or RegisterChange.Unknown ? null : row.Day(5),
                FirstOn = row.Day(6),
                Left = row.DayOrNull(7) is { } left ? new(left, row.WordOrNull<Departure>(8)!.Value) : null,
                Mother = row.IdOrNull(11),
            }, row.TextOrNull(9), row.TextOrNull(10)),
            cancel, [("@village", village), .. within.Values]);
    }

    private sealed record HouseRow(Guid Id, Guid? Posyandu, string? Dusun, string? Rw, string? Rt, string? Kk, Guid? Head, DateOnly? Left);

    private static async Task<Dictionary<Guid, HouseRow>> HousesAsync(Session session, Scope scope, VillageCode village, CancellationToken cancel)
    {
        var within = scope.Households("h");
        return (await session.ListAsync(
            $"SELECT h.id, h.posyandu, h.dusun, h.rw, h.rt, h.kk_numbers, h.head, h.left_on FROM household h WHERE h.village_code = @village AND {within.Sql}",
            row => new HouseRow(row.Id(0), row.IdOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.IdOrNull(6), row.DayOrNull(7)),
            cancel, [("@village", village), .. within.Values])).ToDictionary(house => house.Id);
    }

    private static Task<List<Pregnancy>> PregnanciesAsync(Session session, Scope scope, VillageCode village, CancellationToken cancel)
    {
        var within = scope.Homes("g");
        return session.ListAsync(
            $"SELECT g.id, g.woman, g.lmp, g.edd, g.ended_on, g.outcome, g.first_on FROM pregnancy g WHERE g.village_code = @village AND g.woman IS NOT NULL AND {within.Sql}",
            row => new Pregnancy
            {
                Id = row.Id(0),
                Woman = row.Id(1),
                Lmp = row.DayOrNull(2),
                Edd = row.DayOrNull(3),
                EndedOn = row.DayOrNull(4),
                Outcome = row.WordOrNull<PregnancyOutcome>(5),
                FirstOn = row.Day(6),
            },
            cancel, [("@village", village), .. within.Values]);
    }

    private async Task<Dictionary<Guid, int>> OwedAsync(Session session, VillageCode village, Quarter quarter, CancellationToken cancel)
    {
        var set = await rules.ChosenAsync(session, village, quarter, cancel);
        var owed = new Dictionary<Guid, int>();
        await foreach (var one in Standings.OfAsync(session, village, set.Code, quarter, cancel)) owed[one.Home] = owed.GetValueOrDefault(one.Home) + BitOperations.PopCount(one.Owed);
        return owed;
    }
}
