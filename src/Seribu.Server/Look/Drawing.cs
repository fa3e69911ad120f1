using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Seribu.Server.Look;

/// <summary>Draws one SVG with attributes and classes only: no page may carry styles of its own.</summary>
/// <remarks>
/// Lengths are CSS pixels. With a title it is a picture with that accessible name, without one it is decoration.
/// One that stretches may be made wider by its place; it must not hold words.
/// </remarks>
public sealed class Drawing
{
    private readonly StringBuilder _svg = new();

    public Drawing(double width, double height, string css, string? title = null, bool stretches = false)
    {
        var role = title is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"{Encoded(title)}\"";
        _svg.Append($"<svg class=\"{css}\" width=\"{Px(width)}\" height=\"{Px(height)}\" viewBox=\"0 0 {Px(width)} {Px(height)}\" {role}{(stretches ? " preserveAspectRatio=\"none\"" : "")}>");
    }

    public Drawing Line(double x1, double y1, double x2, double y2, string css) => Path($"M{Px(x1)} {Px(y1)}L{Px(x2)} {Px(y2)}", css);

    /// <summary>One line through all points.</summary>
    public Drawing Line(IEnumerable<(double X, double Y)> points, string css) => Path(Through(points), css);

    public Drawing Path(string path, string css)
    {
        _svg.Append($"<path class=\"{css}\" d=\"{path}\"/>");
        return this;
    }

    public Drawing Rect(double x, double y, double width, double height, string css)
    {
        _svg.Append($"<rect class=\"{css}\" x=\"{Px(x)}\" y=\"{Px(y)}\" width=\"{Px(Math.Max(0, width))}\" height=\"{Px(Math.Max(0, height))}\"/>");
        return this;
    }

    public Drawing Circle(double x, double y, double radius, string css)
    {
        _svg.Append($"<circle class=\"{css}\" cx=\"{Px(x)}\" cy=\"{Px(y)}\" r=\"{Px(radius)}\"/>");
        return this;
    }

    /// <summary>Words at a point; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public Drawing Words(double x, double y, string words, string css = "", string anchor = "start")
    {
        _svg.Append($"<text class=\"{css}\" x=\"{Px(x)}\" y=\"{Px(y)}\" text-anchor=\"{anchor}\">{Encoded(words)}</text>");
        return this;
    }

    /// <summary>A part with its own hover text, placed at a point.</summary>
    public Drawing Part(double x, double y, string css, string hover, Action<Drawing> draw)
    {
        _svg.Append($"<g class=\"{css}\" transform=\"translate({Px(x)} {Px(y)})\"><title>{Encoded(hover)}</title>");
        draw(this);
        _svg.Append("</g>");
        return this;
    }

    /// <summary>Ready-made shapes, such as a mark's.</summary>
    public Drawing Shapes(string shapes)
    {
        _svg.Append(shapes);
        return this;
    }

    public IHtmlContent ToHtml() => new HtmlString($"{_svg}</svg>");

    /// <summary>The path through all points, for lines and bands.</summary>
    public static string Through(IEnumerable<(double X, double Y)> points) =>
        "M" + string.Join('L', points.Select(point => $"{Px(point.X)} {Px(point.Y)}"));

    public static string Px(double length) => Math.Round(length, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => LookSetup.Encoder.Encode(text);
}
