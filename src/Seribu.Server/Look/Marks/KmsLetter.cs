using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Domain.Growth;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Look.Marks;

/// <summary>
/// <c>&lt;mark-kms mark="T" times="2" below-red-line="true" /&gt;</c>: the letter of the growth card in its outline, and BGM beside it.
/// </summary>
[HtmlTargetElement("mark-kms", TagStructure = TagStructure.WithoutEndTag)]
public sealed class KmsLetter(Texts words) : TagHelper
{
    public KmsMark Mark { get; set; }

    /// <summary>How many weighings in a row were T; from two on it is the filled square.</summary>
    public int Times { get; set; } = 1;

    public bool BelowRedLine { get; set; }

    /// <summary>Whether the word stands beside the letter.</summary>
    public bool Word { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (context.AllAttributes.ContainsName("mark"))
        {
            var repeated = Mark == KmsMark.T && Times > 1;
            var name = repeated ? "tt" : Mark.ToString().ToLowerInvariant();
            Letter(output, name, repeated ? $"{Times}T" : $"{Mark}", words[$"mark.kms.{name}", Times]);
        }

        if (BelowRedLine) Letter(output, "bgm", "BGM", words["mark.kms.bgm"]);
    }

    private void Letter(TagHelperOutput output, string name, string letter, string word)
    {
        if (Word)
        {
            output.Content.AppendHtml($"<span class=\"marked\"><span class=\"kms kms-{name}\" aria-hidden=\"true\">{letter}</span><span>")
                .Append(word).AppendHtml("</span></span> ");
            return;
        }

        output.Content.AppendHtml($"<span class=\"kms kms-{name}\" role=\"img\" aria-label=\"{letter}, ").Append(word)
            .AppendHtml("\" title=\"").Append(word).AppendHtml($"\">{letter}</span> ");
    }
}
