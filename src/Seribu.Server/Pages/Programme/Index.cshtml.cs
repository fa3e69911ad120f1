using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Programme.Records;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The programme of a place: a district's year of actions and what is due, and the forms every place keeps.</summary>
[Policy(Policy.Programme)]
public sealed class IndexPage(ReadCycle read, StartCycle start, ReadRecords records, OfficeForms forms, FieldClock clock) : PageModel
{
    private const int DistrictCode = 5;

    public string Region { get; private set; } = "";

    public DistrictCycle? Cycle { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The year the button begins.</summary>
    public int NextYear { get; private set; }

    public IReadOnlyList<ActionFramework> Frameworks { get; private set; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();

    /// <summary>Above a district: its districts with their years.</summary>
    public IReadOnlyList<(Seribu.Domain.Regions.Region District, DistrictCycle? Cycle)> Districts { get; private set; } = [];

    /// <summary>In a sub-district: what the district's framework asks of it.</summary>
    public Domain.Scorecards.Title? SubDistrictPart { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public bool MayStart => Region.Length == 5 && HttpContext.May(Policy.DistrictProgramme, Region);

    /// <summary>The forms of this place, part by part; a district also reads what its villages keep.</summary>
    public IEnumerable<IGrouping<string, OfficeForm>> Parts => forms.All.Where(form => !form.IsInner && form.Parent is null && IsReadHere(form)).GroupBy(form => form.Part);

    /// <summary>The overviews of a part in this place, with the key of their words.</summary>
    public IEnumerable<(string Address, string Words)> ReportsOf(string part) => part != "partners" || Region.Length < DistrictCode ? [] :
    [
        ("/serentak", "campaign.title"), ("/pmt", "feeding.title"), ("/kampung-kb", "kampung.title"), ("/bantuan", "aid.title"), .. Region.Length == DistrictCode ? [("/audit", "audits.title")] : Array.Empty<(string, string)>(),
    ];

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, CancellationToken cancel)
    {
        await ReadAsync(region, tahun, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string region, int year, string? framework, CancellationToken cancel)
    {
        if (!HttpContext.May(Policy.DistrictProgramme, region) || region.Length != 5) return NotFound();
        Problems = await start.HandleAsync(region, year, framework ?? "", HttpContext.Asker()!.Author, cancel);
        if (Problems.Count == 0) return Redirect($"{ProgrammePlace.Path(region)}?tahun={year}");

        await ReadAsync(region, null, cancel);
        return Page();
    }

    private bool IsReadHere(OfficeForm form) => form.IsKeptAt(Region) || (Region.Length is 5 or 8 && form.At.Contains(Level.Village));

    private async Task ReadAsync(string region, int? year, CancellationToken cancel)
    {
        Region = region;
        Counts = await records.CountsAsync(region, cancel);
        if (region.Length == 2)
        {
            var districts = new List<(Seribu.Domain.Regions.Region, DistrictCycle?)>();
            foreach (var district in RegionBook.Kemendagri.ChildrenOf(region)) districts.Add((district, await read.AnswerAsync(district.Code, year, cancel)));
            Districts = districts;
        }

        if (region.Length == 8) SubDistrictPart = (await read.AnswerAsync(region[..5], year, cancel))?.Standing.Framework.SubDistrictPart;
        if (region.Length != 5) return;

        Years = await read.YearsAsync(region, cancel);
        Cycle = await read.AnswerAsync(region, year, cancel);
        var today = clock.Today(region);
        NextYear = Years.Contains(today.Year) ? today.Year + 1 : today.Year;
        Frameworks = read.FrameworksOf(NextYear);
    }
}
