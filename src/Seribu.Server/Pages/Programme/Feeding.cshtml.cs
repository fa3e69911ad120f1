using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Partners;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>Supplementary feeding with local food (PMT): who gets it, for how long, whether it helped, what it cost. On the screen, on paper (<c>?cetak=1</c>) and as a workbook.</summary>
[Policy(Policy.Programme)]
public sealed class FeedingPage(ReadFeeding read, IReadOnlyList<FeedingRules> rules, OfficeForms forms, FieldClock clock, AccessLog log, Texts words) : PageModel
{
    private const int SmallestPlace = 5;

    public string Region { get; private set; } = "";

    public IReadOnlyList<FeedingCourse> Courses { get; private set; } = [];

    public FeedingSums All => new(Courses);

    public int? Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool IsPrinted { get; private set; }

    public DateOnly Today => clock.Today(Region);

    public OfficeForm Form => forms["feeding"];

    public bool Keeps => Form.IsKeptAt(Region) && HttpContext.Keeps(Form, Region);

    /// <summary>Each category of today's rules with its courses.</summary>
    public IEnumerable<(FeedingCategory Category, FeedingSums Sums)> Categories => rules[^1].Categories.Select(category => (category, new FeedingSums([.. Courses.Where(course => course.Category.Code == category.Code)])));

    /// <summary>Each village with its courses, those with most owed ends first.</summary>
    public IReadOnlyList<(string Village, FeedingSums Sums)> Villages =>
        [.. Courses.GroupBy(course => course.Record.Region).Select(own => (own.Key, new FeedingSums([.. own]))).OrderByDescending(village => village.Item2.Owed).ThenBy(village => village.Key, StringComparer.Ordinal)];

    /// <summary>How a course stands, in a word.</summary>
    public string State(FeedingCourse course) => words[course.IsOwed ? "feeding.owed" : !course.IsOver ? "feeding.running" : course.Succeeded switch { true => "feeding.succeeded", false => "feeding.failed", _ => "feeding.untold" }];

    public string Path(int? year, string more = "") =>
        $"{ProgrammePlace.Path(Region, "/pmt")}?{(year is { } asked ? $"tahun={asked.ToString(CultureInfo.InvariantCulture)}&" : "")}{more}".TrimEnd('?', '&');

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (region.Length < SmallestPlace) return NotFound();
        (Region, Year, IsPrinted) = (region, tahun, cetak is not null);
        (Courses, Years) = await read.AnswerAsync(region, tahun, cancel);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"pmt-{region}.xlsx", Write);
    }

    private void Write(Stream stream)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["feeding.categories"], 30, 40, 10, 10, 12, 12, 12, 16, 14);
        book.Row(Workbook.Heads(words, "feeding.category", "feeding.rule", "feeding.begun", "feeding.running", "feeding.succeeded", "feeding.ended", "feeding.percent", "partners.cost", "feeding.portion"));
        foreach (var (category, sums) in Categories)
            book.Row(
                XlsxCell.Text(words.Say(category.Title)), XlsxCell.Text(words.Say(category.Rule)), XlsxCell.Whole(sums.Courses.Count), XlsxCell.Whole(sums.Running), XlsxCell.Whole(sums.Succeeded.Received), XlsxCell.Whole(sums.Succeeded.Due),
                XlsxCell.Hundredths(sums.Succeeded.Percent), XlsxCell.Whole(sums.Rupiah), sums.RupiahPerPortion is { } portion ? XlsxCell.Whole(portion) : XlsxCell.Empty);

        book.Sheet(words["feeding.courses"], 24, 24, 28, 14, 14, 10, 10, 12, 12, 16, 20);
        book.Row(Workbook.Heads(words, "feeding.who", "programme.place", "feeding.category", "feeding.from", "feeding.until", "feeding.days", "feeding.given", "feeding.weight-start", "feeding.weight-end", "partners.cost", "feeding.state"));
        foreach (var course in Courses)
            book.Row(
                XlsxCell.Text(course.Record["title"]), XlsxCell.Text(RegionBook.Kemendagri.NameOf(course.Record.Region)), XlsxCell.Text(words.Say(course.Category.Title)), XlsxCell.Day(course.Record.Day("started_on")),
                XlsxCell.Day(course.Record.Day("ended_on")), XlsxCell.Whole(course.Days), XlsxCell.Whole(course.Given.Received), XlsxCell.Hundredths(course.Record.Number("weight_start")),
                XlsxCell.Hundredths(course.Record.Number("weight_end")), XlsxCell.Whole(course.Record.Whole("cost") ?? 0), XlsxCell.Text(State(course)));
    }
}
