using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Calendar;
using Seribu.Server.Accounts;
using Seribu.Server.Home;
using Seribu.Server.Look.Words;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Regions;

/// <summary>Hands out a region's table as CSV or as a workbook: the figures of the page.</summary>
[Policy(Policy.ExportSums)]
public sealed class RegionDownloadPage(ReadRegion read, MonthCounts months, AccessLog log, Texts words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string region, string? kuartal, string? per, string? urut, string? arah, string? sebagai, CancellationToken cancel)
    {
        if (region.Length == 13) return Redirect($"/desa/{region}/scorecard/unduh?kuartal={Uri.EscapeDataString(kuartal ?? "")}");
        Quarter? asked = Quarter.TryParse(kuartal, out var quarter) ? quarter : null;
        if (RegionSort.Read(urut, arah) is not { } sort || await read.AnswerAsync(region, asked, per == "desa", cancel) is not { } table) return NotFound();

        var (from, to) = ReadScorecard.Range(region);
        var weighed = await months.OfRegionAsync(from, to, RegionPlace.MonthOf(table), cancel);
        var file = new RegionFile(table, sort.Of(table.Rows, row => RegionPlace.Weighed(weighed, row)), row => RegionPlace.Weighed(weighed, row), words);

        var isBook = sebagai == "xlsx";
        var content = new MemoryStream();
        if (isBook) file.WriteWorkbook(content);
        else file.WriteCsv(content);

        var name = $"wilayah-{region}-{table.Quarter}.{(isBook ? "xlsx" : "csv")}";
        await log.KeepAsync(HttpContext.Asker()!.Author.Id, "sums-exported", cancel, region, detail: $"{name} {table.Rules.Code}");
        return File(content.ToArray(), isBook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8", name);
    }
}
