using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>The growth card of a child on paper: weight and length by age, and each month with its mark.</summary>
[Policy(Policy.People)]
public sealed class GrowthCardSheetPage(ReadChild read, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public PersonSheet Sheet { get; private set; } = null!;

    public IEnumerable<GrowthChartData> Charts => ChildCharts.TabsOf(Sheet, words).Where(tab => tab.Key is "bb" or "pb").OrderBy(tab => tab.Key).Select(tab => ChildCharts.Of(Sheet, tab, words)).OfType<GrowthChartData>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, null, cancel) is not { Case.ShowsFigures: true, IsChild: true } sheet) return NotFound();

        Sheet = sheet;
        return Page();
    }
}
