using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Regions;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>The official sheet of a village's scorecard, for paper and signatures.</summary>
[Policy(Policy.Sums)]
public sealed class PrintPage(OpenVillageSheet open, ReadSigners signers) : PageModel
{
    public VillageSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<Region> Path { get; private set; } = [];

    public string Village => Path is [.., var village] ? village.Name : Sheet.Address.Village.Text;

    public IReadOnlyList<(CaseGroup Group, int Members, IReadOnlyList<ScorecardLine> Lines)> Services =>
    [
        (CaseGroup.Pregnant, Sheet.Scorecard.Tally.Pregnant, Sheet.Scorecard.Pregnant),
        (CaseGroup.Child, Sheet.Scorecard.Tally.Children, Sheet.Scorecard.Children),
        (CaseGroup.Preschool, Sheet.Scorecard.Tally.Preschool, Sheet.Scorecard.Preschool),
    ];

    /// <summary>Who compiled it, and who approves.</summary>
    public Signers Signers { get; private set; } = new(null, null);

    /// <summary>The day beside the signature: that of the closing, else today.</summary>
    public DateOnly SignedOn => Sheet.Source == FigureSource.Closed ? Sheet.Closing!.On : Sheet.Today;

    public async Task<IActionResult> OnGetAsync(string village, CancellationToken cancel)
    {
        if (ScorecardAddress.Read(village, Request.Query) is not { } asked || await open.AnswerAsync(asked with { Figure = null }, cancel) is not { } sheet) return NotFound();

        Sheet = sheet;
        Path = RegionBook.Kemendagri.PathOf(village);
        Signers = sheet is { Source: FigureSource.Closed, Closing.Signers: { Count: > 0 } written } ? Signers.Of(written) : await signers.AnswerAsync(sheet.Address.Village, cancel);
        return Page();
    }
}
