using Seribu.Domain.Scorecards;
using Seribu.Server.Home;
using Seribu.Server.Look.Charts;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Home;

/// <summary>What a village's home shows.</summary>
public sealed record VillageHome
{
    private const int LargestDebts = 3;

    public required VillageSheet Sheet { get; init; }

    public required VillageMonth Month { get; init; }

    public required IReadOnlyList<PosyanduMonth> Posyandu { get; init; }

    public required IReadOnlyList<WaitingCase> Waiting { get; init; }

    /// <summary>Merges that others put forward and the asker may carry out or refuse.</summary>
    public required int Merges { get; init; }

    /// <summary>How many things wait.</summary>
    public int Waits => Waiting.Count + (NextStep is null ? 0 : 1) + (Merges > 0 ? 1 : 0);

    /// <summary>Children weighed this month who did not gain, or lie under the red line; the gravest first.</summary>
    public required IReadOnlyList<ChildMonth> Worries { get; init; }

    /// <summary>Children nobody has weighed this month.</summary>
    public required IReadOnlyList<ChildMonth> Missing { get; init; }

    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    public required bool SeesPeople { get; init; }

    /// <summary>May see who did not gain.</summary>
    public required bool SeesFigures { get; init; }

    /// <summary>What the asker may do about the last quarter: <c>draft</c>, <c>closed</c> or <c>approved</c>.</summary>
    public required string? NextStep { get; init; }

    public string Path => $"/desa/{Sheet.Address.Village}";

    public Trend TrendOf(string title) => new(title,
        [.. Sheet.Levels.Select((level, at) => new TrendPoint(level.Quarter, level.Total.Percent, at > 0 && level.Rules != Sheet.Levels[at - 1].Rules ? level.Rules : null))]);

    /// <summary>The change since the quarter before the shown one.</summary>
    public decimal? Change => Sheet.Levels.FirstOrDefault(level => level.Quarter == Sheet.Quarter.Previous)?.Total.Percent is { } before
        ? Sheet.Scorecard.Total.Percent - before : null;

    /// <summary>The services most owed.</summary>
    public IReadOnlyList<ScorecardLine> Debts =>
        [.. Sheet.Scorecard.Pregnant.Concat(Sheet.Scorecard.Children).Where(line => Owed(line) > 0).OrderByDescending(Owed).Take(LargestDebts)];

    public static long Owed(ScorecardLine line) => line.Coverage.Due - line.Coverage.Received;
}
