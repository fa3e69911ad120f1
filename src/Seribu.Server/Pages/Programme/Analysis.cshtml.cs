using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>The situation analysis of a district or sub-district, filled in from the books: gaps, ranking, choice of priority villages.</summary>
[Policy(Policy.Programme)]
public sealed class AnalysisPage(AnalyseSituation analyse, ReadCycle cycles, KeepRecord keep, FieldClock clock) : PageModel
{
    public SituationAnalysis Analysis => Open.Analysis;

    public OpenAnalysis Open { get; private set; } = null!;

    public AnalysisRequest Asked => Open.Asked;

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The village whose choice could not be kept.</summary>
    public string? WrongVillage { get; private set; }

    public bool Keeps => Analysis.District.Length == 5 && HttpContext.May(Policy.DistrictProgramme, Analysis.District);

    public string Path(string beside = "") => Open.Path(beside);

    /// <summary>A new record of a form with some of its fields filled in from the analysis.</summary>
    public string Begin(string form, params (string Field, string Value)[] filled) =>
        $"{ProgrammePlace.New(Analysis.District, form)}?year={Analysis.Year}{string.Concat(filled.Select(each => $"&{each.Field}={Uri.EscapeDataString(each.Value)}"))}";

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel) => await ReadAsync(region, tahun, cancel) ? Page() : NotFound();

    /// <summary>Keeps the weights, the number of villages and the reading of the rule for the year.</summary>
    public async Task<IActionResult> OnPostWeightsAsync(string region, int? tahun, CancellationToken cancel)
    {
        if (!await ReadAsync(region, tahun, cancel) || !Keeps || Open.Cycle is not { } cycle) return NotFound();
        var problems = await keep.ChangeAsync(cycle.Record, new Dictionary<string, string?>
        {
            ["weights"] = Asked.Text,
            ["lokus_count"] = Asked.Places.ToString(CultureInfo.InvariantCulture),
            ["krs_children"] = Asked.Rule.MostChildren.ToString(CultureInfo.InvariantCulture),
            ["krs_basis"] = Asked.Basis,
        }, HttpContext.Asker()!.Author, cancel);
        return problems.Count > 0 ? NotFound() : Redirect(Path());
    }

    /// <summary>Chooses a village or leaves it out. Against the ranking only with a reason.</summary>
    public async Task<IActionResult> OnPostChooseAsync(string region, int? tahun, string? village, string? chosen, string? reason, CancellationToken cancel)
    {
        if (!await ReadAsync(region, tahun, cancel) || Analysis.Villages.FirstOrDefault(each => each.Village == village) is not { } place) return NotFound();
        var isAgainst = chosen == "in" != Analysis.IsProposed(place);
        if (isAgainst && string.IsNullOrWhiteSpace(reason))
        {
            (Problems, WrongVillage) = ([new("reason", "missing", Gravity.Refused)], village);
            return Page();
        }

        Problems = await keep.HandleAsync(region, "lokus", place.Choice?.Id ?? NamedIds.Of("programme-lokus", region, $"{Analysis.Year}", place.Village), place.Choice?.Revision ?? 0, new Dictionary<string, string?>
        {
            ["village"] = village,
            ["year"] = Analysis.Year.ToString(CultureInfo.InvariantCulture),
            ["chosen"] = chosen,
            ["rank"] = place.Ranked.Rank.ToString(CultureInfo.InvariantCulture),
            ["score"] = place.Ranked.Score.ToString(CultureInfo.InvariantCulture),
            ["reason"] = reason,
            ["decree"] = place.Choice?["decree"],
        }, HttpContext.Asker()!.Author, cancel);
        if (Problems is [{ Code: "no-such-subject" }]) return NotFound();
        WrongVillage = village;
        return Problems.Count > 0 ? Page() : Redirect(Path());
    }

    private async Task<bool> ReadAsync(string region, int? year, CancellationToken cancel)
    {
        if (await AnalysisRequest.OpenAsync(analyse, cycles, clock, Request, region, year, cancel) is not { } open) return false;
        Open = open;
        return true;
    }
}
