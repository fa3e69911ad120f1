using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seribu.Server.Look.Charts;

/// <summary>
/// <c>&lt;received-bar received="24" owed="21" of="58" /&gt;</c>: indigo is received, hollow bark is owed, the missing rest is not
/// applicable. Its length is that of the target group. The numbers stand beside it, so it is decoration to a reader's voice.
/// </summary>
[HtmlTargetElement("received-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReceivedBar : TagHelper
{
    public int Received { get; set; }

    public int Owed { get; set; }

    /// <summary>The target group that the whole width stands for.</summary>
    public int Of { get; set; }

    public int Width { get; set; } = 150;

    public int Height { get; set; } = 9;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Received, Owed, Of, Width, Height));
    }

    public static IHtmlContent Draw(int received, int owed, int of, int width = 150, int height = 9)
    {
        var perCase = of == 0 ? 0 : (double)width / of;
        var drawing = new Drawing(width, height, "bar");
        if (received > 0) drawing.Rect(0, 0, received * perCase, height, "bar-received");
        if (owed > 0) drawing.Rect((received * perCase) + .75, .75, (owed * perCase) - 1.5, height - 1.5, "bar-owed");

        return drawing.ToHtml();
    }
}

/// <summary><c>&lt;target-bar percent="75.88m" target="80" /&gt;</c>: a percentage against its target. Without a figure only the line is drawn.</summary>
[HtmlTargetElement("target-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TargetBar : TagHelper
{
    public decimal? Percent { get; set; }

    public decimal? Target { get; set; }

    public int Width { get; set; } = 120;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = new Drawing(Width, 12, "bar").Line(0, 6, Width, 6, "bar-ground");
        if (Percent is { } percent) drawing.Rect(0, 2.5, (double)percent * Width / 100, 7, "bar-received");
        if (Target is { } target)
        {
            var x = (double)target * Width / 100;
            drawing.Line(x, 0, x, 12, "bar-target-edge").Line(x, 0, x, 12, "bar-target");
        }

        output.TagName = null;
        output.Content.SetHtmlContent(drawing.ToHtml());
    }
}

/// <summary><c>&lt;count-bar count="117" of="139" step="3" /&gt;</c>: one bar of a row with an ink edge; <c>step</c> 1 (paper) to 4 (indigo).</summary>
[HtmlTargetElement("count-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CountBar : TagHelper
{
    public int Count { get; set; }

    public int Of { get; set; }

    public int Step { get; set; } = 4;

    public int Width { get; set; } = 236;

    public int Height { get; set; } = 18;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var length = Of == 0 ? 0 : Math.Min(1, (double)Count / Of) * Width;
        var drawing = new Drawing(Width, Height, "bar", stretches: true);
        if (length > 0) drawing.Rect(.75, .75, length - 1.5, Height - 1.5, $"bar-step-{Step}");

        output.TagName = null;
        output.Content.SetHtmlContent(drawing.ToHtml());
    }
}
