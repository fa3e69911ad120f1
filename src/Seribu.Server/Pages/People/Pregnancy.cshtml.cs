using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Server.Accounts;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>One pregnancy: its day, its risks, every visit, what is owed and why.</summary>
[Policy(Policy.People)]
public sealed class PregnancyPage(ReadPregnancy read, DecideFinding decide, Asker asker) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "kuartal")]
    public string? QuarterText { get; set; }

    /// <summary>The line that was just written.</summary>
    [BindProperty(SupportsGet = true, Name = "baris")]
    public long? Line { get; set; }

    public PregnancySheet Sheet { get; private set; } = null!;

    public string Path => $"/desa/{Village}/kehamilan/{Sheet.Case.Id}";

    /// <summary>What of the risks this asker may see: haemoglobin is for those who care for her.</summary>
    public IEnumerable<PregnancyRisk> Risks => Sheet.Risks.Where(risk => risk != PregnancyRisk.Anaemia || Sheet.Case.ShowsAll);

    public Written? Outcome { get; private set; }

    public bool MayExport => Scope.Of(asker.Author, Policy.ExportPeople).Reaches(Village);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        !await LoadAsync(cancel) ? NotFound() : Sheet.Case.Id == Id ? Page() : Redirect(Path);

    /// <summary>Decides a finding.</summary>
    public async Task<IActionResult> OnPostDecideAsync(Guid fact, string choice, string? field, string? reason, CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();

        Outcome = await decide.WriteAsync(Sheet.Case, new Verdict(fact, choice, string.IsNullOrEmpty(field) ? null : field), reason, cancel);
        return Outcome.Receipt is { } receipt ? Redirect($"{Path}?baris={receipt.Number}") : Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, Quarter.TryParse(QuarterText, out var quarter) ? quarter : null, cancel) is not { } sheet) return false;

        Sheet = sheet;
        return true;
    }
}
