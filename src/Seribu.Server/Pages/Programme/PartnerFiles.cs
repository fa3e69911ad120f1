using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>What partners, joint programmes and sponsors did, as workbooks: the same rows and sums as on the screen; children by their made-up names, families by their code.</summary>
internal static class PartnerFiles
{
    /// <summary>Partners, joint programmes, sponsors and education sessions of a place.</summary>
    public static void Write(Stream stream, PartnersPage page, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["partners.partners"], 30, 24, 24, 50, 12, 12, 12, 16, 10, 14);
        book.Row(Workbook.Heads(words, "partners.name", "cadres.kind", "programme.place", "partners.commitment", "partners.activities", "partners.reached", "partners.target", "partners.cost", "partners.evidence", "partners.last"));
        foreach (var each in page.Overview.Partners)
            book.Row(
                XlsxCell.Text(each.Partner["name"]), XlsxCell.Text(page.Say("partner", "kind", each.Partner["kind"]!)), Place(each.Partner.Region), XlsxCell.Text(each.Partner["commitment"]), XlsxCell.Whole(each.Activities.Count),
                XlsxCell.Whole(each.Reached.Received), XlsxCell.Whole(each.Reached.Due), XlsxCell.Whole(each.Rupiah), XlsxCell.Whole(each.Files), XlsxCell.Day(each.LastOn));

        book.Sheet(words["partners.programmes"], 30, 8, 24, 24, 10, 10, 12, 12, 10, 16);
        book.Row(Workbook.Heads(words, "partners.name", "programme.year", "joint.owner", "programme.place", "joint.events", "joint.attended", "joint.planned", "joint.given", "joint.households", "joint.worth"));
        foreach (var each in page.Overview.Programmes)
            book.Row(
                XlsxCell.Text(each.Record["name"]), XlsxCell.Text(each.Record["year"]), XlsxCell.Text(each.Record["owner"]), Place(each.Record.Region), XlsxCell.Whole(each.Events.Count), XlsxCell.Whole(each.Attended),
                XlsxCell.Whole(each.Items.Sum(item => item.Given.Due)), XlsxCell.Whole(each.Items.Sum(item => item.Given.Received)), XlsxCell.Whole(each.Households), XlsxCell.Whole(each.Rupiah));

        book.Sheet(words["partners.sponsors"], 30, 24, 24, 10, 16, 16, 16, 12, 10);
        book.Row(Workbook.Heads(words, "partners.name", "cadres.kind", "programme.place", "partners.children", "sponsor.pledged", "sponsor.spent", "sponsor.left", "sponsor.owed", "sponsor.weight-kg"));
        foreach (var each in page.Overview.Sponsors)
            book.Row(
                XlsxCell.Text(each.Sponsor["name"]), XlsxCell.Text(page.Say("sponsor", "kind", each.Sponsor["kind"]!)), Place(each.Sponsor.Region), XlsxCell.Whole(each.Children), XlsxCell.Whole(each.Pledged),
                XlsxCell.Whole(each.Spent), XlsxCell.Whole(each.Pledged - each.Spent), XlsxCell.Whole(each.Owed(page.Overview.Today)), XlsxCell.Hundredths(each.Gain));

        book.Sheet(words["partners.education"], 30, 24, 10, 12);
        book.Row(Workbook.Heads(words, "cadres.kind", "partners.audience", "partners.sessions", "partners.reached"));
        foreach (var each in page.Overview.Education)
            book.Row(XlsxCell.Text(page.Say("education", "kind", each.Kind)), XlsxCell.Text(page.Say("education", "audience", each.Audience)), XlsxCell.Whole(each.Sessions), XlsxCell.Whole(each.Reached));
    }

    /// <summary>One joint programme: things, events, villages.</summary>
    public static void Write(Stream stream, JointPage page, Texts words)
    {
        var standing = page.Standing;
        using var book = new XlsxWriter(stream);
        book.Sheet(words["joint.items"], 24, 14, 12, 10, 10, 16);
        book.Row(Workbook.Heads(words, "joint.item", "joint.planned", "joint.given", "analysis.percent", "joint.households", "joint.worth"));
        foreach (var each in standing.Items)
            book.Row(XlsxCell.Text(page.Item(each.Item)), XlsxCell.Whole(each.Given.Due), XlsxCell.Whole(each.Given.Received), XlsxCell.Hundredths(each.Given.Percent), XlsxCell.Whole(each.Households), XlsxCell.Whole(each.Rupiah));
        book.Row(XlsxCell.Text(words["records.sum"], XlsxStyle.Bold), XlsxCell.Empty, XlsxCell.Whole(standing.Ledger.Count), XlsxCell.Empty, XlsxCell.Whole(standing.Households), XlsxCell.Whole(standing.Rupiah));

        book.Sheet(words["joint.events"], 30, 14, 24, 10);
        book.Row(Workbook.Heads(words, "joint.event", "joint.on", "joint.place", "joint.attended"));
        foreach (var each in standing.Events)
            book.Row(XlsxCell.Text(each["title"]), XlsxCell.Day(each.Day("on")), XlsxCell.Text(each["place"]), each.Whole("attended") is { } attended ? XlsxCell.Whole(attended) : XlsxCell.Empty);

        book.Sheet(words["joint.villages"], 15, 24, 10, 12, 16);
        book.Row(Workbook.Heads(words, "analysis.code", "analysis.village", "joint.households", "joint.given", "joint.worth"));
        foreach (var (village, households, lines, rupiah) in standing.Villages)
            book.Row(XlsxCell.Text(village), Place(village), XlsxCell.Whole(households), XlsxCell.Whole(lines), XlsxCell.Whole(rupiah));
    }

    /// <summary>What became of a sponsor's money, month by month.</summary>
    public static void Write(Stream stream, SponsorPage page, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["sponsor.children"], 24, 28, 10, 16, 16, 16, 12, 10, 12);
        book.Row(Workbook.Heads(words, "sponsor.children", "sponsor.package", "sponsor.months", "sponsor.pledged", "sponsor.spent", "sponsor.left", "sponsor.deliveries", "sponsor.weight-kg", "sponsor.owed"));
        foreach (var pledge in page.Pledges)
            book.Row(
                XlsxCell.Text(pledge.Record["title"]), XlsxCell.Text(page.Package(pledge)), XlsxCell.Whole(pledge.Record.Whole("months")!.Value), XlsxCell.Whole(pledge.Pledged), XlsxCell.Whole(pledge.Spent),
                XlsxCell.Whole(pledge.Pledged - pledge.Spent), XlsxCell.Whole(pledge.Deliveries.Count), XlsxCell.Hundredths(pledge.Gain), XlsxCell.Whole(pledge.Owed(page.Today)));

        book.Sheet(words["sponsor.month"], 24, 8, 14, 50, 16, 12);
        book.Row(Workbook.Heads(words, "sponsor.children", "sponsor.month", "joint.on", "sponsor.delivered", "sponsor.spent", "sponsor.weight-kg"));
        foreach (var pledge in page.Pledges)
            foreach (var month in pledge.Months(page.Today))
                book.Row(
                    XlsxCell.Text(pledge.Record["title"]), XlsxCell.Whole(month.Number), XlsxCell.Day(month.From), XlsxCell.Text(string.Join("; ", month.Deliveries.Select(delivery => delivery["title"]))),
                    XlsxCell.Whole(month.Spent), XlsxCell.Hundredths(month.WeightKg));
    }

    private static XlsxCell Place(string region) => XlsxCell.Text(RegionBook.Kemendagri.NameOf(region));
}
