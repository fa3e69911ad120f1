using Seribu.Growth;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.People;

/// <summary>One tab of a child's growth charts.</summary>
/// <param name="Key">As the address names it.</param>
/// <param name="Indicator">What it shows.</param>
/// <param name="Title">"PB/U", for a standing child "TB/U".</param>
public sealed record ChartTab(string Key, Indicator Indicator, string Title);

/// <summary>A child's growth charts: the curves of the standards under the child's own measurements.</summary>
public static class ChildCharts
{
    private const int Year = 12, ToddlerMonths = 24, ChildMonths = 60;

    /// <summary>The tabs a child has: length until two years, height from then.</summary>
    public static IReadOnlyList<ChartTab> TabsOf(PersonSheet sheet, Texts words)
    {
        var standing = IsStanding(sheet);
        var byLength = standing ? Indicator.WeightForHeight : Indicator.WeightForLength;
        return
        [
            new("pb", Indicator.LengthForAge, words.ShortTitle(Indicator.LengthForAge, standing)),
            new("bb", Indicator.WeightForAge, words.ShortTitle(Indicator.WeightForAge)),
            new("bbpb", byLength, words.ShortTitle(byLength)),
            new("imt", Indicator.BmiForAge, words.ShortTitle(Indicator.BmiForAge)),
            new("lk", Indicator.HeadForAge, words.ShortTitle(Indicator.HeadForAge)),
        ];
    }

    /// <summary>The chart of a tab; nothing without sex and birth date, which every curve needs.</summary>
    public static GrowthChartData? Of(PersonSheet sheet, ChartTab tab, Texts words)
    {
        if (sheet.Person is not { Sex: { } sex, BornOn: { } bornOn }) return null;

        var points = LastOfEachDay(sheet).Select(one => PointOf(one, tab.Indicator, bornOn, words)).OfType<GrowthPoint>().OrderBy(point => point.TakenOn).ToList();
        var byAge = tab.Indicator is not (Indicator.WeightForLength or Indicator.WeightForHeight);
        var (from, to) = byAge ? (0, MonthsShown(sheet, bornOn)) : LengthsAround(tab.Indicator, points);
        return StandardLines.Of(tab.Indicator, sex, from, to, words) with { Points = points, Missed = byAge ? MissedMonths(sheet, bornOn) : [] };
    }

    private static bool IsStanding(PersonSheet sheet) =>
        sheet is { Person.BornOn: { } bornOn } && (sheet.Person.Left?.On ?? sheet.Case.Today).DayNumber - bornOn.DayNumber >= Age.FirstStandingDay;

    // Two years for a toddler, then a year at a time, with some room to the right.
    private static int MonthsShown(PersonSheet sheet, DateOnly bornOn)
    {
        var months = Domain.Calendar.Age.InMonths(bornOn, sheet.Person.Left?.On ?? sheet.Case.Today);
        return !IsStanding(sheet) ? ToddlerMonths : Math.Clamp((months + 3 + Year - 1) / Year * Year, ToddlerMonths + Year, ChildMonths);
    }

    // Of two measurements of one day the later line stands, as everywhere.
    private static IEnumerable<Measurement> LastOfEachDay(PersonSheet sheet) =>
        sheet.Measurements.GroupBy(one => (one.On, one.IsHeldBack)).Select(day => day.MaxBy(one => one.Visit.Number)!);

    private static GrowthPoint? PointOf(Measurement one, Indicator indicator, DateOnly bornOn, Texts words)
    {
        if (one.On < bornOn || ValueOf(one, indicator) is not { } value) return null;

        var byAge = indicator is not (Indicator.WeightForLength or Indicator.WeightForHeight);
        var x = byAge ? (one.On.DayNumber - bornOn.DayNumber) / Age.DaysPerMonth : one.Scores.Length.ComparableCm ?? 0;
        var age = words.Formats.AgeShort(bornOn, one.On);
        if (one.IsHeldBack) return new(one.On, age, x, value, null, ZState.HeldBack, words["mark.held-back"]);

        return one.Scores[indicator] is { } score ? new(one.On, age, x, value, score.Z.Value, StateOf(score), score.IsFlagged ? words["measure.released"] : words.Category(score)) : null;
    }

    // A flagged z that nobody holds back was released: the child is that small, or that large.
    private static ZState StateOf(Score score) => !score.IsFlagged ? GrowthWords.StateOf(score) : score.Z.Value < 0 ? ZState.VeryLow : ZState.Highest;

    private static decimal? ValueOf(Measurement one, Indicator indicator) => indicator switch
    {
        Indicator.WeightForAge or Indicator.WeightForLength or Indicator.WeightForHeight => one.What.WeightKg,
        Indicator.LengthForAge => (decimal?)one.Scores.Length.ComparableCm,
        Indicator.BmiForAge => one.Scores.Bmi is { } bmi ? Math.Round((decimal)bmi, 1) : null,
        Indicator.HeadForAge => one.What.HeadCm,
        _ => null,
    };

    private static (int From, int To) LengthsAround(Indicator indicator, List<GrowthPoint> points)
    {
        var (first, last) = indicator == Indicator.WeightForLength ? (45, 110) : (65, 120);
        if (points.Count == 0) return (first, last);

        return (Math.Max(first, ((int)points.Min(point => point.X) / 5 * 5) - 5), Math.Min(last, ((int)points.Max(point => point.X) / 5 * 5) + 10));
    }

    // Calendar months between the first weighing and last month in which nobody measured the child, each as the age in its middle.
    private static List<int> MissedMonths(PersonSheet sheet, DateOnly bornOn)
    {
        if (sheet.Measurements is not [.., var first]) return [];

        var measured = sheet.Measurements.Select(one => MonthOf(one.On)).ToHashSet();
        var end = sheet.Person.Left?.On ?? sheet.Case.Today;
        var missed = new List<int>();
        for (var month = MonthOf(first.On).AddMonths(1); month < MonthOf(end); month = month.AddMonths(1))
            if (!measured.Contains(month)) missed.Add(Domain.Calendar.Age.InMonths(bornOn, month.AddDays(14)));
        return [.. missed.Where(month => month is > 0 and < ChildMonths).Distinct()];
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
