using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Budget;

namespace Seribu.Server.Pages.Programme;

/// <summary>One page for the village meeting: what is owed, what it costs, what is asked. Nobody is named. As a workbook with <c>?sebagai=xlsx</c>.</summary>
[Policy(Policy.Programme)]
public sealed class ArgumentPage(ReadBudget read, AccessLog log, Texts words) : PageModel
{
    public BudgetAndNeed Budget { get; private set; } = null!;

    /// <summary>Those who miss nothing, of all women and children with something due.</summary>
    public Coverage Served => Budget.Tally.FullyServedPregnant + Budget.Tally.FullyServedChildren;

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? sebagai, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(region, out var village) || await read.AnswerAsync(village, tahun, cancel) is not { } budget) return NotFound();
        Budget = budget;
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"usulan-{region}-{budget.Budget.Year}.xlsx", stream => ReportFiles.Write(stream, budget, words));
    }
}
