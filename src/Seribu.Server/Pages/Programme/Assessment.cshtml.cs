using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>A district's year as the province assesses it: readiness, grades, weights, class, the sub-districts' own part; on paper with <c>?cetak=1</c>, as a workbook with <c>?sebagai=xlsx</c>.</summary>
[Policy(Policy.Programme)]
public sealed class AssessmentPage(ReadCycle read, ReadAssessment assess, WeighActions weigh, IReadOnlyList<ActionFramework> frameworks, AccessLog log, Texts words) : PageModel
{
    public DistrictCycle Cycle { get; private set; } = null!;

    public IReadOnlyList<SubDistrictChecks> Checks { get; private set; } = [];

    public bool IsPrinted { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string Region => Cycle.Record.Region;

    public bool Reviews => HttpContext.May(Policy.ReviewProgramme, Region);

    public string Path => $"{ProgrammePlace.Path(Region, "/penilaian")}?tahun={Cycle.Year}";

    /// <summary>The framework before this one, whose actions these continue.</summary>
    public ActionFramework? Earlier => frameworks.FirstOrDefault(each => each.LastYear < Cycle.Standing.Framework.FirstYear);

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        IsPrinted = cetak is not null;
        if (!await ReadAsync(region, tahun, cancel)) return NotFound();
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"penilaian-{region}-{Cycle.Year}.xlsx", stream => ReportFiles.Write(stream, this, words));
    }

    public async Task<IActionResult> OnPostAsync(string region, int? tahun, string[] weight, CancellationToken cancel)
    {
        if (!await ReadAsync(region, tahun, cancel) || !Reviews) return NotFound();
        Problems = await weigh.HandleAsync(Cycle, weight, HttpContext.Asker()!.Author, cancel);
        return Problems.Count > 0 ? Page() : Redirect(Path);
    }

    private async Task<bool> ReadAsync(string region, int? year, CancellationToken cancel)
    {
        if (region.Length != 5 || await read.AnswerAsync(region, year, cancel) is not { } cycle) return false;
        (Cycle, Checks) = (cycle, await assess.ChecksAsync(region, cycle.Year, cancel));
        return true;
    }
}
