using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>What a village needs, as far as the books say.</summary>
/// <param name="Village">Its code.</param>
/// <param name="Stunted">Stunted of the measured children of 0 to 59 months.</param>
/// <param name="AtRisk">Families at risk of stunting (KRS), of the target families judged.</param>
/// <param name="Gap">Mean gap to the target over the services, from 0 to 1; none when nothing was due.</param>
/// <param name="Poor">Households of the first decile, of those whose decile is known.</param>
public sealed record VillageNeed(string Village, Coverage Stunted, Coverage AtRisk, decimal? Gap, Coverage Poor);

/// <summary>How much each reason counts in the ranking; only their proportions matter.</summary>
/// <param name="Prevalence">Share of stunted children.</param>
/// <param name="Cases">Number of stunted children.</param>
/// <param name="AtRisk">Share of families at risk.</param>
/// <param name="Gap">Gap of the services.</param>
/// <param name="Poverty">Share of poor households.</param>
public sealed record LokusWeights(int Prevalence, int Cases, int AtRisk, int Gap, int Poverty)
{
    /// <summary>Seribu's own, for no official formula is published.</summary>
    public static LokusWeights Default { get; } = new(35, 20, 15, 20, 10);

    /// <summary>The weights in the order of the reasons.</summary>
    public IReadOnlyList<int> All => [Prevalence, Cases, AtRisk, Gap, Poverty];

    /// <summary>Reads weights in the order of the reasons; none when they are no five numbers of 0 to 100 or all nothing.</summary>
    public static LokusWeights? Of(IReadOnlyList<int> weights) =>
        weights is [var prevalence, var cases, var atRisk, var gap, var poverty] && weights.All(weight => weight is >= 0 and <= 100) && weights.Sum() > 0
            ? new(prevalence, cases, atRisk, gap, poverty) : null;

    /// <summary>Every set of weights in which one reason counts half or double.</summary>
    public IEnumerable<LokusWeights> Neighbours() =>
        from reason in Enumerable.Range(0, All.Count)
        where All[reason] > 0
        from twice in (bool[])[false, true]
        select Of([.. All.Select((weight, at) => at != reason ? weight : twice ? Math.Min(100, weight * 2) : weight / 2)])!;
}

/// <summary>A village in the ranking.</summary>
/// <param name="Need">What it needs.</param>
/// <param name="Rank">From 1, the most needy first.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Parts">The normalised ranks behind the score, in the order of the reasons.</param>
/// <param name="Holds">In how many of the neighbouring weightings it stays on the same side of the line.</param>
/// <param name="Of">How many neighbouring weightings there are.</param>
public sealed record RankedVillage(VillageNeed Need, int Rank, decimal Score, IReadOnlyList<decimal> Parts, int Holds, int Of);

/// <summary>Ranks villages for the choice of priority villages (lokus).</summary>
/// <remarks>Source: docs/rules/programme.md#lokus.</remarks>
public static class LokusRanking
{
    /// <summary>The villages from the most needy to the least.</summary>
    /// <param name="needs">The villages.</param>
    /// <param name="weights">How much each reason counts.</param>
    /// <param name="places">How many are to be chosen; the ranking tells how firmly a village stands on its side of that line.</param>
    public static IReadOnlyList<RankedVillage> Rank(IReadOnlyList<VillageNeed> needs, LokusWeights weights, int places)
    {
        var parts = Parts(needs);
        var order = Order(needs, parts, weights);
        var others = weights.Neighbours().Select(other => Order(needs, parts, other).Take(places).ToHashSet()).ToList();
        return [.. order.Select((village, at) => new RankedVillage(
            needs[village], at + 1, Math.Round(Score(parts[village], weights), 4), parts[village], others.Count(other => other.Contains(village) == at < places), others.Count))];
    }

    // Equal villages keep the order of their codes.
    private static List<int> Order(IReadOnlyList<VillageNeed> needs, IReadOnlyList<decimal>[] parts, LokusWeights weights) =>
        [.. Enumerable.Range(0, needs.Count).OrderByDescending(village => Score(parts[village], weights)).ThenBy(village => needs[village].Village, StringComparer.Ordinal)];

    private static decimal Score(IReadOnlyList<decimal> parts, LokusWeights weights) =>
        parts.Zip(weights.All, (part, weight) => part * weight).Sum() / weights.All.Sum();

    private static IReadOnlyList<decimal>[] Parts(IReadOnlyList<VillageNeed> needs)
    {
        decimal?[][] reasons =
        [
            [.. needs.Select(need => need.Stunted.Percent)],
            [.. needs.Select(need => (decimal?)need.Stunted.Received)],
            [.. needs.Select(need => need.AtRisk.Percent)],
            [.. needs.Select(need => need.Gap)],
            [.. needs.Select(need => need.Poor.Percent)],
        ];
        var ranks = reasons.Select(Normalised).ToList();
        return [.. needs.Select((_, village) => (IReadOnlyList<decimal>)[.. ranks.Select(reason => reason[village])])];
    }

    // 0 for the least, 1 for the most needy, equals in the middle of their places. What is not known counts as least: no village is chosen for a gap in its data.
    private static decimal[] Normalised(decimal?[] values)
    {
        var known = values.OfType<decimal>().ToList();
        return [.. values.Select(value => value is not { } own || known.Count < 2 ? 0
            : (known.Count(other => other < own) + ((known.Count(other => other == own) - 1) / 2m)) / (known.Count - 1))];
    }
}
