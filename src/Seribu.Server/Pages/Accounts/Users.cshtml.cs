using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Accounts;

/// <summary>The accounts that the asker keeps.</summary>
[Policy(Policy.Users)]
public sealed class UsersPage(FindAccounts find, Author author, TimeProvider time) : PageModel
{
    public IReadOnlyList<ListedAccount> Accounts { get; private set; } = [];

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancel) => Accounts = await find.ListAsync(author, cancel);

    /// <summary>A region's name for a list, a village with its sub-district.</summary>
    public static string Place(string region) => region.Length == 0 ? "" : RegionBook.Kemendagri.NameOf(region);
}
