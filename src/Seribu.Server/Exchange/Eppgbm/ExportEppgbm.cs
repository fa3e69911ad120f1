using System.Globalization;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Book;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Store;
using CalendarAge = Seribu.Domain.Calendar.Age;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>What an export holds.</summary>
/// <param name="Villages">The villages, in their order.</param>
/// <param name="From">The first day of measuring.</param>
/// <param name="To">The last one.</param>
public sealed record EppgbmRequest(IReadOnlyList<VillageCode> Villages, DateOnly From, DateOnly To);

/// <summary>Writes the measurements of children under five in the newer column order of e-PPGBM, so that nobody types them there again.</summary>
/// <remarks>Left out: numbers held back, and measurements another village took and reports. Source: docs/rules/eppgbm.md.</remarks>
public sealed class ExportEppgbm(Database database, GrowthCard card)
{
    private const int UnderMonth = 60;

    private readonly RegionBook regions = RegionBook.Kemendagri;

    /// <summary>Who a child is, where it lives.</summary>
    private sealed record Who(string? Name, string? Nik, string? Rt, string? Rw, string? Address);

    /// <summary>Writes the rows village by village, each by the day of measuring.</summary>
    /// <returns>How many.</returns>
    public async Task<long> WriteAsync(EppgbmRequest request, EppgbmFile file, CancellationToken cancel)
    {
        file.Head();
        await using var session = await database.SnapshotAsync(cancel);
        foreach (var village in request.Villages)
        {
            var people = (await session.ListAsync(
                """
                SELECT p.id, p.name, p.nik, h.rt, h.rw, h.address FROM person p LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home
                WHERE p.village_code = @village AND p.erased = 0
                """,
                row => (Id: row.Id(0), Who: new Who(row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5))),
                cancel, ("@village", village))).ToDictionary(each => each.Id, each => each.Who);
            var posyandu = (await session.ListAsync("SELECT id, name FROM posyandu WHERE village_code = @village", row => (Id: row.Id(0), Name: row.TextOrNull(1)), cancel, ("@village", village)))
                .ToDictionary(each => each.Id, each => each.Name);

            var rows = new List<(DateOnly On, string Name, EppgbmCell[] Cells)>();
            foreach (var family in await Families.AllAsync(session, village, cancel))
                foreach (var child in family.People.Where(each => people.ContainsKey(each.Person.Id)))
                    rows.AddRange(Measured(child, request).Select(visit => (visit.On, people[child.Person.Id].Name ?? "", Row(village, family, child, visit, people, posyandu))));
            foreach (var row in rows.OrderBy(row => row.On).ThenBy(row => row.Name, StringComparer.Ordinal)) file.Row(row.Cells);
        }

        return file.Rows;
    }

    private static IEnumerable<Noted<ChildVisit>> Measured(PersonFile child, EppgbmRequest request) =>
        child.Person is not { BornOn: { } bornOn, Sex: not null } ? [] : child.Visits
            .Where(visit => visit is { HeldBack: false, Carried: false } && (visit.What.WeightKg ?? visit.What.LengthCm ?? visit.What.ArmCm) is not null)
            .Where(visit => visit.On > bornOn && visit.On >= request.From && visit.On <= request.To && CalendarAge.InMonths(bornOn, visit.On) < UnderMonth);

    private EppgbmCell[] Row(
        VillageCode village, HouseholdFile family, PersonFile child, Noted<ChildVisit> visit, Dictionary<Guid, Who> people, Dictionary<Guid, string?> posyandu)
    {
        var (bornOn, who, what) = (child.Person.BornOn!.Value, people[child.Person.Id], visit.What);
        var birth = child.Visits.FirstOrDefault(each => each.On == bornOn && !each.HeldBack)?.What;
        var mother = child.Person.Mother is { } id ? people.GetValueOrDefault(id)?.Name : null;
        var place = what.Posyandu ?? family.Posyandu;
        var scores = GrowthScores.Of(new()
        {
            Sex = child.Person.Sex!.Value,
            Age = Age.On(bornOn, visit.On),
            WeightKg = (double?)what.WeightKg,
            LengthCm = (double?)what.LengthCm,
            Posture = what.Measure,
            Oedema = what.Oedema == true,
        });
        var month = Kms.Months(child.Person, child.Visits, visit.On, card, family.Posyandu).Where(each => each.Fact == visit.Fact).Select(each => (KmsMark?)each.Mark).FirstOrDefault();

        return
        [
            new(null), new(who.Nik), new(who.Name), new(child.Person.Sex == Sex.Female ? "P" : "L"), new(Day(bornOn)), new(null, birth?.WeightKg), new(null, birth?.LengthCm), new(mother),
            new(regions.NameOf(village.Text[..2])), new(regions.NameOf(village.District)), new(regions.NameOf(village.SubDistrict)), new(null), new(regions.NameOf(village.Text)),
            new(place is { } known ? posyandu.GetValueOrDefault(known) : null), new(who.Rt), new(who.Rw), new(who.Address), new(AgeOf(bornOn, visit.On)), new(Day(visit.On)),
            new(null, what.WeightKg), new(null, what.LengthCm), new(what.Measure switch { Posture.Lying => "Terlentang", Posture.Standing => "Berdiri", _ => null }), new(null, what.ArmCm),
            .. Score(scores.WeightForAge), .. Score(scores.LengthForAge), .. Score(scores.WeightForLength), new(month?.ToString()),
            // Vitamin A, KPSP, KIA book, mothers' class, MBG and detail: e-PPGBM keeps its own.
            .. Enumerable.Repeat(new EppgbmCell(null), 6),
        ];
    }

    private static EppgbmCell[] Score(Score? score) => score is not { } known ? [new(null), new(null)]
        : [new(known.IsFlagged ? "Outlier" : Texts.Indonesian.Category(known)), new(null, (decimal)known.Z.Value)];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // "1 Tahun - 2 Bulan - 3 Hari", as e-PPGBM writes it.
    private static string AgeOf(DateOnly bornOn, DateOnly on)
    {
        var months = CalendarAge.InMonths(bornOn, on);
        return string.Create(CultureInfo.InvariantCulture, $"{months / 12} Tahun - {months % 12} Bulan - {on.DayNumber - CalendarAge.Completes(bornOn, months).DayNumber} Hari");
    }
}
