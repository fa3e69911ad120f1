using Seribu.Domain.Accounts;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Care;

/// <summary>Reads who stands on which form of a month.</summary>
internal static class FormCases
{
    /// <summary>Form 2B is for children under two.</summary>
    public const int BadutaUnderMonth = 24;

    private const int PreschoolUnderMonth = 84;

    /// <summary>The pregnancies of form 2A: from the last period to 42 days after the delivery, expected or real.</summary>
    public static async Task<IReadOnlyList<FormCase>> PregnanciesAsync(Session session, FormMonth month, Scope scope, CancellationToken cancel)
    {
        var (families, names) = await FamiliesAsync(session, month, scope, cancel);
        var registers = (await session.ListAsync(
            "SELECT id, kia_no FROM pregnancy WHERE village_code = @village", row => (Id: row.Id(0), Kia: row.TextOrNull(1)), cancel, ("@village", month.Village)))
            .ToDictionary(read => read.Id, read => read.Kia);

        return InOrder(families.SelectMany(family => family.Pregnancies
            .Where(file => IsPregnantIn(file, month))
            .Select(file => new FormCase(file.Pregnancy.Id, file.Woman, names.GetValueOrDefault(file.Woman.Id, ""), registers.GetValueOrDefault(file.Pregnancy.Id), family)
            {
                Pregnancy = file.Pregnancy,
            })));
    }

    /// <summary>The children of form 2B: under two years on some day of the month.</summary>
    public static Task<IReadOnlyList<FormCase>> BadutaAsync(Session session, FormMonth month, Scope scope, CancellationToken cancel) =>
        ChildrenAsync(session, month, scope, born => born <= month.Until && Age.InMonths(born, month.First) < BadutaUnderMonth, cancel);

    /// <summary>The children of form 2C: between the second and the seventh birthday on some day of the year.</summary>
    public static Task<IReadOnlyList<FormCase>> PreschoolAsync(Session session, FormMonth month, Scope scope, CancellationToken cancel)
    {
        var newYear = new DateOnly(month.First.Year, 1, 1);
        return ChildrenAsync(session, month, scope, born => Age.Completes(born, BadutaUnderMonth) <= newYear.AddYears(1).AddDays(-1) && Age.Completes(born, PreschoolUnderMonth) > newYear, cancel);
    }

    /// <summary>One case of a family; nothing when it is not the asker's.</summary>
    public static async Task<FormCase?> FindAsync(Session session, FormMonth month, Guid id, Scope scope, CancellationToken cancel)
    {
        if (await Families.OfAsync(session, month.Village, id, cancel) is not { } family || !scope.Contains(month.Village, family.Posyandu, family.Id)) return null;

        if (family.Pregnancies.FirstOrDefault(file => file.Pregnancy.Id == id) is { } pregnancy)
        {
            var (name, kia) = await session.FirstAsync(
                "SELECT w.name, p.kia_no FROM pregnancy p JOIN person w ON w.village_code = p.village_code AND w.id = p.woman WHERE p.village_code = @village AND p.id = @id",
                row => (row.TextOrNull(0), row.TextOrNull(1)), cancel, ("@village", month.Village), ("@id", id));
            return new(id, pregnancy.Woman, name ?? "", kia, family) { Pregnancy = pregnancy.Pregnancy };
        }

        if (family.People.FirstOrDefault(file => file.Person.Id == id) is not { } person) return null;
        var called = await session.FirstAsync(
            "SELECT name FROM person WHERE village_code = @village AND id = @id", row => row.TextOrNull(0), cancel, ("@village", month.Village), ("@id", id));
        return new(id, person.Person, called ?? "", null, family);
    }

    private static async Task<IReadOnlyList<FormCase>> ChildrenAsync(Session session, FormMonth month, Scope scope, Func<DateOnly, bool> isOfAge, CancellationToken cancel)
    {
        var (families, names) = await FamiliesAsync(session, month, scope, cancel);
        return InOrder(families.SelectMany(family => family.People
            .Where(file => file.Person.BornOn is { } born && isOfAge(born) && !(file.Person.Left?.On <= month.First))
            .Select(file => new FormCase(file.Person.Id, file.Person, names.GetValueOrDefault(file.Person.Id, ""), null, family))));
    }

    private static bool IsPregnantIn(PregnancyFile file, FormMonth month)
    {
        var pregnancy = file.Pregnancy;
        if (pregnancy.Outcome == PregnancyOutcome.Lost && pregnancy.EndedOn < month.First || file.Woman.Left?.On <= month.First) return false;

        var ends = (pregnancy.EndedOn ?? pregnancy.ReckonedEdd ?? pregnancy.FirstOn.AddDays(Pregnancy.Term)).AddDays(Pregnancy.PostnatalDays);
        return (pregnancy.ReckonedLmp ?? pregnancy.FirstOn) <= month.Until && ends >= month.First;
    }

    private static async Task<(IEnumerable<HouseholdFile> Families, Dictionary<Guid, string> Names)> FamiliesAsync(
        Session session, FormMonth month, Scope scope, CancellationToken cancel)
    {
        var families = (await Families.AllAsync(session, month.Village, cancel))
            .Where(family => (month.Posyandu is null || family.Posyandu == month.Posyandu) && scope.Contains(month.Village, family.Posyandu, family.Id));
        var names = await session.ListAsync(
            "SELECT id, name FROM person WHERE village_code = @village AND name IS NOT NULL", row => (Id: row.Id(0), Name: row.Text(1)), cancel, ("@village", month.Village));
        return (families, names.ToDictionary(read => read.Id, read => read.Name));
    }

    private static IReadOnlyList<FormCase> InOrder(IEnumerable<FormCase> cases) =>
        [.. cases.OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase).ThenBy(each => each.Id)];
}
