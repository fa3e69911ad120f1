using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Domain.Calendar;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>A percentage quarter by quarter.</summary>
/// <param name="Title">What is counted: "Konvergensi desa".</param>
/// <param name="Points">One for each quarter without a hole; a quarter without a figure leaves a gap in the line.</param>
public sealed record Trend(string Title, IReadOnlyList<TrendPoint> Points, decimal? Target = null);

/// <param name="Rules">The rule set from this quarter on, where it changed: a thin line with its code.</param>
public sealed record TrendPoint(Quarter Quarter, decimal? Percent, string? Rules = null);

/// <summary><c>&lt;trend-chart trend="Model.Trend" /&gt;</c>: an indigo line against a dashed target; the axis may be cut, its ends are printed.</summary>
[HtmlTargetElement("trend-chart", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrendChart(Texts words) : TagHelper
{
    private const double Left = 34, Top = 14, Right = 58, Bottom = 34;

    public required Trend Trend { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Trend, words, 536, 238, "chart-wide")).AppendHtml(Draw(Trend, words, 340, 220, "chart-narrow"));
    }

    public static IHtmlContent Draw(Trend trend, Texts words, int width, int height, string css)
    {
        var plot = new Plot(Left, Top, width - Right, height - Bottom);
        var (low, high) = Ends(trend);
        plot = plot with { XFrom = 0, XTo = Math.Max(1, trend.Points.Count - 1), YFrom = low, YTo = high };

        var drawing = new Drawing(width, height, $"chart trend {css}", TitleOf(trend, words));
        for (var y = low; y <= high; y += 10) Grid(drawing, plot, y, words);
        if (trend.Target is { } target) Aim(drawing, plot, (double)target, words);

        for (var at = 0; at < trend.Points.Count; at++)
        {
            if (trend.Points[at].Rules is { } rules) RuleChange(drawing, plot, at, rules);
            drawing.Words(plot.X(at), plot.Bottom + 16, words.Formats.QuarterShort(trend.Points[at].Quarter), "axis-words", "middle");
        }

        Years(drawing, plot, trend);
        Line(drawing, plot, trend, words);
        return drawing.ToHtml();
    }

    private static void Grid(Drawing drawing, Plot plot, int y, Texts words) => drawing
        .Line(plot.Left, plot.Y(y), plot.Right, plot.Y(y), "grid")
        .Words(plot.Left - 7, plot.Y(y) + 4, words.Formats.Number(y), "axis-words", "end");

    private static void Aim(Drawing drawing, Plot plot, double target, Texts words) => drawing
        .Line(plot.Left, plot.Y(target), plot.Right, plot.Y(target), "target")
        .Words(plot.Right + 6, plot.Y(target) - 3, words["chart.target", words.Formats.Number((decimal)target, 0)], "target-words");

    private static void RuleChange(Drawing drawing, Plot plot, int at, string rules)
    {
        var x = plot.X(at - .5);
        drawing.Line(x, plot.Top, x, plot.Bottom, "rule-change").Words(x + 4, plot.Top + 10, rules, "axis-words");
    }

    // Braces under the quarters of one year.
    private static void Years(Drawing drawing, Plot plot, Trend trend)
    {
        foreach (var year in trend.Points.Select((point, at) => (point.Quarter.Year, At: at)).GroupBy(point => point.Year))
        {
            var (from, to) = (plot.X(year.First().At) - 12, plot.X(year.Last().At) + 12);
            drawing.Line(from, plot.Bottom + 20, to, plot.Bottom + 20, "axis")
                .Words((from + to) / 2, plot.Bottom + 33, $"{year.Key}", "axis-words", "middle");
        }
    }

    private static void Line(Drawing drawing, Plot plot, Trend trend, Texts words)
    {
        var known = trend.Points.Select((point, at) => (point, at)).Where(each => each.point.Percent is not null).ToList();
        foreach (var run in known.GroupBy(each => each.at - known.IndexOf(each)))
        {
            drawing.Line(run.Select(each => (plot.X(each.at), plot.Y((double)each.point.Percent!))), "series");
        }

        foreach (var (point, at) in known)
        {
            drawing.Part(plot.X(at), plot.Y((double)point.Percent!), "point", $"{words.Formats.Quarter(point.Quarter)}: {words.Formats.Percent(point.Percent)}",
                part => part.Circle(0, 0, 10, "touch").Circle(0, 0, at == trend.Points.Count - 1 ? 4.5 : 3, "series-point"));
        }
    }

    // Whole tens around all figures and the target.
    private static (int Low, int High) Ends(Trend trend)
    {
        var all = trend.Points.Select(point => point.Percent).Append(trend.Target).OfType<decimal>().DefaultIfEmpty(50).ToList();
        var low = Math.Max(0, (int)Math.Floor((all.Min() - 2) / 10) * 10);
        var high = Math.Min(100, (int)Math.Ceiling((all.Max() + 2) / 10) * 10);
        return (low, Math.Max(high, low + 20));
    }

    private static string TitleOf(Trend trend, Texts words)
    {
        var known = trend.Points.Where(point => point.Percent is not null).ToList();
        if (known is not [var first, .., var last]) return trend.Title;

        return words["chart.trend", trend.Title, words.Formats.Percent(first.Percent), words.Formats.Quarter(first.Quarter),
            words.Formats.Percent(last.Percent), words.Formats.Quarter(last.Quarter)];
    }
}
