using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The service indicators a district reports in a year: known ones, open ones, and what it wrote itself with its source. On paper with <c>?cetak=1</c>, as a workbook with <c>?sebagai=xlsx</c>.</summary>
[Policy(Policy.Programme)]
public sealed class SlotsPage(ReadCycle read, ReadAssessment assess, AnalyseSituation analyse, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public DistrictCycle Cycle { get; private set; } = null!;

    public IReadOnlyList<IndicatorSlot> Slots { get; private set; } = [];

    /// <summary>Who wrote what the district says itself, by number.</summary>
    public IReadOnlyDictionary<int, OfficeChange> Written { get; private set; } = new Dictionary<int, OfficeChange>();

    public bool IsPrinted { get; private set; }

    public string Path => $"{ProgrammePlace.Path(Region, "/indikator")}?tahun={Cycle.Year}";

    public string Region => Cycle.Record.Region;

    public bool Keeps => HttpContext.Keeps(forms["service-indicator"], Region);

    /// <summary>The page on which a slot is written, with its number and year.</summary>
    public string Write(IndicatorSlot slot) => slot.Own is { } own
        ? ProgrammePlace.Record(own)
        : $"{ProgrammePlace.New(Region, "service-indicator")}?slot={slot.Number}&year={Cycle.Year}";

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (region.Length != 5 || await read.AnswerAsync(region, tahun, cancel) is not { } cycle) return NotFound();

        (Cycle, IsPrinted) = (cycle, cetak is not null);
        Slots = await assess.SlotsAsync(cycle.Standing.Framework, region, cycle.Year, await AnalysisRequest.AnswerAsync(analyse, cycle, cancel), cancel);
        Written = await assess.WrittenAsync(Slots, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"indikator-{region}-{Cycle.Year}.xlsx", stream => ReportFiles.Write(stream, this, words));
    }
}
