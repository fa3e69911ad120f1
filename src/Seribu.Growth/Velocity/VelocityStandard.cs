using System.Globalization;

namespace Seribu.Growth.Velocity;

/// <summary>The WHO growth velocity standards: gains over 1, 2, 3, 4 and 6 months to the second birthday.</summary>
public static class VelocityStandard
{
    /// <summary>How far a real interval may differ from a published one: a quarter of it.</summary>
    public const double Tolerance = 0.25;

    private static readonly Lazy<ILookup<(Increment, Sex), VelocityRow>> Kept = new(Read);

    /// <summary>All rows of an increment for a sex.</summary>
    public static IEnumerable<VelocityRow> Rows(Increment increment, Sex sex) => Kept.Value[(increment, sex)];

    /// <summary>
    /// The row that fits two real days: of those at most a quarter shorter or longer, the nearest in length; of these the one whose middle is nearest, at
    /// most half a month away.
    /// </summary>
    /// <param name="increment">What was gained.</param>
    /// <param name="sex">Of the child.</param>
    /// <param name="from">Age at the earlier reading.</param>
    /// <param name="to">Age at the later reading.</param>
    public static VelocityRow? Fitting(Increment increment, Sex sex, Age from, Age to)
    {
        const double HalfMonth = Age.DaysPerMonth / 2;
        double days = to.Days - from.Days, middle = (to.Days + from.Days) / 2.0;
        double Off(VelocityRow row) => Math.Abs((row.FromDays + row.ToDays) / 2 - middle);

        return Rows(increment, sex)
            .Where(row => Math.Abs(days - row.Days) <= Tolerance * row.Days && Off(row) <= HalfMonth)
            .OrderBy(row => Math.Round(Math.Abs(days - row.Days), 6))
            .ThenBy(Off)
            .FirstOrDefault();
    }

    private static ILookup<(Increment, Sex), VelocityRow> Read() =>
        new[] { (Increment.Weight, "velocity-weight"), (Increment.Length, "velocity-length"), (Increment.Head, "velocity-head-circumference") }
            .SelectMany(table => EmbeddedRows.Of(table.Item2).Select(cells => (Increment: table.Item1, Cells: cells)))
            .ToLookup(row => (row.Increment, row.Cells[0] == "M" ? Sex.Male : Sex.Female), row => Row(row.Cells));

    private static VelocityRow Row(string[] cells) =>
        VelocityRow.Of(cells[2], new(Number(cells[3]), Number(cells[4]), Number(cells[5])), cells[6] == "" ? 0 : Number(cells[6]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
