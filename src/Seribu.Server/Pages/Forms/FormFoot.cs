using Seribu.Domain.Care;
using Seribu.Server.Care;

namespace Seribu.Server.Pages.Forms;

/// <summary>What the foot of a form counts: rows in the book, and which cells of them are still empty.</summary>
/// <param name="Filled">Rows in the book.</param>
/// <param name="All">Rows of the sheet.</param>
/// <param name="Empty">How many rows have nothing in a cell, by the cell's text key, the emptiest first.</param>
public sealed record FormFoot(int Filled, int All, IReadOnlyList<(string Key, int Count)> Empty)
{
    private const int Shown = 6;

    public static FormFoot Of(IReadOnlyList<FormRow<ChildVisit>> rows) => Of(rows, row => row.IsKept,
    [
        ("forms.weight", row => row.Shown.WeightKg is null), ("forms.length", row => row.Shown.LengthCm is null), ("forms.mother", row => row.Shown.CounsellingMother is null),
        ("forms.visits", row => row.Shown.HomeVisits is null), ("forms.water", row => row.Shown.SafeWater is null), ("forms.latrine", row => row.Shown.Latrine is null),
        ("forms.certificate", row => row.Shown.BirthCertificate is null), ("forms.cover", row => row.Shown.HealthCover is null), ("forms.parenting", row => row.Shown.ParentingClass is null),
    ]);

    public static FormFoot Of(IReadOnlyList<FormRow<PregnancyVisit>> rows) => Of(rows, row => row.IsKept,
    [
        ("forms.risk", row => row.Shown.Kek is null), ("forms.anc", row => row.Shown.Anc is null), ("forms.iron", row => row.Shown.IronTablets is null),
        ("forms.counselling", row => row.Shown.Counselling is null), ("forms.visits", row => row.Shown.HomeVisits is null), ("forms.water", row => row.Shown.SafeWater is null),
        ("forms.latrine", row => row.Shown.Latrine is null), ("forms.cover", row => row.Shown.HealthCover is null),
    ]);

    public static FormFoot Of(IReadOnlyList<PreschoolRow> rows) => Of(rows, row => row.State == Look.Parts.LineState.Received,
    [
        ("forms.ticks", row => row.IsOpen(row.Month.Until.Month) && row.Ticks[row.Month.Until.Month - 1] is null),
    ]);

    private static FormFoot Of<T>(IReadOnlyList<T> rows, Func<T, bool> isKept, IReadOnlyList<(string Key, Func<T, bool> IsEmpty)> cells) => new(
        rows.Count(isKept), rows.Count,
        [.. cells.Select(cell => (cell.Key, Count: rows.Count(cell.IsEmpty))).Where(cell => cell.Count > 0).OrderByDescending(cell => cell.Count).Take(Shown)]);
}
