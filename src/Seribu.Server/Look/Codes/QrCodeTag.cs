using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Seribu.Server.Look.Codes;

/// <summary><c>&lt;qr-code text="https://…" label="…" /&gt;</c>: a QR code as one SVG, black on white, with the quiet edge of four modules it needs.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrCodeTag : TagHelper
{
    private const int Edge = 4, Module = 6;

    public required string Text { get; set; }

    /// <summary>What it is, for those who hear the page.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var code = QrCode.Of(Text);
        var side = Module * (code.Size + (2 * Edge));
        var path = string.Concat(
            from row in Enumerable.Range(0, code.Size)
            from column in Enumerable.Range(0, code.Size)
            where code[row, column]
            select $"M{Module * (column + Edge)} {Module * (row + Edge)}h{Module}v{Module}h-{Module}z");

        output.TagName = null;
        output.Content.SetHtmlContent(new Drawing(side, side, "qr", Label).Rect(0, 0, side, side, "qr-paper").Path(path, "qr-ink").ToHtml());
    }
}
