using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>One part of a cadre's month with its figures.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Figures">Met of all; nothing due is no figure.</param>
public sealed record PerformanceFigure(PerformancePart Part, Coverage Figures)
{
    /// <summary>What it adds to the points of all parts that have a figure: weight × percent.</summary>
    public decimal? Weighted => Figures.Percent is { } percent ? Part.Weight * percent : null;
}

/// <summary>A cadre's month in points of 100, with the parts it is made of. It explains; it never decides what is paid.</summary>
/// <remarks>Source: docs/rules/programme.md#performance.</remarks>
/// <param name="Rules">The set it is judged by.</param>
/// <param name="Parts">The parts for this kind of cadre, those without a figure included.</param>
public sealed record CadrePerformance(PerformanceRules Rules, IReadOnlyList<PerformanceFigure> Parts)
{
    /// <summary>The weights of the parts that have a figure: what the points are divided by.</summary>
    public int Weight => Parts.Where(part => part.Weighted is not null).Sum(part => part.Part.Weight);

    /// <summary>The weighted mean of the parts that have a figure, two decimals; none without any.</summary>
    public decimal? Score => Weight == 0 ? null : Math.Round(Parts.Sum(part => part.Weighted ?? 0) / Weight, 2, MidpointRounding.AwayFromZero);

    /// <summary><c>good</c>, <c>fair</c> or <c>poor</c>.</summary>
    public string? Band => Score is not { } score ? null : score >= Rules.Good ? "good" : score >= Rules.Fair ? "fair" : "poor";

    /// <summary>Judges a month.</summary>
    /// <param name="rules">The set in force.</param>
    /// <param name="kind">The kind of cadre.</param>
    /// <param name="figures">The figures by the code of their part.</param>
    public static CadrePerformance Of(PerformanceRules rules, string? kind, IReadOnlyDictionary<string, Coverage> figures) =>
        new(rules, [.. rules.Parts.Where(part => part.IsFor(kind)).Select(part => new PerformanceFigure(part, figures.GetValueOrDefault(part.Code)))]);
}
