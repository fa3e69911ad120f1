using Seribu.Domain.Scorecards;

namespace Seribu.Server.Scorecards;

/// <summary>How a figure came about, who is behind it and what would change it.</summary>
public sealed record FigureExplanation
{
    public required Figure Figure { get; init; }

    /// <summary>Received of due; for a count, the counted of their group.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The row of table 3.</summary>
    public Indicator? Row { get; init; }

    /// <summary>Of its group, those it does not apply to.</summary>
    public int NotApplicable { get; init; }

    /// <summary>For pooled figures: the rows they are made of, the largest debt first.</summary>
    public IReadOnlyList<ScorecardLine> Parts { get; init; } = [];

    /// <summary>The cases the asker may see, those lacking least first.</summary>
    public IReadOnlyList<FigureCase> Cases { get; init; } = [];

    /// <summary>Cases that lie outside the asker's posyandu or families.</summary>
    public int Unseen { get; init; }

    /// <summary>What would change it.</summary>
    public Improvement? Improvement { get; init; }
}

/// <summary>One case behind a figure.</summary>
/// <param name="Id">The pregnancy or the person.</param>
/// <param name="Home">Its family.</param>
/// <param name="Group">The group that counts it.</param>
/// <param name="Posyandu">The posyandu that counts it.</param>
public sealed record FigureCase(Guid Id, Guid Home, CaseGroup Group, Guid? Posyandu)
{
    /// <summary>Empty when the name was erased or never recorded.</summary>
    public string? Name { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>The beginning of the pregnancy, as far as it is known.</summary>
    public DateOnly? Lmp { get; init; }

    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Why the row in question stands as it does.</summary>
    public IndicatorExplanation? Why { get; init; }

    /// <summary>All rows the case is owed.</summary>
    public IReadOnlyList<Indicator> Owed { get; init; } = [];

    /// <summary>How much is missing: months, visits, tablets or doses; without a row in question, how many services.</summary>
    public int Missing => Why is null ? Owed.Count : Lacking.Sum(finding => finding.Need - finding.Have);

    /// <summary>The parts of the row that are not fulfilled.</summary>
    public IEnumerable<Finding> Lacking => Why?.Findings.Where(finding => finding.Standing == Standing.Owed) ?? [];
}

/// <summary>What the figures become when those who lack least get what they lack.</summary>
/// <param name="Cases">How many they are.</param>
/// <param name="Missing">How much each of them lacks.</param>
/// <param name="Example">One of them, for the words.</param>
/// <param name="Figure">What the figure becomes.</param>
/// <param name="Total">What the village's or posyandu's figure becomes.</param>
public sealed record Improvement(int Cases, int Missing, FigureCase Example, decimal? Figure, decimal? Total);
