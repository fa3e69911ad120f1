using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Pages.Programme;

/// <summary>The minutes of a meeting as a workbook: what was said, each decision with what became of it, who was there.</summary>
internal static class MeetingFiles
{
    private static readonly string[] OfDecision = ["owner", "due_on", "money", "state", "fulfilled_on", "evidence"];

    public static void Write(Stream stream, MinutesPage page, Texts words)
    {
        var meeting = page.Meeting;
        using var book = new XlsxWriter(stream);
        book.Sheet(words["minutes.title"], 24, 90);
        book.Row(XlsxCell.Text(words["minutes.title"], XlsxStyle.Bold), XlsxCell.Text(meeting["title"]));
        book.Row(XlsxCell.Text(words["joint.on"]), XlsxCell.Day(meeting.Day("on")));
        book.Row(XlsxCell.Text(words["programme.place"]), XlsxCell.Text(meeting["place"]));
        foreach (var (key, field) in ((string, string)[])[("minutes.agenda", "agenda"), ("minutes.said", "minutes")])
            foreach (var line in (meeting[field] ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)) book.Row(XlsxCell.Text(words[key]), XlsxCell.Text(line));

        book.Sheet(words["minutes.decisions"], 50, 24, 14, 16, 14, 14, 40);
        book.Row([XlsxCell.Text(words["minutes.decisions"], XlsxStyle.Head), .. OfDecision.Select(field => XlsxCell.Text(words.Say(page.TitleOf(field)), XlsxStyle.Head))]);
        foreach (var decision in page.Decisions)
            book.Row([XlsxCell.Text(decision["title"]), .. OfDecision.Select(field => field is "due_on" or "fulfilled_on" ? XlsxCell.Day(decision.Day(field)) : field == "money" ? Money(decision.Whole(field)) : XlsxCell.Text(page.Say(decision, field, words)))]);

        book.Sheet(words["minutes.present"], 40, 40, 16);
        book.Row([.. ((string[])["name", "office", "state"]).Select(field => XlsxCell.Text(words.Say(page.TitleOfGuest(field)), XlsxStyle.Head))]);
        foreach (var guest in page.Guests)
            book.Row(XlsxCell.Text(guest["name"]), XlsxCell.Text(guest["office"]), XlsxCell.Text(guest["state"] is { } state ? words.Say(page.GuestState.TitleOf(state)) : guest.Yes("signed") ? words["programme.yes"] : ""));
    }

    private static XlsxCell Money(long? rupiah) => rupiah is { } whole ? XlsxCell.Whole(whole) : XlsxCell.Empty;
}
