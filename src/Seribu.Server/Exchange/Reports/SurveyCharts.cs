using Seribu.Growth;
using Seribu.Growth.Surveys;
using Seribu.Server.Look;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Exchange.Reports;

/// <summary>The drawings of a survey's report.</summary>
internal static class SurveyCharts
{
    /// <summary>Five rungs, as many filled as the level is high: the level without words or colour.</summary>
    public static string Rungs(PrevalenceLevel level)
    {
        var drawing = new Drawing(42, 14, "rungs");
        for (var rung = 0; rung < 5; rung++) drawing.Rect((rung * 8.5) + 0.5, 11 - (rung * 2.5), 6, 2.5 + (rung * 2.5), rung <= (int)level ? "rung-full" : "rung");

        return ReportPage.Markup(drawing.ToHtml());
    }

    /// <summary>A figure with its interval on an axis from nothing to <paramref name="scale"/>; the dashed line is the average of all.</summary>
    public static string Whisker(Estimate share, double average, double scale)
    {
        const double Width = 128, Middle = 7;
        double X(double percent) => 4 + ((Width - 8) * Math.Clamp(percent / scale, 0, 1));

        var drawing = new Drawing(Width, 14, "chart").Line(X(average), 0, X(average), 14, "mean-line");
        if (SurveyWords.HasInterval(share) && share is { Low: { } low, High: { } high }) drawing.Line(X(low), Middle, X(high), Middle, "whisker");
        return ReportPage.Markup(drawing.Circle(X(share.Value), Middle, 3.2, "dot").ToHtml());
    }

    /// <summary>How the scores spread, beside the standard's bell.</summary>
    public static string Density(IReadOnlyList<CurvePoint> curve, string title, Texts words)
    {
        const double Width = 320, Bottom = 150, Left = 6, Right = 314, Top = 16, End = 5;
        var shown = curve.Where(point => Math.Abs(point.X) <= End).ToList();
        var highest = Math.Max(0.4, shown.Select(point => point.Value).DefaultIfEmpty(0).Max());
        double X(double z) => Left + ((z + End) / (2 * End) * (Right - Left));
        double Y(double density) => Bottom - (density / highest * (Bottom - Top));

        var drawing = new Drawing(Width, 176, "chart", words["prevalence.density", title]).Line(Left, Bottom, Right, Bottom, "axis");
        foreach (var line in new[] { -3, -2, 2, 3 }) drawing.Line(X(line), Top, X(line), Bottom, "limit");
        for (var z = -5; z <= 5; z++) drawing.Words(X(z), Bottom + 15, words.Formats.WithSign(z, 0), "axis-words", "middle");

        var bell = Enumerable.Range(-50, 101).Select(at => (X(at / 10.0), Y(ScoreDensity.OfStandard(at / 10.0))));
        drawing.Line(bell, "bell").Words(X(1.35), Y(0.22), words["prevalence.standard"], "bell-words");
        if (shown.Count > 0)
        {
            var peak = shown.MaxBy(point => point.Value);
            drawing.Line(shown.Select(point => (X(point.X), Y(point.Value))), "series")
                .Words(Math.Max(Left, X(peak.X) - 8), Y(peak.Value) - 5, words["prevalence.measured"], "series-words", "end");
        }

        return ReportPage.Markup(drawing.ToHtml());
    }
}
