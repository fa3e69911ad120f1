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

/// <summary>A joint intervention (intervensi serentak) day by day: who was measured of whom, what was found and helped, and the ten things that must be sure. On the screen, on paper (<c>?cetak=1</c>) and as a workbook.</summary>
[Policy(Policy.Programme)]
public sealed class CampaignPage(ReadCampaign read, OfficeForms forms, FieldClock clock, AccessLog log, Texts words) : PageModel
{
    private const int SmallestPlace = 5;

    public string Region { get; private set; } = "";

    public IReadOnlyList<OfficeRecord> Campaigns { get; private set; } = [];

    /// <summary>Nothing while the district has none.</summary>
    public CampaignStanding? Standing { get; private set; }

    public bool IsPrinted { get; private set; }

    public DateOnly Today => clock.Today(Region);

    public OfficeForm Site => forms["campaign-site"];

    /// <summary>Whether the reader may plan one here.</summary>
    public bool Plans => Region.Length == SmallestPlace && HttpContext.Keeps(forms["campaign"], Region);

    /// <summary>Whether the reader notes what a site did here.</summary>
    public bool Notes => Site.IsKeptAt(Region) && HttpContext.Keeps(Site, Region);

    /// <summary>A village's name, or the posyandu's own.</summary>
    public string Place(string place) => place.Length == 0 ? words["campaign.no-posyandu"] : RegionBook.Kemendagri.Find(place) is null ? place : RegionBook.Kemendagri.NameOf(place);

    public string Path(OfficeRecord? campaign, string more = "") => $"{ProgrammePlace.Path(Region, "/serentak")}?{(campaign is null ? "" : $"kampanye={campaign.Id}&")}{more}".TrimEnd('?', '&');

    public async Task<IActionResult> OnGetAsync(string region, Guid? kampanye, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (region.Length < SmallestPlace) return NotFound();
        (Region, IsPrinted) = (region, cetak is not null);
        (Campaigns, Standing) = await read.AnswerAsync(region, kampanye, cancel);
        if (Standing is null && kampanye is not null) return NotFound();
        return sebagai != "xlsx" || Standing is null ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"serentak-{region}-{Standing.Campaign["from"]}.xlsx", stream => Write(stream, Standing));
    }

    private void Write(Stream stream, CampaignStanding standing)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["campaign.places"], 28, 12, 12, 10, 12, 12, 12, 12, 12, 10);
        book.Row(Workbook.Heads(words, "programme.place", "campaign.children", "campaign.measured", "analysis.percent", "campaign.problems", "campaign.counselled", "campaign.same-day", "campaign.pregnant.seen", "campaign.pregnant", "campaign.couples"));
        foreach (var each in standing.Places.Append(standing.Sum))
            book.Row(
                XlsxCell.Text(each == standing.Sum ? words["records.sum"] : Place(each.Place)), XlsxCell.Whole(each.Measured.Due), XlsxCell.Whole(each.Measured.Received), XlsxCell.Hundredths(each.Measured.Percent),
                XlsxCell.Whole(each.Problems.Received), XlsxCell.Whole(each.Counselled.Received), XlsxCell.Whole(each.SameDay.Received), XlsxCell.Whole(each.Pregnant.Received), XlsxCell.Whole(each.Pregnant.Due), XlsxCell.Whole(each.Couples));

        book.Sheet(words["campaign.days"], 14, 12, 12, 10);
        book.Row(Workbook.Heads(words, "joint.on", "campaign.day.measured", "campaign.day.so-far", "analysis.percent"));
        foreach (var day in standing.Days) book.Row(XlsxCell.Day(day.On), XlsxCell.Whole(day.Measured), XlsxCell.Whole(day.SoFar.Received), XlsxCell.Hundredths(day.SoFar.Percent));

        book.Sheet(words["campaign.sure"], 60, 12, 12);
        book.Row(Workbook.Heads(words, "campaign.sure", "programme.yes", "campaign.sites"));
        foreach (var field in CampaignStanding.Sure) book.Row(XlsxCell.Text(words.Say(Site.Find(field)!.Title)), XlsxCell.Whole(standing.SureOf(field).Received), XlsxCell.Whole(standing.SureOf(field).Due));
    }
}
