using Seribu.Domain.Care;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Budget;

/// <summary>The steps a village's money goes through in a year.</summary>
public static class BudgetStages
{
    /// <summary>From the proposal to what was spent.</summary>
    public static IReadOnlyList<string> All { get; } = ["proposal", "rkpdes", "apbdes", "change", "realised"];
}

/// <summary>A village's budget of a year, computed from its lines.</summary>
/// <remarks>Source: docs/rules/programme.md#budget.</remarks>
/// <param name="Year">The year.</param>
/// <param name="Lines">Records of <c>budget-line</c> of that year.</param>
public sealed record VillageBudget(int Year, IReadOnlyList<OfficeRecord> Lines)
{
    /// <summary>The stage that is in force: the changed budget, else the budget; none before it was decided.</summary>
    public string? InForce => Lines.Any(line => line["stage"] == "change") ? "change" : Lines.Any(line => line["stage"] == "apbdes") ? "apbdes" : null;

    /// <summary>Families reached by the money that was spent for stunting.</summary>
    public long FamiliesReached => Of("realised").Where(IsForStunting).Sum(line => line.Whole("reached") ?? 0);

    /// <summary>Whole rupiah for each family reached; none without a count.</summary>
    public long? CostPerFamily => FamiliesReached == 0 ? null
        : (long)Math.Round((decimal)Of("realised").Where(line => IsForStunting(line) && line.Whole("reached") > 0).Sum(Amount) / FamiliesReached, MidpointRounding.AwayFromZero);

    /// <summary>Rupiah for stunting of all money of a stage.</summary>
    public Coverage ShareOf(string stage) => new(Of(stage).Where(IsForStunting).Sum(Amount), Of(stage).Sum(Amount));

    /// <summary>What was spent for stunting of what the budget in force gives it.</summary>
    public Coverage Realised => new(ShareOf("realised").Received, InForce is { } stage ? ShareOf(stage).Received : 0);

    /// <summary>Proposals that were accepted, at least in part, of those that were decided.</summary>
    public Coverage Accepted => new(
        Of("proposal").Count(line => line["decision"] is "accepted" or "partly"), Of("proposal").Count(line => line["decision"] is not null));

    /// <summary>Table 5 of the scorecard: each field's money in the budget in force, and of it for stunting. None before it was decided.</summary>
    public IReadOnlyList<VillageFund> Funds => InForce is not { } stage ? []
        : [.. Of(stage).GroupBy(line => BudgetCodes.FieldOf(line["code"]!)).Where(each => each.Key is not null)
            .Select(each => new VillageFund(Year, each.Key!, each.Sum(Amount), each.Where(IsForStunting).Sum(Amount))).OrderBy(fund => fund.Field, StringComparer.Ordinal)];

    /// <summary>The lines of a stage.</summary>
    public IEnumerable<OfficeRecord> Of(string stage) => Lines.Where(line => line["stage"] == stage);

    private static bool IsForStunting(OfficeRecord line) => line.Yes("stunting");

    internal static long Amount(OfficeRecord line) => line.Whole("amount")!.Value;
}
