using Microsoft.AspNetCore.Html;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>Draws a growth chart: bands below −2 SD, seven lines in four styles, and over them the child.</summary>
public static class GrowthChart
{
    private const double ToLeft = 40, ToTop = 14, ToRight = 64, ToBottom = 34;

    /// <summary>A curve needs no more points than this distance between them can show.</summary>
    private const double FinestStep = 5;

    /// <summary>The chart of a page and of paper.</summary>
    public static IHtmlContent Wide(GrowthChartData chart, Texts words) => Draw(chart, words, 706, 352, "chart growth-chart chart-wide");

    /// <summary>The chart of a narrow window: fewer numbers, letters of the same size.</summary>
    public static IHtmlContent Narrow(GrowthChartData chart, Texts words) => Draw(chart, words, 346, 320, "chart growth-chart chart-narrow");

    private static IHtmlContent Draw(GrowthChartData chart, Texts words, int width, int height, string css)
    {
        var drawing = new Drawing(width, height, css, GrowthSentence.Of(chart, words));
        var plot = PlotOf(chart, width, height);
        var pieces = chart.Curves.GroupBy(row => row.X >= (chart.StepAt ?? double.MaxValue)).Select(piece => Thinned([.. piece], plot)).ToList();

        foreach (var piece in pieces) drawing.Path(Band(piece, plot, -3, -4), "band-very-low").Path(Band(piece, plot, -2, -3), "band-low");
        Rows(drawing, plot, words);
        Columns(drawing, plot, chart, words, narrow: width < 500);
        foreach (var piece in pieces) Lines(drawing, plot, piece);
        Names(drawing, plot, chart.Curves[^1], narrow: width < 500);

        drawing.Path($"M{Drawing.Px(plot.Left)} {Drawing.Px(plot.Top)}V{Drawing.Px(plot.Bottom)}H{Drawing.Px(plot.Right)}", "axis")
            .Words(plot.Left - 7, plot.Top - 1, chart.Unit, "axis-words", "end")
            .Words(plot.Right, plot.Bottom + 33, words[chart.Axis == GrowthAxis.Months ? "chart.age-months" : "chart.length-cm"], "axis-words", "end");
        new GrowthLine(chart, plot, words).DrawOn(drawing);

        return drawing.ToHtml();
    }

    // The axis fits the lines and the child, not the whole of what a scale can show.
    private static Plot PlotOf(GrowthChartData chart, int width, int height)
    {
        var (from, to) = (chart.Curves[0].X, chart.Curves[^1].X);
        var values = chart.Points.Where(point => point.X >= from && point.X <= to).Select(point => (double)point.Value).ToList();
        var lowest = values.Append(chart.Curves.Min(curve => curve.Minus3)).Min();
        var highest = values.Append(chart.Curves.Max(curve => curve.Plus3)).Max();
        var margin = (highest - lowest) * .03;

        return new Plot(ToLeft, ToTop, width - ToRight, height - ToBottom)
        {
            XFrom = from,
            XTo = to,
            YFrom = lowest - (margin / 2),
            YTo = highest + margin,
        };
    }

    private static List<CurveRow> Thinned(List<CurveRow> curves, Plot plot)
    {
        if (curves.Count < 3) return curves;

        var kept = new List<CurveRow> { curves[0] };
        foreach (var curve in curves.Skip(1).SkipLast(1))
        {
            if (plot.X(curve.X) - plot.X(kept[^1].X) >= FinestStep) kept.Add(curve);
        }

        kept.Add(curves[^1]);
        return kept;
    }

    private static string Band(List<CurveRow> curves, Plot plot, int upper, int lower)
    {
        var above = curves.Select(curve => (plot.X(curve.X), plot.YWithin(curve.At(upper))));
        var below = curves.AsEnumerable().Reverse().Select(curve => (plot.X(curve.X), plot.YWithin(curve.At(lower))));
        return Drawing.Through(above.Concat(below)) + "Z";
    }

    private static void Rows(Drawing drawing, Plot plot, Texts words)
    {
        var step = new[] { .5, 1, 2, 5, 10, 20 }.First(each => (plot.YTo - plot.YFrom) / each <= 7.5);
        for (var y = Math.Ceiling(plot.YFrom / step) * step; y <= plot.YTo; y += step)
        {
            drawing.Line(plot.Left, plot.Y(y), plot.Right, plot.Y(y), "grid");

            // The unit stands above the axis; a number must not run into it.
            if (plot.Y(y) > plot.Top + 8) drawing.Words(plot.Left - 7, plot.Y(y) + 4, words.Formats.Number((decimal)y, step < 1 ? 1 : 0), "axis-words", "end");
        }
    }

    // A tick for every month and a number for every third; centimetres by five and ten. Narrow: half as many numbers.
    private static void Columns(Drawing drawing, Plot plot, GrowthChartData chart, Texts words, bool narrow)
    {
        var (tick, number) = chart.Axis == GrowthAxis.Length ? (1, 5)
            : plot.XTo - plot.XFrom > 30 ? (1, 6)
            : (1, 3);
        if (narrow) (tick, number) = (number, number * 2);

        for (var x = (int)Math.Ceiling(plot.XFrom); x <= plot.XTo + .05; x++)
        {
            if (x % number == 0)
            {
                drawing.Line(plot.X(x), plot.Bottom, plot.X(x), plot.Bottom + 6, "axis")
                    .Words(plot.X(x), plot.Bottom + 18, words.Formats.Number(x), "axis-words", "middle");
            }
            else if (x % tick == 0)
            {
                drawing.Line(plot.X(x), plot.Bottom, plot.X(x), plot.Bottom + 3, "axis");
            }
        }
    }

    private static void Lines(Drawing drawing, Plot plot, List<CurveRow> piece)
    {
        for (var z = -3; z <= 3; z++) drawing.Line(piece.Select(row => (plot.X(row.X), plot.Y(row.At(z)))), $"sd sd-{Math.Abs(z)}");
    }

    private static void Names(Drawing drawing, Plot plot, CurveRow last, bool narrow)
    {
        for (var z = -3; z <= 3; z++)
        {
            if (narrow && Math.Abs(z) == 1) continue;

            var name = z switch { 0 => "Median", < 0 => $"{Formats.Minus}{-z} SD", _ => $"+{z} SD" };
            drawing.Words(plot.Right + 6, plot.Y(last.At(z)) + 4, name, $"sd-words-{Math.Abs(z)}");
        }
    }
}
