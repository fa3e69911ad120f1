using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>One person: growth, state today, services, standing, and every line of the book about them.</summary>
[Policy(Policy.People)]
public sealed class PersonPage(ReadChild read, OpenCase open, DecideFinding decide, ShowNik showNik, Asker asker, Texts words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Which chart is open.</summary>
    [BindProperty(SupportsGet = true, Name = "grafik")]
    public string? Chart { get; set; }

    [BindProperty(SupportsGet = true, Name = "kuartal")]
    public string? QuarterText { get; set; }

    /// <summary>All measurements, not only the latest five.</summary>
    [BindProperty(SupportsGet = true, Name = "semua")]
    public bool All { get; set; }

    /// <summary>The line that was just written.</summary>
    [BindProperty(SupportsGet = true, Name = "baris")]
    public long? Line { get; set; }

    public PersonSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<ChartTab> Tabs => ChildCharts.TabsOf(Sheet, words);

    public ChartTab Tab => Tabs.FirstOrDefault(tab => tab.Key == Chart) ?? Tabs[0];

    public GrowthChartData? Growth => ChildCharts.Of(Sheet, Tab, words);

    /// <summary>The whole national number, when it was asked for and may be seen.</summary>
    public string? Nik { get; private set; }

    public Written? Outcome { get; private set; }

    public string Path => $"/desa/{Village}/orang/{Id}";

    public bool MayExport => Scope.Of(asker.Author, Policy.ExportPeople).Reaches(Village);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        return Sheet.Case.Id == Id ? Page() : Redirect($"/desa/{Village}/orang/{Sheet.Case.Id}");
    }

    /// <summary>Shows the whole national number, and keeps that it was shown.</summary>
    public async Task<IActionResult> OnPostNikAsync(CancellationToken cancel)
    {
        if (!await LoadAsync(cancel)) return NotFound();
        Nik = await showNik.AskAsync(Sheet, cancel);
        return Nik is null ? NotFound() : Page();
    }

    /// <summary>Decides a finding.</summary>
    public async Task<IActionResult> OnPostDecideAsync(Guid fact, string choice, string? field, string? reason, CancellationToken cancel)
    {
        if (await open.FindAsync(asker, Village, Id, cancel) is not { } found) return NotFound();

        Outcome = await decide.WriteAsync(found, new Verdict(fact, choice, string.IsNullOrEmpty(field) ? null : field), reason, cancel);
        if (Outcome.Receipt is { } receipt) return Redirect($"/desa/{Village}/orang/{found.Id}?baris={receipt.Number}");

        return await LoadAsync(cancel) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken cancel)
    {
        if (await read.FindAsync(asker, Village, Id, Quarter.TryParse(QuarterText, out var quarter) ? quarter : null, cancel) is not { } sheet) return false;

        Sheet = sheet;
        return true;
    }
}
