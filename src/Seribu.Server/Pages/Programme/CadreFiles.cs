using Seribu.Domain.Scorecards;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Cadres;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>Cadres, teams and trainings, and how evenly families are shared, as workbooks: the same rows and sums as on the screen.</summary>
internal static class CadreFiles
{
    /// <summary>The overview of a place.</summary>
    public static void Write(Stream stream, CadreOverview cadres, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["cadres.kinds"], 34, 10, 10, 10, 12, 12, 12);
        book.Row(Workbook.Heads(words, "cadres.kind", "cadres.active", "cadres.villages", "analysis.due", "cadres.per-village", "cadres.decreed", "cadres.left"));
        foreach (var (kind, counts) in cadres.Kinds)
            book.Row(
                XlsxCell.Text(words.Say(kind.Title)), XlsxCell.Whole(counts.Active), XlsxCell.Whole(counts.Villages.Received), XlsxCell.Whole(counts.Villages.Due), XlsxCell.Hundredths(counts.PerVillage),
                XlsxCell.Whole(counts.Decreed.Received), XlsxCell.Whole(counts.Left.Received));
        book.Row(XlsxCell.Text(words["cadres.trained"]), XlsxCell.Whole(cadres.Trained.Received), XlsxCell.Empty, XlsxCell.Whole(cadres.Trained.Due));
        foreach (var village in cadres.WithoutKpm) book.Row(XlsxCell.Text(words["cadres.without"]), Place(village));

        book.Sheet(words["cadres.teams"], 30, 24, 10, 44, 12);
        book.Row(Workbook.Heads(words, "cadres.team", "programme.place", "cadres.members", "cadres.missing", "cadres.family-count"));
        foreach (var team in cadres.Teams)
            book.Row(
                XlsxCell.Text(team.Team["name"]), Place(team.Team.Region), XlsxCell.Whole(team.Members.Count),
                XlsxCell.Text(string.Join(", ", team.Missing.Select(role => words.Say(cadres.Kinds.First(kind => kind.Kind.Code == role).Kind.Title)))), XlsxCell.Whole(team.Families));
        book.Row(XlsxCell.Text(words["records.sum"], XlsxStyle.Bold), XlsxCell.Empty, XlsxCell.Whole(cadres.TeamCounts.People), XlsxCell.Empty, XlsxCell.Whole(cadres.TeamCounts.Families));

        book.Sheet(words["cadres.trainings"], 40, 14, 24, 10, 10, 12, 12);
        book.Row(Workbook.Heads(words, "cadres.trainings", "joint.on", "programme.place", "cadres.present", "analysis.due", "cadres.sub-districts", "cadres.gain"));
        foreach (var (training, counts) in cadres.Trainings)
            book.Row(
                XlsxCell.Text(training["title"]), XlsxCell.Day(training.Day("on")), Place(training.Region), XlsxCell.Whole(counts.Present.Received), XlsxCell.Whole(counts.Present.Due),
                XlsxCell.Whole(counts.SubDistricts.Received), XlsxCell.Hundredths(counts.Gain));
    }

    /// <summary>The areas of a village's teams, with the proposal to share them more evenly.</summary>
    public static void Write(Stream stream, VillageWorkload now, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["cadres.teams"], 30, 10, 12, 12);
        book.Row(Workbook.Heads(words, "cadres.team", "cadres.members", "workload.before", "workload.after"));
        foreach (var load in now.Proposal.Teams)
        {
            var team = now.Teams.First(each => each.Team.Id == load.Team);
            book.Row(XlsxCell.Text(team.Team["name"]), XlsxCell.Whole(team.Members.Count), XlsxCell.Whole(load.Before), XlsxCell.Whole(load.After));
        }

        book.Sheet(words["workload.areas"], 30, 30, 12);
        book.Row(Workbook.Heads(words, "workload.area", "cadres.team", "cadres.family-count"));
        foreach (var area in now.Areas) book.Row(XlsxCell.Text(area.Name), XlsxCell.Text(now.NameOf(area.Team) ?? words["workload.nobody"]), XlsxCell.Whole(area.Families));
    }

    /// <summary>The activity letter of a cadre's month: the same counts as on paper.</summary>
    public static void Write(Stream stream, LetterPage page, Texts words)
    {
        var (month, cadre) = (page.Month, page.Month.Cadre);
        using var book = new XlsxWriter(stream);
        book.Sheet(words["letter.title"], 60, 14, 14, 12);
        book.Row(XlsxCell.Text(cadre["name"], XlsxStyle.Bold), XlsxCell.Text(words.Say(page.Kind.Title)), Place(cadre.Region), XlsxCell.Text(words.Formats.Month(month.Month)));
        book.Row(Workbook.Heads(words, "letter.title", "analysis.received", "analysis.due", "analysis.percent"));
        if (month.Work is { } work)
        {
            foreach (var (key, count) in ((string, int)[])[("letter.days", work.Days), ("letter.children", work.Children), ("letter.women", work.Women), ("letter.homes", work.Homes), ("letter.registered", work.Registered)])
                book.Row(XlsxCell.Text(words[key]), XlsxCell.Whole(count));
            foreach (var (key, share) in ((string, Coverage)[])[("letter.in-time", work.InTime), ("letter.valid", work.Valid)])
                book.Row(XlsxCell.Text(words[key]), XlsxCell.Whole(share.Received), XlsxCell.Whole(share.Due), XlsxCell.Hundredths(share.Percent));
            foreach (var part in month.Performance!.Parts)
                book.Row(XlsxCell.Text(words.Say(part.Part.Title)), XlsxCell.Whole(part.Figures.Received), XlsxCell.Whole(part.Figures.Due), XlsxCell.Hundredths(part.Figures.Percent));
            book.Row(XlsxCell.Text(words["letter.score"], XlsxStyle.Bold), XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Hundredths(month.Performance.Score));
        }

        if (month.Incentive is { } incentive) book.Row(XlsxCell.Text(incentive["title"]), XlsxCell.Whole(incentive.Whole("amount")!.Value));
        book.Row(XlsxCell.Text(words[month.Work is null ? "letter.no-account" : "letter.never"]));
    }

    private static XlsxCell Place(string region) => XlsxCell.Text(RegionBook.Kemendagri.NameOf(region));
}
