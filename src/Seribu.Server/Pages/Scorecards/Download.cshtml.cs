using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>Hands out a village's scorecard as CSV or as a workbook: the figures of the page, by the same address.</summary>
[Policy(Policy.ExportSums)]
public sealed class DownloadPage(OpenVillageSheet open, AccessLog log, Texts words) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string village, CancellationToken cancel)
    {
        if (ScorecardAddress.Read(village, Request.Query) is not { } asked || await open.AnswerAsync(asked, cancel) is not { } sheet) return NotFound();

        var isBook = Request.Query["sebagai"] == "xlsx";
        var name = $"scorecard-{village}-{sheet.Quarter}{(sheet.Chosen is null ? "" : "-posyandu")}.{(isBook ? "xlsx" : "csv")}";
        var file = new ScorecardFile(sheet, RegionBook.Kemendagri.PathOf(village), words);
        var content = new MemoryStream();
        if (isBook) file.WriteWorkbook(content);
        else file.WriteCsv(content);

        await log.KeepAsync(HttpContext.Asker()!.Author.Id, "sums-exported", cancel, village, detail: $"{name} {sheet.Rules.Code}");
        return File(content.ToArray(), isBook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8", name);
    }
}
