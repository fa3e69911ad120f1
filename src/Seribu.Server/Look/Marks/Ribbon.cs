using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Marks;

/// <summary>
/// <c>&lt;ribbon day="919" /&gt;</c>: the thousand days as three lengths (270 of pregnancy, 180 of breast milk only, 550 of
/// complementary feeding), filled to today. Stands at the head of every person in the thousand days, and nowhere else.
/// </summary>
[HtmlTargetElement("ribbon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Ribbon(Texts words) : TagHelper
{
    private static readonly (int Days, string Word)[] Lengths =
        [(270, "ribbon.pregnancy"), (180, "ribbon.breast-milk"), (550, "ribbon.complementary")];

    private const double Gap = 3.5;

    /// <summary>0 is LMP + 14; a pregnancy stops at 270; after birth it is 270 + the age in days.</summary>
    public int Day { get; set; }

    public int Width { get; set; } = 372;

    /// <summary>Whether day and lengths are said above and below.</summary>
    public bool Labels { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = Labels ? "div" : null;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ribbon-head");
        if (Labels) output.Content.AppendHtml("<p class=\"small\">").AppendHtml(words.Html("ribbon.day-left", Day, Math.Max(0, 1000 - Day))).AppendHtml("</p>");
        output.Content.AppendHtml(Draw(Day, Width, words, Labels));
    }

    public static IHtmlContent Draw(int day, int width, Texts words, bool labels = false)
    {
        var perDay = (width - (2 * Gap)) / 1000;
        var drawing = new Drawing(width, labels ? 34 : 17, "ribbon", words["ribbon.day", day]);
        var (left, from) = (0.0, 0);

        foreach (var (days, word) in Lengths)
        {
            var filled = Math.Clamp(day - from, 0, days);
            drawing.Rect(left + .5, 3.5, (days * perDay) - 1, 10, "ribbon-rest");
            if (filled > 0) drawing.Rect(left, 3, filled * perDay, 11, "ribbon-filled");
            if (labels) drawing.Words(left, 31, words[word], "axis-words");

            (left, from) = (left + (days * perDay) + Gap, from + days);
        }

        return drawing.Rect(XOf(day, perDay) - 1.5, 0, 3, 17, "ribbon-today").ToHtml();
    }

    private static double XOf(int day, double perDay) =>
        (Math.Clamp(day, 0, 1000) * perDay) + (day > 450 ? 2 * Gap : day > 270 ? Gap : 0);
}

/// <summary>The name above its ribbon: 70 % of the way.</summary>
[HtmlTargetElement("wordmark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Wordmark : TagHelper
{
    private static readonly IHtmlContent Name = new HtmlString(
        "Seribu<svg width=\"120\" height=\"7\" viewBox=\"0 0 120 7\" aria-hidden=\"true\"><path fill=\"currentColor\" d=\"M0 0h31v7H0zM34 0h21v7H34zM58 0h30v7H58z\"/>"
        + "<rect x=\"58.5\" y=\".5\" width=\"61\" height=\"6\" fill=\"none\" stroke=\"currentColor\"/><rect x=\"87\" y=\"-1\" width=\"4\" height=\"9\" fill=\"var(--turmeric-fill)\"/></svg>");

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Name);
    }
}
