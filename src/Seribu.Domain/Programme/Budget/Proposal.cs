using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Budget;

/// <summary>A line of a proposal: a service that is owed, and what it costs to give it.</summary>
/// <param name="Indicator">The row of the scorecard.</param>
/// <param name="Cases">Those who are owed.</param>
/// <param name="Norm">What one costs.</param>
public sealed record ProposalLine(Indicator Indicator, long Cases, CostNorm Norm)
{
    /// <summary>How many units all of them need.</summary>
    public decimal Quantity => Cases * Norm.PerCase;

    /// <summary>Whole rupiah, half away from zero.</summary>
    public long Amount => (long)Math.Round(Quantity * Norm.UnitPrice, MidpointRounding.AwayFromZero);
}

/// <summary>From gap to rupiah: what a village owes its mothers and children, as lines of a budget.</summary>
/// <remarks>Source: docs/rules/programme.md#budget.</remarks>
public static class Proposal
{
    /// <summary>A line for each service somebody is owed, the dearest first. Water and latrine of mother and child are one house: the larger count stands.</summary>
    /// <param name="rows">The rows of the quarter.</param>
    /// <param name="tally">The counts.</param>
    /// <param name="norms">What a service costs; the first norm of a need counts, so that a district's own stand before the general ones.</param>
    public static IReadOnlyList<ProposalLine> Of(Edition rows, Tally tally, IReadOnlyList<CostNorm> norms)
    {
        var lines = from row in rows.Pregnant.Concat(rows.Children)
                    let coverage = tally.Of(row)
                    let norm = norms.FirstOrDefault(norm => norm.Need == NeedOf(row))
                    where norm is not null && coverage.Due > coverage.Received
                    select new ProposalLine(row, coverage.Due - coverage.Received, norm);
        return [.. lines.GroupBy(line => IsOfTheHouse(line.Indicator) ? line.Indicator.Code : NeedOf(line.Indicator)).Select(same => same.MaxBy(line => line.Amount)!).OrderByDescending(line => line.Amount)];
    }

    /// <summary>The word a norm names a row by.</summary>
    public static string NeedOf(Indicator row) => $"{(row.Group == CaseGroup.Pregnant ? "pregnant" : "child")}/{row.Code}";

    /// <summary>A district's unit costs as norms.</summary>
    public static IEnumerable<CostNorm> NormsOf(IEnumerable<OfficeRecord> unitCosts) => unitCosts.Select(cost => new CostNorm(
        cost["need"]!, new(cost["title"]!, cost["title"]!), cost["code"]!, new(cost["unit"]!, cost["unit"]!), cost.Number("per_case")!.Value, cost.Whole("unit_price")!.Value));

    private static bool IsOfTheHouse(Indicator row) => row.Code is "safe_water" or "latrine";
}
