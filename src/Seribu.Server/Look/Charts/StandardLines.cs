using Seribu.Growth;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>An empty growth chart from the WHO standards, to which a page adds a child's readings: <c>with { Points = … }</c>.</summary>
public static class StandardLines
{
    /// <param name="from">First month of age, or first centimetre of length.</param>
    /// <param name="to">Last month of age, or last centimetre of length.</param>
    public static GrowthChartData Of(Indicator indicator, Sex sex, double from, double to, Texts words)
    {
        var standard = GrowthStandard.Of(indicator);
        var curve = new GrowthCurve(indicator, sex);
        var perKey = standard.IsByAge ? 1 / Age.DaysPerMonth : .1;
        int KeyOf(double x) => Math.Clamp((int)Math.Round(x / perKey), standard.FirstKey, standard.LastKey);

        // No screen shows more than some 150 points of a line; the days around a step are all kept.
        var (first, last) = (KeyOf(from), KeyOf(to));
        var stride = Math.Max(1, (last - first) / 150);
        var keys = Enumerable.Range(first, last - first + 1)
            .Where(key => (key - first) % stride == 0 || key == last || key == curve.StepDay || key + 1 == curve.StepDay);

        return new()
        {
            Title = words.Title(indicator),
            Unit = UnitOf(indicator),
            Axis = standard.IsByAge ? GrowthAxis.Months : GrowthAxis.Length,
            StepAt = curve.StepDay * perKey,
            Curves = [.. keys.Select(key => RowOf(key * perKey, standard.Row(sex, key)!.Value))],
        };
    }

    private static CurveRow RowOf(double x, Lms row) =>
        new(x, row.ValueAt(-3), row.ValueAt(-2), row.ValueAt(-1), row.ValueAt(0), row.ValueAt(1), row.ValueAt(2), row.ValueAt(3));

    private static string UnitOf(Indicator indicator) => indicator switch
    {
        Indicator.WeightForAge or Indicator.WeightForLength or Indicator.WeightForHeight => "kg",
        Indicator.BmiForAge => "kg/m²",
        Indicator.TricepsForAge or Indicator.SubscapularForAge => "mm",
        _ => "cm",
    };
}
