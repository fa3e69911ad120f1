using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>The certificates of a training: a page for each who was present.</summary>
[Policy(Policy.Programme)]
public sealed class CertificatesPage(ReadRecords read, OfficeForms forms) : PageModel
{
    public OfficeRecord Training { get; private set; } = null!;

    public IReadOnlyList<OfficeRecord> Present { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string region, Guid id, CancellationToken cancel)
    {
        if (await read.OpenAsync(region, forms["training"], id, cancel) is not { } open) return NotFound();

        (Training, Present) = (open.Record, [.. open.Lines["attendance"].Where(each => each["state"] == "H").OrderBy(each => each["name"], StringComparer.OrdinalIgnoreCase)]);
        return Page();
    }
}
