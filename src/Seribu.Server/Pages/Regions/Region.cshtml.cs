using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Calendar;
using Seribu.Domain.Growth;
using Seribu.Server.Accounts;
using Seribu.Server.Home;
using Seribu.Server.Look.Charts;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Regions;

/// <summary>The places of a region side by side, worst first, and what each still owes. It leads down to the village.</summary>
[Policy(Policy.Sums)]
public sealed class RegionPage(ReadRegion read, MonthCounts months) : PageModel
{
    public RegionTable Table { get; private set; } = null!;

    /// <summary>The posyandu month whose weighing stands beside the quarter: its last, or the running one.</summary>
    public DateOnly Month { get; private set; }

    public IReadOnlyDictionary<string, Skdn> Weighed { get; private set; } = new Dictionary<string, Skdn>();

    public IReadOnlyList<RegionRow> Rows { get; private set; } = [];

    public RegionSort Sort { get; private set; } = RegionSort.Default;

    public bool MayExport { get; private set; }

    public string Path(Quarter? quarter = null, bool? byVillage = null, RegionSort? sort = null) =>
        RegionPlace.Path(Table.Region, quarter ?? Table.Quarter, byVillage ?? IsByVillageAsked, sort ?? Sort);

    /// <summary>Villages were asked for where the level below the region is another.</summary>
    public bool IsByVillageAsked => Table.IsByVillage && Table.Region.Length < 8;

    public async Task<IActionResult> OnGetAsync(string region, string? kuartal, string? per, string? urut, string? arah, CancellationToken cancel)
    {
        if (region.Length == 13) return Redirect($"/desa/{region}/scorecard");
        Quarter? asked = null;
        if (!string.IsNullOrEmpty(kuartal))
        {
            if (!Quarter.TryParse(kuartal, out var quarter)) return NotFound();
            asked = quarter;
        }

        if (RegionSort.Read(urut, arah) is not { } sort || await read.AnswerAsync(region, asked, per == "desa", cancel) is not { } table) return NotFound();

        (Table, Sort) = (table, sort);
        Month = RegionPlace.MonthOf(table);
        var (from, to) = ReadScorecard.Range(region);
        Weighed = await months.OfRegionAsync(from, to, Month, cancel);
        Rows = sort.Of(table.Rows, WeighedIn);
        MayExport = Scope.Of(HttpContext.Asker()!.Author, Policy.ExportSums).Reaches(region);
        return Page();
    }

    /// <summary>The weighing of a place: the sum of its villages.</summary>
    public Skdn WeighedIn(RegionRow row) => RegionPlace.Weighed(Weighed, row);

    /// <summary>The pooled figure quarter by quarter.</summary>
    public Trend TrendOf(string title) => new(title,
        [.. Table.Levels.Select((level, at) => new TrendPoint(level.Quarter, level.Total.Percent, at > 0 && level.Rules != Table.Levels[at - 1].Rules ? level.Rules : null))]);
}
