using Microsoft.AspNetCore.Razor.TagHelpers;
using Seribu.Server.Look.Marks;

namespace Seribu.Server.Look.Parts;

public enum NoticeKind
{
    /// <summary>Good to know.</summary>
    Hint,

    /// <summary>Done, and safe.</summary>
    Received,

    /// <summary>A number that is doubted; saving stays possible with a reason.</summary>
    Doubt,

    /// <summary>Refused: what is wrong, what is safe, what to do.</summary>
    Refused,
}

/// <summary>
/// <c>&lt;notice kind="Refused" title="Ditolak, perlu diperbaiki."&gt;Panjang 27,0 cm. Paling pendek 38 cm.&lt;/notice&gt;</c>; buttons in
/// <c>&lt;span class="end"&gt;</c>. Stands where the matter is, never on top of it.
/// </summary>
[HtmlTargetElement("notice")]
public sealed class Notice : TagHelper
{
    public NoticeKind Kind { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice notice-{Kind.ToString().ToLowerInvariant()}");
        output.Attributes.SetAttribute("role", Kind == NoticeKind.Refused ? "alert" : "status");
        if (Kind == NoticeKind.Refused) output.Attributes.SetAttribute("tabindex", "-1");

        if (Sign is { } mark) output.Content.AppendHtml(mark.Draw());
        output.Content.AppendHtml("<div class=\"notice-words\">");
        if (Title is not null) output.Content.AppendHtml("<b>").Append(Title).AppendHtml("</b> ");
        output.Content.AppendHtml(content).AppendHtml("</div>");
    }

    private Mark? Sign => Kind switch
    {
        NoticeKind.Received => Mark.Of(RecordState.Received),
        NoticeKind.Doubt => Mark.Of(ZState.HeldBack),
        NoticeKind.Refused => Mark.Of(RecordState.Refused),
        _ => null,
    };
}

/// <summary><c>&lt;empty-state title="Buku desa ini masih kosong."&gt;Mulai dari satu keluarga.&lt;/empty-state&gt;</c>: what stands where nothing is yet.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyState : TagHelper
{
    public required string Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml("<b>").Append(Title).AppendHtml("</b>").AppendHtml(content);
    }
}
