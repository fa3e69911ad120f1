using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Targets;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Targets;

namespace Seribu.Server.Pages.Programme;

/// <summary>Where prevalence stands and where the targets lead: routine figures and surveys apart, points and per cent apart. Also as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class TargetsPage(ReadTargets read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public StuntingPath Stunting { get; private set; } = null!;

    /// <summary>The routine figures against the district's path.</summary>
    public YearTrend Routine => new(words["targets.routine"],
        [.. Stunting.Routine.Select(figure => new YearPoint(At(figure), figure.Percent, figure.IsPartYear))], [.. Stunting.Path.Select(step => new YearPoint(step.Year, step.Percent))]);

    /// <summary>The national surveys against the national targets.</summary>
    public YearTrend National => new(words["targets.national"],
        [.. Stunting.National.Figures.Where(figure => figure.Indicator == "stunting").Select(figure => new YearPoint(figure.Year, figure.Percent))],
        [.. Stunting.National.Targets.Where(target => target is { Indicator: "stunting", Year: <= 2030 }).Select(target => new YearPoint(target.Year, target.Percent))]);

    /// <summary>What is needed for each later step of the path.</summary>
    public IEnumerable<(int Year, decimal Percent, decimal? Points, long Cases)> Needed => Stunting.Now is not { } now ? [] :
        Stunting.Path.Where(step => step.Year > now.Year || (now.IsPartYear && step.Year == now.Year)).Select(step => (step.Year, step.Percent, Trajectory.PointsNeeded(now, step.Year, step.Percent), Trajectory.CasesToAvert(now, step.Percent, Measured)));

    /// <summary>The children measured for the latest figure.</summary>
    public long Measured => Stunting.Records.LastOrDefault(record => record["source"] == "routine")?.Whole("measured") ?? 0;

    /// <summary>What people call an indicator: as the form does, else as the national list.</summary>
    public string Indicator(string code) => forms["target"].Find("indicator")!.Choices.FirstOrDefault(choice => choice.Code == code) is { } choice ? words.Say(choice.Title) : words[$"targets.indicator.{code}"];

    public async Task<IActionResult> OnGetAsync(string region, string? sebagai, CancellationToken cancel)
    {
        if (region.Length < 5) return NotFound();
        Stunting = await read.AnswerAsync(region, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"target-{region}.xlsx", stream => TargetFiles.Write(stream, this, words));
    }

    // A part of a year lies before the year's own mark.
    private static decimal At(YearFigure figure) => figure.Month is { } month ? figure.Year - 1 + (month / 12m) : figure.Year;
}
