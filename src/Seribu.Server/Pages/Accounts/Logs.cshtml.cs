using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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

        Lines = await read.HandleAsync(scope, before, cancel);
        return Page();
    }

    public DateTime Local(DateTimeOffset at) => FieldClock.At(author.Grants is [var first, ..] ? first.Region : "", at).DateTime;

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
                page = await read.HandleAsync(scope, before, cancel);
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
