using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Who looked at, exported and changed what; as a workbook all of it.</summary>
[Policy(Policy.Logs)]
public sealed class LogsPage(ReadAccessLog read, Scope scope, Author author, AccessLog log, Texts words) : PageModel
{
    // What a spreadsheet can show.
    private const int Most = 1_000_000;

    /// <summary>Names, user names, codes or details to look for.</summary>
    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "perbuatan")]
    public string? Act { get; set; }

    [BindProperty(SupportsGet = true, Name = "dari")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "sampai")]
    public DateOnly? To { get; set; }

    /// <summary>The acts the log knows, in words and in their order.</summary>
    public IReadOnlyList<(string Act, string Words)> Acts => [.. AccessLog.Acts.Select(act => (act, words[$"act.{act}"])).OrderBy(each => each.Item2, StringComparer.Ordinal)];

    public bool IsNarrowed => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Act) || From is not null || To is not null;

    public IReadOnlyList<AccessLine> Lines { get; private set; } = [];

    /// <summary>Where the next page begins, when there is one.</summary>
    public Guid? Older => Lines.Count == ReadAccessLog.PageSize ? Lines[^1].Id : null;

    public async Task<IActionResult> OnGetAsync(Guid? before, string? sebagai, CancellationToken cancel)
    {
        if (sebagai == "xlsx")
        {
            await log.KeepAsync(author.Id, "exported", cancel, author.Grants is [var first, ..] ? first.Region : null, detail: "access-log-xlsx");
            return File(await WriteAsync(cancel), XlsxWriter.MediaType, "catatan-akses.xlsx");
        }

        Lines = await read.HandleAsync(scope, Question, before, cancel);
        return Page();
    }

    /// <summary>This page with the same question and one thing more.</summary>
    public string With(string name, string value) => QueryHelpers.AddQueryString("/catatan-akses", new Dictionary<string, string?>
    {
        ["cari"] = Text,
        ["perbuatan"] = Act,
        ["dari"] = From is { } from ? FactWriter.Day(from) : null,
        ["sampai"] = To is { } to ? FactWriter.Day(to) : null,
        [name] = value,
    }.Where(each => !string.IsNullOrEmpty(each.Value)));

    private string Here => author.Grants is [var first, ..] ? first.Region : "";

    private AccessQuestion Question => new(Text, Act, Begin(From), To < DateOnly.MaxValue ? Begin(To?.AddDays(1)) : null);

    // A day begins when it begins here.
    private DateTimeOffset? Begin(DateOnly? day)
    {
        if (day is not { Year: > 1900 and < 9000 } known) return null;
        var midnight = known.ToDateTime(default);
        return new(midnight, FieldClock.At(Here, new(midnight, TimeSpan.Zero)).Offset);
    }

    public DateTime Local(DateTimeOffset at) => FieldClock.At(Here, at).DateTime;

    /// <summary>Whose account or which place an act was about.</summary>
    public string About(AccessLine line) => line.About ?? (line.Region is { } region ? RoleWords.Place(region) : Formats.Dash);

    /// <summary>Ids, codes and counts of an act.</summary>
    public static string Detail(AccessLine line) => line.Detail is null || line.Detail.StartsWith("sign-in.", StringComparison.Ordinal) ? Formats.Dash : line.Detail;

    private async Task<byte[]> WriteAsync(CancellationToken cancel)
    {
        var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet(words["logs.title"], 18, 26, 22, 26, 26, 26, 40);
            book.Row([.. new[] { "logs.at", "logs.who", "users.user-name", "logs.act", "logs.about", "logs.purpose", "logs.detail" }.Select(head => XlsxCell.Text(words[head], XlsxStyle.Head))]);
            Guid? before = null;
            IReadOnlyList<AccessLine> page;
            do
            {
                page = await read.HandleAsync(scope, Question, before, cancel);
                foreach (var line in page)
                    book.Row(XlsxCell.Text(Local(line.At).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)), XlsxCell.Text(line.FullName ?? words["logs.command-line"]), XlsxCell.Text(line.UserName),
                        XlsxCell.Text(words[$"act.{line.Act}"]), XlsxCell.Text(About(line)), XlsxCell.Text(line.Purpose is { } purpose ? words[$"purpose.{purpose}"] : null), XlsxCell.Text(line.Detail));
                before = page is [.., var last] ? last.Id : null;
            }
            while (page.Count == ReadAccessLog.PageSize && book.Rows < Most);
        }

        return content.ToArray();
    }
}
