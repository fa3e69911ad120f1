using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look.Marks;

namespace Seribu.Server.Look.Parts;

/// <summary>
/// <c>&lt;field for="weight" label="Berat" unit="kg" last="bulan lalu 9,4" problem="@…" doubt="@…"&gt;&lt;input name="weight"&gt;&lt;/field&gt;</c>:
/// label above, unit inside, last known value beside, the trouble under it in words. The control gets its id and tells its trouble.
/// </summary>
[HtmlTargetElement("field")]
public sealed class Field : TagHelper
{
    /// <summary>The id of the control.</summary>
    public required string For { get; set; }

    public required string Label { get; set; }

    public string? Unit { get; set => field = Said(value); }

    public string? Last { get; set => field = Said(value); }

    /// <summary>Why it cannot be kept, with what to do.</summary>
    public string? Problem { get; set => field = Said(value); }

    /// <summary>Why it is doubted; it can be kept with a reason.</summary>
    public string? Doubt { get; set => field = Said(value); }

    internal string? Trouble => Problem ?? Doubt;

    // A page hands over an empty text where it has nothing to say.
    private static string? Said(string? text) => string.IsNullOrEmpty(text) ? null : text;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(Field)] = this;
        var control = await output.GetChildContentAsync();

        output.TagName = "div";
        output.Attributes.SetAttribute("class", Problem is null && Doubt is not null ? "field field-doubt" : "field");
        output.Content.AppendHtml("<label for=\"").Append(For).AppendHtml("\">");
        if (Problem is not null) output.Content.AppendHtml(Mark.Of(RecordState.Refused).Draw());
        else if (Doubt is not null) output.Content.AppendHtml(Mark.Of(ZState.HeldBack).Draw());
        output.Content.Append(Label).AppendHtml("</label>");

        if (Unit is null) output.Content.AppendHtml(control);
        else output.Content.AppendHtml("<span class=\"with-unit\">").AppendHtml(control).AppendHtml("<span>").Append(Unit).AppendHtml("</span></span>");

        if (Last is not null) output.Content.AppendHtml("<span class=\"last-known\">").Append(Last).AppendHtml("</span>");
        output.Content.AppendHtml("<p class=\"problem\" aria-live=\"polite\" id=\"").Append(For).AppendHtml("-problem\">").Append(Trouble ?? "").AppendHtml("</p>");
    }
}

/// <summary>The control inside a <see cref="Field"/>.</summary>
[HtmlTargetElement("input", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", ParentTag = "field")]
[HtmlTargetElement("textarea", ParentTag = "field")]
public sealed class FieldControl : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = (Field)context.Items[typeof(Field)];
        output.Attributes.SetAttribute("id", field.For);
        output.Attributes.SetAttribute("aria-describedby", $"{field.For}-problem");
        if (field.Problem is not null) output.Attributes.SetAttribute("aria-invalid", "true");
    }
}
