using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Budget;

namespace Seribu.Server.Pages.Programme;

/// <summary>A village's money for stunting: from what is owed to a costed proposal, from the proposal to what was spent.</summary>
[Policy(Policy.Programme)]
public sealed class BudgetPage(ReadBudget read, ProposeBudget propose) : PageModel
{
    public BudgetAndNeed Budget { get; private set; } = null!;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public string Region => Budget.Village.Text;

    public bool Keeps => HttpContext.May(Policy.VillageProgramme, Region);

    public string Path(string beside = "") => $"{ProgrammePlace.Path(Region, "/anggaran")}{beside}?tahun={Budget.Budget.Year}";

    /// <summary>The word of a stage: a kelurahan has a work plan and a DPA where a village has RKPDes and APBDes.</summary>
    public string Stage(string stage) => Budget.IsKelurahan ? $"budget.stage.kelurahan.{stage}" : $"budget.stage.{stage}";

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel) => await ReadAsync(region, tahun, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string region, int? tahun, string[] need, CancellationToken cancel)
    {
        if (!await ReadAsync(region, tahun, cancel) || !Keeps) return NotFound();
        Problems = await propose.HandleAsync(Budget.Village, Budget.Budget.Year, need, HttpContext.Asker()!.Author, cancel);
        return Problems.Count > 0 ? Page() : Redirect(Path());
    }

    private async Task<bool> ReadAsync(string region, int? year, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(region, out var village) || await read.AnswerAsync(village, year, cancel) is not { } budget) return false;
        Budget = budget;
        return true;
    }
}
