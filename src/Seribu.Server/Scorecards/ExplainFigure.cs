using Seribu.Domain.Accounts;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Explains one figure of a village's scorecard from the families themselves, by the verbs that judged them.</summary>
public sealed class ExplainFigure(Database database)
{
    /// <summary>The explanation; nothing when the sheet has no such figure.</summary>
    /// <param name="sheet">The scorecard.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="people">Where the asker may see names.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<FigureExplanation?> AnswerAsync(VillageSheet sheet, Figure figure, Scope people, CancellationToken cancel)
    {
        if (Bare(sheet, figure) is not { } bare) return null;
        if (figure.Kind == FigureKind.Fund || people.Grants.Count == 0 || !people.Reaches(sheet.Address.Village.Text)) return bare;

        await using var session = await database.ReadAsync(cancel);
        var families = await Families.AllAsync(session, sheet.Address.Village, cancel);
        var behind = families.SelectMany(family => Behind(sheet, figure, family)).ToList();
        var seen = behind.Where(one => people.Contains(sheet.Address.Village, one.Posyandu, one.Home)).ToList();
        var names = await NamesAsync(session, sheet, cancel);

        return bare with
        {
            Cases = [.. seen.Select(one => one with { Name = names.GetValueOrDefault(one.Id) }).OrderBy(one => one.Missing).ThenBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ThenBy(one => one.Id)],
            Unseen = behind.Count - seen.Count,
            Improvement = figure.Kind == FigureKind.Service && figure.Group != CaseGroup.Preschool ? Improve(sheet, bare.Coverage, behind) : null,
        };
    }

    private static FigureExplanation? Bare(VillageSheet sheet, Figure figure)
    {
        var (card, tally) = (sheet.Scorecard, sheet.Scorecard.Tally);
        return figure.Kind switch
        {
            FigureKind.Service => Lines(card, figure.Group!.Value).FirstOrDefault(line => line.Indicator.Number == figure.Number) is { } line
                ? new() { Figure = figure, Coverage = line.Coverage, Row = line.Indicator, NotApplicable = line.NotApplicable } : null,
            FigureKind.Level => new() { Figure = figure, Coverage = figure.Group is { } group ? tally.Of(group) : card.Total, Parts = Debts(card, figure.Group) },
            FigureKind.FullyServed => new() { Figure = figure, Coverage = figure.Group == CaseGroup.Pregnant ? tally.FullyServedPregnant : tally.FullyServedChildren },
            FigureKind.Convergent => new() { Figure = figure, Coverage = card.ConvergentHouseholds },
            FigureKind.Fund => card.Funds.FirstOrDefault(line => figure.Word.EndsWith(line.Field, StringComparison.Ordinal)) is { } fund
                ? new() { Figure = figure, Coverage = new(fund.Stunting, fund.Total) } : null,
            _ => new() { Figure = figure, Coverage = CountOf(tally, figure) },
        };
    }

    private static IReadOnlyList<ScorecardLine> Lines(Scorecard card, CaseGroup group) => group switch
    {
        CaseGroup.Pregnant => card.Pregnant,
        CaseGroup.Child => card.Children,
        _ => card.Preschool,
    };

    private static List<ScorecardLine> Debts(Scorecard card, CaseGroup? group) =>
    [
        .. card.Pregnant.Concat(card.Children).Where(line => group is null || line.Indicator.Group == group)
            .Where(line => line.Coverage.Received < line.Coverage.Due)
            .OrderByDescending(line => line.Coverage.Due - line.Coverage.Received),
    ];

    private static Coverage CountOf(Tally tally, Figure figure) => figure switch
    {
        _ when figure == Figure.Households => new(tally.Households, tally.Households),
        _ when figure == Figure.AllWomen => new(tally.Pregnant, tally.Pregnant),
        _ when figure == Figure.WomenAtRisk => new(tally.PregnantAtRisk, tally.Pregnant),
        _ when figure == Figure.ChildrenWithProblem => new(tally.ChildrenWithProblem, tally.Children),
        _ when figure == Figure.Green => new(tally.Green, tally.Children),
        _ when figure == Figure.Yellow => new(tally.Yellow, tally.Children),
        _ when figure == Figure.Red => new(tally.Red, tally.Children),
        _ when figure == Figure.NotMeasured => new(tally.NotMeasured, tally.Children),
        _ => new(tally.Children, tally.Children),
    };

    /// <summary>The cases of a family that make up the figure: who is owed, or for a count who is counted.</summary>
    private static IEnumerable<FigureCase> Behind(VillageSheet sheet, Figure figure, HouseholdFile family)
    {
        var (quarter, asOf) = (sheet.Quarter, sheet.Address.AsOf ?? sheet.Today);
        var rows = sheet.Rules.In(quarter);
        foreach (var one in sheet.Rules.Judge(family, quarter, asOf).Cases)
        {
            if (sheet.Address.Posyandu is { } only && one.Posyandu != only) continue;
            if (!Counts(figure, one)) continue;

            var known = Describe(family, one) with { Owed = [.. Rows(rows, one.Group).Where(row => one.Of(row.Number) == Standing.Owed)] };
            if (figure.Kind != FigureKind.Service)
            {
                yield return known;
                continue;
            }

            var why = sheet.Rules.Explain(family, one.Case, quarter, asOf)!.Indicators.First(row => row.Indicator.Number == figure.Number);
            if (why.Standing == Standing.Owed) yield return known with { Why = why };
        }
    }

    private static bool Counts(Figure figure, in CaseJudgement one) => figure.Kind switch
    {
        FigureKind.Service => one.Group == figure.Group && (one.Group == CaseGroup.Preschool || one.Of(figure.Number) == Standing.Owed),
        FigureKind.Count when figure.IsWithoutMat => one.Group == CaseGroup.Child && (one.Flags & (CaseFlags.MatGreen | CaseFlags.MatYellow | CaseFlags.MatRed)) == 0,
        FigureKind.Count when figure.Group is null => one.IsOfThousandDays,
        FigureKind.Count => one.Group == figure.Group && one.Flags.HasFlag(figure.Flag),
        FigureKind.Level => false,
        _ => one.IsOfThousandDays && one.Owed != 0 && (figure.Group is null || one.Group == figure.Group),
    };

    private static IReadOnlyList<Indicator> Rows(Edition rows, CaseGroup group) => group switch
    {
        CaseGroup.Pregnant => rows.Pregnant,
        CaseGroup.Child => rows.Children,
        _ => [],
    };

    private static FigureCase Describe(HouseholdFile family, in CaseJudgement one)
    {
        var (id, known) = (one.Case, new FigureCase(one.Case, family.Id, one.Group, one.Posyandu));
        if (one.Group != CaseGroup.Pregnant) return known with { BornOn = family.People.First(person => person.Person.Id == id).Person.BornOn };

        var pregnancy = family.Pregnancies.First(file => file.Pregnancy.Id == id).Pregnancy;
        return known with { Lmp = pregnancy.ReckonedLmp, DeliveredOn = pregnancy.Outcome == PregnancyOutcome.Delivered ? pregnancy.EndedOn : null };
    }

    // Those who lack least, all of them at once.
    private static Improvement? Improve(VillageSheet sheet, Coverage figure, List<FigureCase> owed)
    {
        var nearest = owed.Where(one => one.Lacking.Count() == 1).GroupBy(one => one.Missing).MinBy(group => group.Key)?.ToList();
        if (nearest is not [var example, ..]) return null;

        var more = new Coverage(nearest.Count, 0);
        return new(nearest.Count, example.Missing, example, (figure + more).Percent, (sheet.Scorecard.Total + more).Percent);
    }

    private static async Task<Dictionary<Guid, string?>> NamesAsync(Session session, VillageSheet sheet, CancellationToken cancel)
    {
        var names = (await session.ListAsync(
            "SELECT id, name FROM person WHERE village_code = @village", r => (Id: r.Id(0), Name: r.TextOrNull(1)), cancel, ("@village", sheet.Address.Village)))
            .ToDictionary(person => person.Id, person => person.Name);
        foreach (var (pregnancy, woman) in await session.ListAsync(
            "SELECT id, woman FROM pregnancy WHERE village_code = @village", r => (r.Id(0), r.IdOrNull(1)), cancel, ("@village", sheet.Address.Village)))
            if (woman is { } her) names[pregnancy] = names.GetValueOrDefault(her);

        return names;
    }
}
