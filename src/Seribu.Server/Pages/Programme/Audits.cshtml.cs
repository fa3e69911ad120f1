using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The report on a district's case audits: how many of whom, who reviewed them, what was found, planned and became of it. On the screen, on paper (<c>?cetak=1</c>) and as a workbook.</summary>
[Policy(Policy.Programme)]
public sealed class AuditsPage(ReadAudits read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    private const int DistrictCodeLength = 5;

    public string Region { get; private set; } = "";

    public CaseAudits Audits { get; private set; } = null!;

    public int? Year { get; private set; }

    public string? Half { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool IsPrinted { get; private set; }

    public OfficeForm Form => forms["case-audit"];

    /// <summary>The address of a year and half.</summary>
    public string Path(int? year, string? half, string more = "")
    {
        var asked = new[] { year is { } number ? $"tahun={number.ToString(CultureInfo.InvariantCulture)}" : "", half is null ? "" : $"semester={half}", more }.Where(each => each.Length > 0);
        return $"{ProgrammePlace.Path(Region, "/audit")}{(asked.Any() ? "?" : "")}{string.Join('&', asked)}";
    }

    public IReadOnlyList<FieldChoice> ChoicesOf(string field) => Form.Find(field)!.Choices;

    public string Say(OfficeRecord audit, string field) => words.Say(Form.Find(field)!, audit[field], new Dictionary<Guid, string>());

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? semester, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (region.Length != DistrictCodeLength || semester is not (null or "1" or "2")) return NotFound();
        (Region, Year, Half, IsPrinted) = (region, tahun, semester, cetak is not null);
        (Audits, Years) = await read.AnswerAsync(region, tahun, semester, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"audit-kasus-{region}.xlsx", Write);
    }

    private void Write(Stream stream)
    {
        string[] fields = ["title", "year", "half", "group", "village", "step", "experts", "cause", "plan", "due_on", "outcome"];
        using var book = new XlsxWriter(stream);
        book.Sheet(words["audits.title"], 24, 8, 12, 14, 20, 24, 30, 40, 40, 14, 40);
        book.Row([.. fields.Select(field => XlsxCell.Text(words.Say(Form.Find(field)!.Title), XlsxStyle.Head)), XlsxCell.Text(words["audits.late"], XlsxStyle.Head)]);
        foreach (var each in Audits.Cases)
            book.Row([.. fields.Select(field => field == "due_on" ? XlsxCell.Day(each.Day(field)) : XlsxCell.Text(each[field] is null ? "" : Say(each, field))), XlsxCell.Text(CaseAudits.IsLate(each, Audits.Today) ? words["programme.yes"] : "")]);
        book.Row(XlsxCell.Text($"{RegionBook.Kemendagri.NameOf(Region)}, {words.Count("table.rows", Audits.Cases.Count)}"));
    }
}
