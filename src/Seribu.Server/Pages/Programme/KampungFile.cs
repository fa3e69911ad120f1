using Seribu.Domain.Programme.Partners;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The Kampung KB of a place as a workbook: one row for each, and the sums of each sub-district.</summary>
internal static class KampungFile
{
    public static void Write(Stream stream, KampungPage page, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["kampung.title"], 15, 26, 30);
        book.Row(Workbook.Heads(words, ["analysis.code", "analysis.village", "kampung.name", "kampung.founded", "kampung.tier", "kampung.pokja", .. Groups, "kampung.steps.done", "kampung.steps", "kampung.support", "kampung.innovation"]));
        foreach (var each in page.Totals.All)
            book.Row(
            [
                XlsxCell.Text(each.Kampung.Region), XlsxCell.Text(RegionBook.Kemendagri.NameOf(each.Kampung.Region)), XlsxCell.Text(each.Kampung["name"]), XlsxCell.Day(each.Kampung.Day("founded_on")),
                XlsxCell.Text(page.Say("tier", each)), XlsxCell.Whole(each.Kampung.Whole("pokja") ?? 0), .. KampungStanding.AllGroups.Select(group => XlsxCell.Whole(each.MembersOf(group))),
                XlsxCell.Whole(each.StepsDone), XlsxCell.Hundredths(each.StepsPercent), XlsxCell.Text(page.Say("support", each)), XlsxCell.Text(each.Kampung.Yes("innovation") ? words["programme.yes"] : ""),
            ]);

        book.Row(XlsxCell.Text(words.Count("table.rows", page.Totals.Count)));
        book.Sheet(words["kampung.sub-districts"], 15, 26, 12);
        book.Row([.. Workbook.Heads(words, ["analysis.code", "kampung.sub-district", "kampung.count"]), .. page.Tiers.Select(tier => XlsxCell.Text(words.Say(tier.Title), XlsxStyle.Head)), .. Workbook.Heads(words, [.. Groups, "kampung.steps", "kampung.needs", "kampung.innovation"])]);
        foreach (var (subDistrict, totals) in page.Totals.BySubDistrict())
            book.Row(
            [
                XlsxCell.Text(subDistrict), XlsxCell.Text(RegionBook.Kemendagri.NameOf(subDistrict)), XlsxCell.Whole(totals.Count), .. page.Tiers.Select(tier => XlsxCell.Whole(totals.With("tier", tier.Code))),
                .. KampungStanding.AllGroups.Select(group => XlsxCell.Whole(totals.MembersOf(group))), XlsxCell.Hundredths(totals.StepsPercent),
                XlsxCell.Whole(totals.All.Count(each => each.NeedsSupport)), XlsxCell.Whole(totals.With("innovation", "y")),
            ]);
    }

    private static IEnumerable<string> Groups => KampungStanding.AllGroups.Select(group => $"kampung.group.{group}");
}
