using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Charts;

/// <summary>
/// <c>&lt;digit-bars counts="Model.Digits" /&gt;</c>: how often each digit stood behind the comma. Scales that are read with care give
/// all ten about equally often; many noughts and fives mean that somebody rounded.
/// </summary>
[HtmlTargetElement("digit-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DigitBars(Texts words) : TagHelper
{
    private const double Pitch = 19.6;
    private const double Tallest = 16;

    /// <summary>Ten counts, from digit 0 to digit 9.</summary>
    public IReadOnlyList<int> Counts { get; set; } = [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Counts, words));
    }

    public static IHtmlContent Draw(IReadOnlyList<int> counts, Texts words)
    {
        var most = Math.Max(1, counts.Max());
        var title = words["chart.digits", counts.Sum(), string.Join(", ", counts.Select((count, digit) => $"{digit}: {count}"))];
        var drawing = new Drawing(10 * Pitch, 32, "chart digits", title).Line(0, 17.5, 10 * Pitch, 17.5, "axis");

        for (var digit = 0; digit < counts.Count; digit++)
        {
            var height = Tallest * counts[digit] / most;
            if (height > 0) drawing.Rect((digit * Pitch) + 3.3, 17 - height, 13, height, "bar-received");
            drawing.Words((digit * Pitch) + 9.8, 30, $"{digit}", "axis-words", "middle");
        }

        return drawing.ToHtml();
    }
}
