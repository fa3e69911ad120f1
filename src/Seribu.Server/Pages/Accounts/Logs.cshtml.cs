using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;

namespace Seribu.Server.Pages.Accounts;

/// <summary>Who looked at, exported and changed what.</summary>
[Policy(Policy.Logs)]
public sealed class LogsPage(ReadAccessLog read, Scope scope, Author author) : PageModel
{
    public IReadOnlyList<AccessLine> Lines { get; private set; } = [];

    /// <summary>Where the next page begins, when there is one.</summary>
    public Guid? Older => Lines.Count == ReadAccessLog.PageSize ? Lines[^1].Id : null;

    public async Task OnGetAsync(Guid? before, CancellationToken cancel) => Lines = await read.HandleAsync(scope, before, cancel);

    public DateTime Local(DateTimeOffset at) => FieldClock.At(author.Grants is [var first, ..] ? first.Region : "", at).DateTime;
}
