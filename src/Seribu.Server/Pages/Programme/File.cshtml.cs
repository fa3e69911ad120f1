using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>Hands out a file of a record: always as a download, never to be opened inside a page.</summary>
[Policy(Policy.Programme)]
public sealed class FilePage(ReadRecords records) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string region, Guid id, CancellationToken cancel) =>
        await records.FileAsync(region, id, cancel) is { } found ? File(found.Content, found.File.Kind.MediaType, found.File.FullName) : NotFound();
}
