using Seribu.Domain.Calendar;

namespace Seribu.Domain.Scorecards;

/// <summary>Why one case stands as it does in a quarter: the same verbs as the judgement, with what they looked at.</summary>
/// <param name="Case">Id of the pregnancy or the person.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Reference">R: nothing after it counts.</param>
/// <param name="Inclusion">Whether the case is counted, and if not, why.</param>
/// <param name="Judgement">The judgement explained; empty when the case is not counted.</param>
/// <param name="Indicators">Each row of the case's group; empty when the case is not counted.</param>
/// <param name="HoldsUntil">The last day up to which all this stays so if nothing new is recorded.</param>
public sealed record Explanation(
    Guid Case,
    Quarter Quarter,
    DateOnly Reference,
    Inclusion Inclusion,
    CaseJudgement? Judgement,
    IReadOnlyList<IndicatorExplanation> Indicators,
    DateOnly HoldsUntil);

/// <summary>Why one indicator stands as it does for one case.</summary>
/// <param name="Indicator">The row.</param>
/// <param name="Standing">Received, owed or not applicable.</param>
/// <param name="Why">The deciding reason.</param>
/// <param name="Findings">What each verb of the row found; several when all of them must hold.</param>
/// <param name="Facts">The facts looked at, oldest first.</param>
/// <param name="WouldChange">What would turn an owed service into a received one.</param>
public sealed record IndicatorExplanation(
    Indicator Indicator,
    Standing Standing,
    Reason Why,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<UsedFact> Facts,
    IReadOnlyList<Change> WouldChange);

/// <summary>What one verb found.</summary>
/// <param name="Verb">The verb, as the row names it.</param>
/// <param name="Of">What it asked about; empty for doses.</param>
/// <param name="Standing">What follows from it alone.</param>
/// <param name="Have">How much there is.</param>
/// <param name="Need">How much is needed.</param>
/// <param name="From">The first day looked at; empty where every day by R counts.</param>
/// <param name="To">The last day looked at.</param>
public sealed record Finding(string Verb, Service? Of, Standing Standing, int Have, int Need, DateOnly? From, DateOnly? To);

/// <summary>A reason: a key of the texts and the figures the sentence names, never a sentence.</summary>
/// <param name="Code">Standing and verb or cause: <c>owed.monthsInWindow</c>, <c>notApplicable.stage</c>.</param>
/// <param name="Arguments">By name; days as <c>yyyy-MM-dd</c>, months as <c>yyyy-MM</c>.</param>
public sealed record Reason(string Code, IReadOnlyDictionary<string, string> Arguments);

/// <summary>Something that would change a standing.</summary>
/// <param name="Code">A key of the texts: <c>more</c>, <c>inOneMonth</c>, <c>inMonth</c>, <c>moreMonths</c>, <c>dose</c>, <c>recordYes</c>.</param>
/// <param name="By">The last day on which it counts for this quarter; once past, only what happened by then and is recorded late.</param>
/// <param name="Arguments">By name.</param>
public sealed record Change(string Code, DateOnly By, IReadOnlyDictionary<string, string> Arguments);
