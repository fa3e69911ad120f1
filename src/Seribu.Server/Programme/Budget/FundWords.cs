using Seribu.Domain.Programme.Budget;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Programme.Budget;

/// <summary>A limit of the Village Fund, and how a budget stands to it, in words.</summary>
internal static class FundWords
{
    /// <summary>"paling banyak 15 %, paling banyak Rp300.000 sebulan per keluarga"</summary>
    public static string RuleOf(this Texts words, FundLimit limit) => string.Join(", ", Parts(words, limit));

    /// <summary>"sesuai", "melebihi batas", "1 baris lebih dari Rp300.000"</summary>
    public static string StandingOf(this Texts words, FundUse use) =>
        use.IsAbove ? words["budget.limits.above"]
        : use.IsBelow ? words["budget.limits.below"]
        : use.TooDear.Count > 0 ? words["budget.limits.too-dear", string.Join(", ", use.TooDear.Select(line => line["title"]))]
        : words["budget.limits.kept"];

    private static IEnumerable<string> Parts(Texts words, FundLimit limit)
    {
        if (limit.MostPercent is { } most) yield return words["budget.limits.most", words.Formats.Number(most, 0)];
        if (limit.LeastPercent is { } least) yield return words["budget.limits.least", words.Formats.Number(least, 0)];
        if (limit.MostPerMonth is { } rupiah) yield return words["budget.limits.per-month", words.Formats.Rupiah(rupiah)];
        if (limit.MostMonths is { } months) yield return words["budget.limits.months", months];
    }
}
