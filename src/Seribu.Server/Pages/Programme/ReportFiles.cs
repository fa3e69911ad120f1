using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Programme.Partners;
using Seribu.Domain.Scorecards;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Budget;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>The printed reports of the programme as workbooks: the same rows, sums and words.</summary>
internal static class ReportFiles
{
    /// <summary>A district's assessment, and the sub-districts' part.</summary>
    public static void Write(Stream stream, AssessmentPage page, Texts words)
    {
        var standing = page.Cycle.Standing;
        using var book = new XlsxWriter(stream);
        book.Sheet(words["assessment.title", $"{page.Cycle.Year}"], 8, 36, 14, 14, 14, 14, 10, 10);
        book.Row(Workbook.Heads(words, "analysis.code", "programme.action-head", "programme.documents.accepted", "programme.documents", "assessment.graded", "assessment.criteria.count", "assessment.weight", "programme.score"));
        foreach (var action in standing.Actions)
            book.Row(
                XlsxCell.Text(action.Action.Code), XlsxCell.Text(words.Say(action.Action.Title)), XlsxCell.Whole(action.Documents.Received), XlsxCell.Whole(action.Documents.Due),
                XlsxCell.Whole(action.Graded.Received), XlsxCell.Whole(action.Graded.Due), XlsxCell.Whole(action.Weight), XlsxCell.Hundredths(action.Score));
        book.Row(XlsxCell.Text(words["assessment.total"], XlsxStyle.Bold), XlsxCell.Empty, XlsxCell.Whole(standing.Readiness.Received), XlsxCell.Whole(standing.Readiness.Due), XlsxCell.Empty, XlsxCell.Empty,
            XlsxCell.Whole(standing.Actions.Sum(action => action.Weight)), XlsxCell.Hundredths(standing.Total));

        book.Sheet(words["assessment.sub-districts"], 12, 30, 12, 12);
        book.Row(Workbook.Heads(words, "analysis.code", "kampung.sub-district", "assessment.checks", "assessment.to-mend"));
        foreach (var checks in page.Checks)
            book.Row(XlsxCell.Text(checks.SubDistrict), XlsxCell.Text(RegionBook.Kemendagri.NameOf(checks.SubDistrict)), XlsxCell.Whole(checks.Checks), XlsxCell.Whole(checks.ToMend));
    }

    /// <summary>The service indicators a district reports.</summary>
    public static void Write(Stream stream, SlotsPage page, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["slots.title", $"{page.Cycle.Year}"], 8, 60, 18, 12, 12, 10, 40);
        book.Row(Workbook.Heads(words, "slots.number", "slots.indicator", "slots.group", "analysis.received", "analysis.due", "analysis.percent", "slots.source"));
        foreach (var slot in page.Slots)
            book.Row(
                XlsxCell.Whole(slot.Number), XlsxCell.Text(slot.Own?["title"] ?? (slot.Predecessor is { } known ? words.Say(known.Title) : words["slots.empty"])),
                XlsxCell.Text(slot.Predecessor is { } grouped ? words[$"slots.group.{grouped.Group}"] : ""), slot.Figure.Due == 0 ? XlsxCell.Empty : XlsxCell.Whole(slot.Figure.Received),
                slot.Figure.Due == 0 ? XlsxCell.Empty : XlsxCell.Whole(slot.Figure.Due), XlsxCell.Hundredths(slot.Figure.Percent),
                XlsxCell.Text(slot.IsOwnFigure ? slot.Own!["source"] : slot.Book is { Coverage.Due: > 0 } row ? words["slots.from-book", words.Say(row.Indicator.Title)] : slot.Own?["source"]));
    }

    /// <summary>What a village owes as a costed proposal.</summary>
    public static void Write(Stream stream, BudgetAndNeed need, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["argument.title", $"{need.Budget.Year}"], 44, 10, 36, 12, 12, 12, 14, 16);
        book.Row(Workbook.Heads(words, "analysis.service", "analysis.owed", "budget.bought", "budget.code", "budget.quantity", "budget.unit", "budget.price", "budget.amount"));
        foreach (var line in need.Proposal) book.Row(Cells(line, words));
        book.Row(XlsxCell.Text(words["records.sum"], XlsxStyle.Bold), XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Empty, XlsxCell.Whole(need.Needed));
        book.Row(XlsxCell.Text($"{RegionBook.Kemendagri.NameOf(need.Village.Text)}, {words["argument.foot", words.Formats.Quarter(need.Quarter)]}"));
    }

    /// <summary>Who got what from whom: families of the book by their code.</summary>
    public static void Write(Stream stream, AidPage page, Texts words)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["aid.title"], 15, 24, 24, 20, 40, 14, 16, 10);
        book.Row(Workbook.Heads(words, "analysis.code", "analysis.village", "aid.household", "joint.item", "programme.title", "joint.on", "joint.worth", "aid.doubled"));
        foreach (var household in page.Households)
            foreach (var line in household.Lines)
                book.Row(
                    XlsxCell.Text(household.Village), XlsxCell.Text(RegionBook.Kemendagri.NameOf(household.Village)), XlsxCell.Text(household.Household), XlsxCell.Text(page.Item(line["item"]!)),
                    XlsxCell.Text(line["programme"]), XlsxCell.Day(line.Day("on")), line.Whole("amount") is { } worth ? XlsxCell.Whole(worth) : XlsxCell.Empty, XlsxCell.Text(household.Doubled.Contains(line["item"]!) ? words["programme.yes"] : ""));
    }

    private static XlsxCell[] Cells(ProposalLine line, Texts words) =>
    [
        XlsxCell.Text($"{words.Say(line.Indicator.Title)}, {words[$"analysis.group.{line.Indicator.Group}"]}"), XlsxCell.Whole(line.Cases), XlsxCell.Text(words.Say(line.Norm.Title)), XlsxCell.Text(line.Norm.Code),
        XlsxCell.Hundredths(line.Quantity), XlsxCell.Text(words.Say(line.Norm.Unit)), XlsxCell.Whole(line.Norm.UnitPrice), XlsxCell.Whole(line.Amount),
    ];
}
