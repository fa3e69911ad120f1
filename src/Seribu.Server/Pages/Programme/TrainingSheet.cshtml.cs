using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The attendance list of a training, for signatures, with what it reached.</summary>
[Policy(Policy.Programme)]
public sealed class TrainingSheetPage(ReadRecords read, OfficeForms forms) : PageModel
{
    public OfficeRecord Training { get; private set; } = null!;

    public IReadOnlyList<OfficeRecord> People { get; private set; } = [];

    public TrainingCounts Counts { get; private set; } = null!;

    public OfficeForm Lines => forms["attendance"];

    public async Task<IActionResult> OnGetAsync(string region, Guid id, CancellationToken cancel)
    {
        if (await read.OpenAsync(region, forms["training"], id, cancel) is not { } open) return NotFound();

        (Training, People) = (open.Record, [.. open.Lines["attendance"].OrderBy(each => each["name"], StringComparer.OrdinalIgnoreCase)]);
        Counts = TrainingCounts.Of(Training, People, RegionBook.Kemendagri.ChildrenOf(region[..5]).Count());
        return Page();
    }
}
