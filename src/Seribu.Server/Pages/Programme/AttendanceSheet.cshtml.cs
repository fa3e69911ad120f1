using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The attendance list of a training or meeting, for signatures, with what it reached.</summary>
[Policy(Policy.Programme)]
public sealed class AttendanceSheetPage(ReadGathering read, OfficeForms forms) : PageModel
{
    public OpenGathering Open { get; private set; } = null!;

    /// <summary>What a training reached; none of a meeting.</summary>
    public TrainingCounts? Counts { get; private set; }

    /// <summary>The columns between name and signature.</summary>
    public IReadOnlyList<OfficeField> Columns => [.. forms[Open.Kind.Line].Fields.Where(each => each.IsListed && each.Kind != FieldKind.Yes && each.Code != "how")];

    public async Task<IActionResult> OnGetAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, form, id, cancel) is not { } open) return NotFound();

        Open = open;
        if (open.Kind == Gathering.Training) Counts = TrainingCounts.Of(open.Record, open.People, RegionBook.Kemendagri.ChildrenOf(region[..Math.Min(5, region.Length)]).Count());
        return Page();
    }
}
