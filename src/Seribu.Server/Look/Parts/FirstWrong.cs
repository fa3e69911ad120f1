using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seribu.Server.Look.Parts;

/// <summary>Of a form that was refused the first wrong control gets the cursor and comes into view, without a script. Every control marked <c>aria-invalid</c> is asked.</summary>
[HtmlTargetElement("input", Attributes = Wrong, TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = Wrong)]
[HtmlTargetElement("textarea", Attributes = Wrong)]
[HtmlTargetElement("input", ParentTag = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", ParentTag = "field")]
[HtmlTargetElement("textarea", ParentTag = "field")]
public sealed class FirstWrong : TagHelper
{
    private const string Wrong = "aria-invalid", Cursor = "autofocus";

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext View { get; set; }

    // After the control of a field knows its trouble.
    public override int Order => 1;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var http = View.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return;

        // Where a fresh form would begin is not where a refused one goes on.
        output.Attributes.RemoveAll(Cursor);
        if (!output.Attributes.TryGetAttribute(Wrong, out var wrong) || wrong.Value is null || !http.Items.TryAdd(typeof(FirstWrong), true)) return;

        output.Attributes.Add(new(Cursor, null, HtmlAttributeValueStyle.Minimized));
    }
}
