using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Care;

namespace Seribu.Server.Pages.Forms;

/// <summary>Village money of a year, for table 5 of the scorecard.</summary>
[Policy(Policy.VillageForms)]
public sealed class FundPage(VillageMoney money, Author author) : PageModel
{
    [BindProperty(SupportsGet = true), FromRoute]
    public string Village { get; set; } = "";

    [BindProperty(SupportsGet = true), FromQuery(Name = "tahun")]
    public int? Asked { get; set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public int Year { get; private set; }

    public IReadOnlyList<Money> Rows { get; private set; } = [];

    public bool Saved { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "simpan")] string? saved, CancellationToken cancel)
    {
        if (Open() is not { } village) return NotFound();

        Saved = saved is not null;
        Rows = await money.ReadAsync(village, Year, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string field, string? total, string? stunting, Guid fact, CancellationToken cancel)
    {
        if (Open() is not { } village) return NotFound();
        if (!VillageMoney.Fields.Contains(field) || fact == Guid.Empty) return BadRequest();

        var typed = new Money(field, total ?? "", stunting ?? "", null, null, []);
        if (await money.SaveAsync(village, Year, typed, fact, author, cancel) is not { } refused) return LocalRedirect($"/desa/{village}/dana?tahun={Year}&simpan={field}");

        Rows = [.. (await money.ReadAsync(village, Year, cancel)).Select(row => row.Field == field ? refused : row)];
        return Page();
    }

    private VillageCode? Open()
    {
        if (!VillageCode.TryParse(Village, out var village)) return null;

        Years = money.YearsOf(village);
        Year = Asked is { } asked && Years.Contains(asked) ? asked : Years[1];
        return village;
    }
}
