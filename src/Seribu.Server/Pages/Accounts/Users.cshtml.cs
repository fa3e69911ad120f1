using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Pages.Accounts;

/// <summary>The accounts that the asker keeps, also as a workbook.</summary>
[Policy(Policy.Users)]
public sealed class UsersPage(FindAccounts find, Author author, AccessLog log, Texts words) : PageModel
{
    public IReadOnlyList<ListedAccount> Accounts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? sebagai, CancellationToken cancel)
    {
        Accounts = await find.ListAsync(author, cancel);
        if (sebagai != "xlsx") return Page();

        await log.KeepAsync(author.Id, "exported", cancel, author.Grants is [var first, ..] ? first.Region : null, detail: $"accounts-xlsx {Accounts.Count}");
        return File(Write(), XlsxWriter.MediaType, "pengguna.xlsx");
    }

    private byte[] Write()
    {
        var content = new MemoryStream();
        using (var book = new XlsxWriter(content))
        {
            book.Sheet(words["users.title"], 30, 26, 34, 34, 16);
            book.Row([.. new[] { "users.name", "users.user-name", "users.role", "users.region", "users.signed-in" }.Select(head => XlsxCell.Text(words[head], XlsxStyle.Head))]);
            foreach (var account in Accounts)
                foreach (var grant in account.Grants)
                    book.Row(XlsxCell.Text(account.FullName), XlsxCell.Text(account.UserName), XlsxCell.Text(RoleWords.Title(words, grant.Role)), XlsxCell.Text(RoleWords.Place(grant.Region)),
                        XlsxCell.Day(account.SignedInAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null));
        }

        return content.ToArray();
    }
}
