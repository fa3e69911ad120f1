using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Scorecards;

/// <summary>One line of a scorecard as files carry it.</summary>
/// <param name="Table">1 to 5; 6 for the figures beside the headline.</param>
/// <param name="Group">Whom it counts.</param>
/// <param name="Number">The number of the indicator; 0 where there is none.</param>
/// <param name="Title">What is counted.</param>
/// <param name="Received">Received, or the count; of a fund, for stunting.</param>
/// <param name="Due">Received and owed together; of a fund, all money. Empty for counts.</param>
/// <param name="NotApplicable">Empty where it does not mean anything.</param>
public sealed record SheetRow(int Table, string Group, int Number, string Title, long Received, long? Due = null, int? NotApplicable = null)
{
    /// <summary>Two decimals; empty for counts and where nothing was due.</summary>
    public decimal? Percent => Due is { } due ? new Coverage(Received, due).Percent : null;
}

/// <summary>The lines of a scorecard, in the order of the paper.</summary>
public static class SheetRows
{
    public static IReadOnlyList<SheetRow> Of(Scorecard card, bool isVillage, Texts words)
    {
        var tally = card.Tally;
        var (women, children, preschool) = (words["scorecard.group.pregnant"], words["scorecard.group.child"], words["scorecard.group.preschool"]);
        return
        [
            new(1, "", 0, words["scorecard.targets.households"], tally.Households),
            new(1, women, 0, words["figure.ibu-semua"], tally.Pregnant),
            new(1, women, 0, words["figure.ibu-berisiko"], tally.PregnantAtRisk),
            new(1, children, 0, words["figure.anak-semua"], tally.Children),
            new(1, children, 0, words["figure.anak-bermasalah"], tally.ChildrenWithProblem),
            new(2, children, 0, words["figure.tikar-hijau"], tally.Green),
            new(2, children, 0, words["figure.tikar-kuning"], tally.Yellow),
            new(2, children, 0, words["figure.tikar-merah"], tally.Red),
            new(2, children, 0, words["figure.tikar-kosong"], tally.NotMeasured),
            .. card.Pregnant.Select(line => Service(line, women, words)),
            .. card.Children.Select(line => Service(line, children, words)),
            .. card.Children.Where(line => line.FatherMonths is not null).Select(line => new SheetRow(3, children, line.Indicator.Number, words["scorecard.father-months"], line.FatherMonths!.Value)),
            .. card.Preschool.Select(line => Service(line, preschool, words)),
            Level(4, women, words["figure.ibu"], card.PregnantLevel),
            Level(4, children, words["figure.anak"], card.ChildrenLevel),
            Level(4, "", words[isVillage ? "scorecard.level.desa" : "scorecard.level.region"], card.Total),
            .. card.Funds.Select(fund => new SheetRow(5, "", 0, words[$"scorecard.fund.{fund.Field}"], fund.Stunting, fund.Total)),
            Level(6, women, words["figure.ibu-penuh"], tally.FullyServedPregnant),
            Level(6, children, words["figure.anak-penuh"], tally.FullyServedChildren),
            Level(6, "", words["figure.rt-konvergen"], card.ConvergentHouseholds),
        ];
    }

    private static SheetRow Service(ScorecardLine line, string group, Texts words) =>
        new(3, group, line.Indicator.Number, words.Say(line.Indicator.Title), line.Coverage.Received, line.Coverage.Due, line.NotApplicable);

    private static SheetRow Level(int table, string group, string title, Coverage coverage) => new(table, group, 0, title, coverage.Received, coverage.Due);
}
