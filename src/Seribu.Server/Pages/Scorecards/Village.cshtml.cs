using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Charts;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>The scorecard of a village, each figure of which explains itself.</summary>
[Policy(Policy.Sums)]
public sealed class VillagePage(OpenVillageSheet open, ExplainFigure explain) : PageModel
{
    public VillageSheet Sheet { get; private set; } = null!;

    /// <summary>The figure that is open.</summary>
    public FigureExplanation? Open { get; private set; }

    public bool MayExport { get; private set; }

    /// <summary>May put forward, close or approve a quarter here.</summary>
    public bool MayClose { get; private set; }

    /// <summary>Names may be shown here, at least some.</summary>
    public bool SeesNames { get; private set; }

    public async Task<IActionResult> OnGetAsync(string village, CancellationToken cancel)
    {
        if (ScorecardAddress.Read(village, Request.Query) is not { } asked || await open.AnswerAsync(asked, cancel) is not { } sheet) return NotFound();

        Sheet = sheet;
        var author = HttpContext.Asker()!.Author;
        var people = Scope.Of(author, Policy.People);
        SeesNames = people.Reaches(village);
        MayClose = Scope.Of(author, Policy.Quarter).Reaches(village);
        MayExport = Scope.Of(author, Policy.ExportSums).Reaches(village);
        if (asked.Figure is not { } figure) return Page();

        Open = await explain.AnswerAsync(sheet, figure, people, cancel);
        if (Open is null) return NotFound();
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_Explanation", this) : Page();
    }

    /// <summary>The pooled figure quarter by quarter.</summary>
    public Trend TrendOf(string title) => new(title,
        [.. Sheet.Levels.Select((level, at) => new TrendPoint(level.Quarter, level.Total.Percent, at > 0 && level.Rules != Sheet.Levels[at - 1].Rules ? level.Rules : null))]);
}
