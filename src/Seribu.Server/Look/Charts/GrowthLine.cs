using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>The child on a growth chart: a line over a halo of paper, a mark on each reading, the last one spoken out.</summary>
internal sealed class GrowthLine(GrowthChartData chart, Plot plot, Texts words)
{
    private const double Leader = 46;
    private const double WidestLetter = 7;

    private readonly List<GrowthPoint> _points =
        [.. chart.Points.Where(point => point.State != ZState.HeldBack && plot.HasX(point.X)).OrderBy(point => point.TakenOn)];

    public void DrawOn(Drawing drawing)
    {
        Missed(drawing);

        var line = _points.Select(PlaceOf).ToList();
        if (line.Count > 1) drawing.Line(line, "child-halo").Line(line, "child");

        foreach (var point in chart.Points.Where(point => point.State == ZState.HeldBack && plot.HasX(point.X))) Flag(drawing, point);
        if (_points.Count == 0) return;

        Speak(drawing, _points[^1]);
        foreach (var point in _points) Mark(drawing, point, last: point == _points[^1]);
    }

    private (double X, double Y) PlaceOf(GrowthPoint point) => (plot.X(point.X), plot.YWithin((double)point.Value));

    // A month without a reading is a cross on the axis, and the line goes on.
    private void Missed(Drawing drawing)
    {
        var months = chart.Missed.Where(month => plot.HasX(month)).Order().ToList();
        foreach (var month in months)
        {
            drawing.Part(plot.X(month), plot.Bottom - 9, "missed-month", words["chart.missed-month", month],
                part => part.Rect(-6, -6, 12, 12, "touch").Path("M-3 -3l6 6m0 -6l-6 6", "missed"));
        }

        if (months.Count == 0) return;

        var room = plot.Right - plot.X(months[^1]) > 110;
        drawing.Words(plot.X(room ? months[^1] : months[0]) + (room ? 8 : -8), plot.Bottom - 5, words["chart.missed"], "axis-words", room ? "start" : "end");
    }

    private void Mark(Drawing drawing, GrowthPoint point, bool last)
    {
        var (x, y) = PlaceOf(point);
        drawing.Part(x, y, "point", Spoken(point, words), part =>
        {
            part.Circle(0, 0, 10, "touch");
            if (point.State == ZState.Normal) part.Circle(0, 0, last ? 5 : 3.4, "child-normal");
            else part.Shapes(Sign(point.State, last ? 1.1 : .85));
        });
    }

    // Beside the line and not on it: the value is not believed yet.
    private void Flag(Drawing drawing, GrowthPoint point)
    {
        var (x, y) = PlaceOf(point);
        var line = LineAt(point.TakenOn);
        if (line is { } near && Math.Abs(near - y) < 18) y = near + (y >= near ? 18 : -18);

        drawing.Part(x, Math.Clamp(y, plot.Top + 8, plot.Bottom - 20), "point", Spoken(point, words),
            part => part.Circle(0, 0, 10, "touch").Shapes(Sign(ZState.HeldBack, .9)));
    }

    private double? LineAt(DateOnly day)
    {
        var near = _points.MinBy(point => Math.Abs(point.TakenOn.DayNumber - day.DayNumber));
        return near is null ? null : PlaceOf(near).Y;
    }

    // Date, value and z of the last reading, on the side of the line where there is room.
    private void Speak(Drawing drawing, GrowthPoint last)
    {
        var (x, y) = PlaceOf(last);
        var spoken = $"{words.Formats.DayAndMonth(last.TakenOn)}: {Value(last)}, z {words.Formats.Z(last.Z)}";
        var left = x > (plot.Left + plot.Right) / 2;
        var beside = _points.Select(PlaceOf).Where(place => Math.Abs(place.X - x) < spoken.Length * WidestLetter).ToList();

        var lower = Math.Max(y + Leader, beside.Max(place => place.Y) + 6);
        var upper = Math.Min(y - Leader, beside.Min(place => place.Y) - 6);
        var below = (last.Z ?? 0) < 0 ? lower < plot.Bottom - 34 : upper < plot.Top + 14;

        drawing.Line(x, y, x, below ? lower : upper, "leader")
            .Words(x + (left ? 6 : -6), below ? lower + 14 : upper - 5, spoken, "last-words", left ? "end" : "start");
    }

    private string Value(GrowthPoint point) => $"{words.Formats.Measure(point.Value)} {chart.Unit}";

    private string Spoken(GrowthPoint point, Texts words) => point.State == ZState.HeldBack
        ? $"{words.Formats.DateShort(point.TakenOn)}: {Value(point)}, {words["mark.held-back"]}"
        : $"{words.Formats.DateShort(point.TakenOn)}: {Value(point)}, z {words.Formats.Z(point.Z)}, {point.Category}";

    private static string Sign(ZState state, double scale)
    {
        var mark = Marks.Mark.Of(state);
        var half = Drawing.Px(-8 * scale);
        return $"<g class=\"mark-{mark.Name}\" transform=\"translate({half} {half}) scale({scale.ToString(System.Globalization.CultureInfo.InvariantCulture)})\">{mark.Shape}</g>";
    }
}
