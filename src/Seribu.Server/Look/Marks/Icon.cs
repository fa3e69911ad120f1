using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seribu.Server.Look.Marks;

/// <summary><c>&lt;icon name="print" /&gt;</c>: a sign that always stands with a word; back and close may stand alone with an accessible name.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class Icon : TagHelper
{
    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["back"] = "M14.5 5l-7 7 7 7",
        ["next"] = "M9.5 5l7 7-7 7",
        ["find"] = "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21",
        ["print"] = "M7 8V3h10v5M7 17H4V8h16v9h-3M7 13.5h10V21H7z",
        ["close"] = "M6 6l12 12M18 6L6 18",
        ["menu"] = "M4 6h16M4 12h16M4 18h16",
    };

    public required string Name { get; set; }

    public int Size { get; set; } = 17;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Name, Size));
    }

    public static IHtmlContent Draw(string name, int size = 17) => new HtmlString(
        $"<svg class=\"icon\" width=\"{size}\" height=\"{size}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"{Shapes[name]}\"/></svg>");
}
