using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;

namespace Seribu.Server.Pages.Programme;

/// <summary>Who works with a place: partners and their deeds, joint programmes, sponsors, education sessions. On the screen, on paper (<c>?cetak=1</c>) and as a workbook (<c>?sebagai=xlsx</c>).</summary>
[Policy(Policy.Programme)]
public sealed class PartnersPage(ReadPartners read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    private const int SmallestPlace = 5;

    public string Region { get; private set; } = "";

    public PartnerOverview Overview { get; private set; } = null!;

    public int? Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool IsPrinted { get; private set; }

    /// <summary>The word of a choice of a form.</summary>
    public string Say(string form, string field, string code) => words.Say(forms[form].Find(field)!.TitleOf(code));

    /// <summary>Whether the reader may open a record's place.</summary>
    public bool Opens(OfficeRecord record) => !IsPrinted && HttpContext.May(Policy.Programme, record.Region);

    public string Path(int? year, string more = "") =>
        $"{ProgrammePlace.Path(Region, "/mitra")}?{(year is { } asked ? $"tahun={asked.ToString(CultureInfo.InvariantCulture)}&" : "")}{more}".TrimEnd('?', '&');

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (region.Length < SmallestPlace) return NotFound();
        (Region, Year, IsPrinted) = (region, tahun, cetak is not null);
        (Overview, Years) = await read.AnswerAsync(region, tahun, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"mitra-{region}.xlsx", stream => PartnerFiles.Write(stream, this, words));
    }
}
