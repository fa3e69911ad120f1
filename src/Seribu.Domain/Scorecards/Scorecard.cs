using Seribu.Domain.Calendar;
using Seribu.Domain.Care;

namespace Seribu.Domain.Scorecards;

/// <summary>One indicator on the sheet.</summary>
/// <param name="Indicator">The row.</param>
/// <param name="Coverage">Received of due.</param>
/// <param name="NotApplicable">Members of the group it does not apply to (TS).</param>
/// <param name="FatherMonths">Only where the row counts fathers.</param>
public sealed record ScorecardLine(Indicator Indicator, Coverage Coverage, int NotApplicable, int? FatherMonths = null);

/// <summary>One field of the village fund on the sheet, in whole rupiah.</summary>
/// <param name="Field"><c>development</c> or <c>empowerment</c>.</param>
/// <param name="Total">All money of the field.</param>
/// <param name="Stunting">Of it for stunting.</param>
public sealed record FundLine(string Field, long Total, long Stunting)
{
    /// <summary>The share for stunting, two decimals.</summary>
    public decimal? Percent => new Coverage(Stunting, Total).Percent;
}

/// <summary>The village convergence scorecard, tables 1 to 5, for a posyandu, a village or any region above: computed from counts alone.</summary>
/// <remarks>Source: docs/rules/scorecard.md#sheet.</remarks>
public sealed class Scorecard
{
    private const string FirstField = "development";

    /// <summary>Lays out the counts of one quarter.</summary>
    /// <param name="rules">The rule set they were judged by.</param>
    /// <param name="quarter">The quarter.</param>
    /// <param name="reference">R: nothing after it was counted.</param>
    /// <param name="tally">The counts.</param>
    /// <param name="funds">Village funds; those of the quarter's year are added up by field. A posyandu has none.</param>
    public Scorecard(RuleSet rules, Quarter quarter, DateOnly reference, Tally tally, IEnumerable<VillageFund> funds)
    {
        var rows = rules.In(quarter);
        (RuleSet, Quarter, Reference, Tally) = (rules.Code, quarter, reference, tally);
        Pregnant = [.. rows.Pregnant.Select(Line)];
        Children = [.. rows.Children.Select(Line)];
        Preschool = [.. rows.Preschool.Select(row => new ScorecardLine(row, tally.Of(row), 0))];
        Funds =
        [
            .. funds.Where(fund => fund.Year == quarter.Year).GroupBy(fund => fund.Field)
                .Select(field => new FundLine(field.Key, field.Sum(fund => fund.Total), field.Sum(fund => fund.Stunting)))
                .OrderBy(line => line.Field == FirstField ? 0 : 1).ThenBy(line => line.Field, StringComparer.Ordinal),
        ];
    }

    /// <summary>Code of the rule set.</summary>
    public string RuleSet { get; }

    /// <summary>The quarter.</summary>
    public Quarter Quarter { get; }

    /// <summary>R, the reference day.</summary>
    public DateOnly Reference { get; }

    /// <summary>The counts behind every figure; tables 1 and 2 as they are.</summary>
    public Tally Tally { get; }

    /// <summary>Table 3, women.</summary>
    public IReadOnlyList<ScorecardLine> Pregnant { get; }

    /// <summary>Table 3, children of 0 to 23 months.</summary>
    public IReadOnlyList<ScorecardLine> Children { get; }

    /// <summary>Table 3, children of two to six years, in months. Not part of table 4.</summary>
    public IReadOnlyList<ScorecardLine> Preschool { get; }

    /// <summary>Table 4, women.</summary>
    public Coverage PregnantLevel => Tally.Of(CaseGroup.Pregnant);

    /// <summary>Table 4, children.</summary>
    public Coverage ChildrenLevel => Tally.Of(CaseGroup.Child);

    /// <summary>Table 4, the village: both groups pooled. The headline.</summary>
    public Coverage Total => PregnantLevel + ChildrenLevel;

    /// <summary>Households owed nothing, of the 1000-HPK households.</summary>
    public Coverage ConvergentHouseholds => new(Tally.ConvergentHouseholds, Tally.Households);

    /// <summary>Table 5: development first; a field without money noted is left out.</summary>
    public IReadOnlyList<FundLine> Funds { get; }

    private ScorecardLine Line(Indicator row)
    {
        var coverage = Tally.Of(row);
        return new(row, coverage, Tally.MembersOf(row.Group) - (int)coverage.Due, row.CountsFathers ? Tally.FatherMonths : null);
    }
}
