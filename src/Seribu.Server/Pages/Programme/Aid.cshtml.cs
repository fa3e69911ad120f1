using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;

namespace Seribu.Server.Pages.Programme;

/// <summary>The ledger household by household: who got what from whom, and what two programmes gave twice.</summary>
[Policy(Policy.Programme)]
public sealed class AidPage(ReadAid read, ReadFamilyNames families, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public string Region { get; private set; } = "";

    public int? Year { get; private set; }

    public IReadOnlyList<HouseholdAid> Households { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The families the reader may open, by their code.</summary>
    public IReadOnlyDictionary<string, string> Families { get; private set; } = new Dictionary<string, string>();

    public string Item(string code) => words.Say(forms["ledger"].Find("item")!.TitleOf(code));

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? sebagai, CancellationToken cancel)
    {
        (Region, Year) = (region, tahun);
        (Households, Years) = await read.HouseholdsAsync(region, tahun, cancel);
        if (sebagai == "xlsx") return await Workbook.HandOutAsync(log, HttpContext, region, $"bantuan-{region}.xlsx", stream => ReportFiles.Write(stream, this, words));

        Families = await families.AnswerAsync(region, HttpContext.Asker()!.Author, cancel);
        return Page();
    }
}
