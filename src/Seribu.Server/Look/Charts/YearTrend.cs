using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>A percentage year by year against the path of its targets. One source a chart: routine figures and surveys never share a line.</summary>
/// <param name="Title">What is counted, and by whom.</param>
/// <param name="Points">The figures, oldest first.</param>
/// <param name="Targets">The path of the targets.</param>
public sealed record YearTrend(string Title, IReadOnlyList<YearPoint> Points, IReadOnlyList<YearPoint> Targets);

/// <param name="Year">The year; a part of one lies before its mark.</param>
/// <param name="Percent">The figure.</param>
/// <param name="IsPart">Of a part of the year: a hollow point.</param>
public sealed record YearPoint(decimal Year, decimal Percent, bool IsPart = false);

/// <summary><c>&lt;year-trend trend="Model.Trend" /&gt;</c>: an indigo line with its values, the targets as a dashed bark line with the last value at its end.</summary>
[HtmlTargetElement("year-trend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class YearTrendChart(Texts words) : TagHelper
{
    public required YearTrend Trend { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Trend, words, 536, 238, "chart-wide")).AppendHtml(Draw(Trend, words, 340, 220, "chart-narrow"));
    }

    public static IHtmlContent Draw(YearTrend trend, Texts words, int width, int height, string css)
    {
        var all = trend.Points.Concat(trend.Targets).ToList();
        var (from, to) = ((int)Math.Floor(all.Min(point => point.Year)), (int)Math.Ceiling(all.Max(point => point.Year)));
        var high = Math.Max(10, (int)Math.Ceiling((all.Max(point => point.Percent) + 1) / 10) * 10);
        var plot = new Plot(34, 16, width - 58, height - 26) { XFrom = from, XTo = Math.Max(from + 1, to), YFrom = 0, YTo = high };

        var drawing = new Drawing(width, height, $"chart trend {css}", TitleOf(trend, words));
        for (var y = 0; y <= high; y += high > 20 ? 10 : 5)
            drawing.Line(plot.Left, plot.Y(y), plot.Right, plot.Y(y), "grid").Words(plot.Left - 7, plot.Y(y) + 4, words.Formats.Number(y), "axis-words", "end");
        var step = to - from > 12 ? 4 : to - from > 7 ? 2 : 1;
        for (var year = from; year <= to; year += step) drawing.Words(plot.X(year), plot.Bottom + 17, $"{year}", "axis-words", "middle");

        Aim(drawing, plot, trend, words);
        drawing.Line(trend.Points.Select(point => (plot.X((double)point.Year), plot.Y((double)point.Percent))), "series");
        for (var at = 0; at < trend.Points.Count; at++) Mark(drawing, plot, trend.Points[at], at == trend.Points.Count - 1, words);
        return drawing.ToHtml();
    }

    private static void Aim(Drawing drawing, Plot plot, YearTrend trend, Texts words)
    {
        if (trend.Targets.Count == 0) return;
        drawing.Line(trend.Targets.Select(point => (plot.X((double)point.Year), plot.Y((double)point.Percent))), "target");
        var last = trend.Targets[^1];
        drawing.Words(plot.X((double)last.Year) + 6, plot.Y((double)last.Percent) + 4, words["chart.target", words.Formats.Number(last.Percent, 1)], "target-words");
    }

    private static void Mark(Drawing drawing, Plot plot, YearPoint point, bool isLast, Texts words)
    {
        var (x, y) = (plot.X((double)point.Year), plot.Y((double)point.Percent));
        drawing.Part(x, y, "point", $"{(int)Math.Ceiling(point.Year)}: {words.Formats.Percent(point.Percent)}",
            part => part.Circle(0, 0, 10, "touch").Circle(0, 0, isLast ? 4.5 : 3, point.IsPart ? "series-part" : "series-point"));
        drawing.Words(x < plot.Left + 12 ? x + 4 : x, y - 9, words.Formats.Number(point.Percent, 1), "axis-words", x < plot.Left + 12 ? "start" : "middle");
    }

    private static string TitleOf(YearTrend trend, Texts words) =>
        string.Join(", ", trend.Points.Select(point => $"{(int)Math.Ceiling(point.Year)} {words.Formats.Percent(point.Percent)}").Prepend(trend.Title));
}
