using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Cadres;

namespace Seribu.Server.Pages.Programme;

/// <summary>A month of every cadre of a village beside each other: on the screen and as a workbook.</summary>
[Policy(Policy.Programme)]
public sealed class VillagePerformancePage(ReadWork read, OfficeForms forms, IReadOnlyList<PerformanceRules> sets, AccessLog log, FieldClock clock, Texts words) : PageModel
{
    private const int MonthsShown = 6;

    public string Region { get; private set; } = "";

    public DateOnly Month { get; private set; }

    public IReadOnlyList<DateOnly> Months { get; private set; } = [];

    public IReadOnlyList<CadreMonth> Cadres { get; private set; } = [];

    public PerformanceRules Rules => PerformanceRules.On(sets, Month);

    public string Path => ProgrammePlace.Path(Region, "/kinerja");

    public string KindOf(OfficeRecord cadre) => words.Say(forms["cadre"].Find("kind")!.TitleOf(cadre["kind"]!));

    public async Task<IActionResult> OnGetAsync(string region, string? bulan, string? sebagai, CancellationToken cancel)
    {
        if (Roles.LevelOf(region) != Level.Village) return NotFound();
        var today = clock.Today(region);
        var last = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        (Region, Months) = (region, [.. Enumerable.Range(0, MonthsShown).Select(back => last.AddMonths(back - MonthsShown + 1))]);
        Month = ProgrammePlace.MonthOf(bulan, today);
        Cadres = await read.AllAsync(region, Month, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"kinerja-{region}-{Month:yyyy-MM}.xlsx", Write);
    }

    public static PerformanceFigure? Figure(CadreMonth cadre, PerformancePart part) => cadre.Performance?.Parts.FirstOrDefault(each => each.Part.Code == part.Code);

    private void Write(Stream stream)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["performance.village"], 26, 26, 12);
        book.Row([Head(words["invite.choose"]), Head(words["cadres.kind"]), .. Rules.Parts.SelectMany(part => new[] { Head(words.Say(part.Title)), Head(words["performance.of"]), Head("%") }), Head(words["letter.score"])]);
        foreach (var cadre in Cadres)
            book.Row([XlsxCell.Text(cadre.Cadre["name"]), XlsxCell.Text(KindOf(cadre.Cadre)), .. Rules.Parts.SelectMany(part => Cells(Figure(cadre, part))), XlsxCell.Hundredths(cadre.Performance?.Score)]);
    }

    private static XlsxCell[] Cells(PerformanceFigure? figure) => figure is null or { Figures.Due: 0 }
        ? [XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Empty]
        : [XlsxCell.Whole(figure.Figures.Received), XlsxCell.Whole(figure.Figures.Due), XlsxCell.Hundredths(figure.Figures.Percent)];

    private static XlsxCell Head(string text) => XlsxCell.Text(text, XlsxStyle.Head);
}
