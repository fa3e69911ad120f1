namespace Seribu.Domain.Programme.Targets;

/// <summary>How a target is put.</summary>
public enum TargetWay
{
    /// <summary>The figure itself.</summary>
    Value,

    /// <summary>So many percentage points down each year.</summary>
    Points,

    /// <summary>So many per cent of the year before's figure down each year.</summary>
    Percent,
}

/// <summary>A target from a year on.</summary>
/// <param name="Year">The year.</param>
/// <param name="Way">How it is put.</param>
/// <param name="Amount">The figure, or by how much each year.</param>
/// <param name="Basis">Where it is written.</param>
public sealed record YearTarget(int Year, TargetWay Way, decimal Amount, string Basis);

/// <summary>A figure of a year or part of one.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month it was counted up to; none for a whole year.</param>
/// <param name="Percent">The figure.</param>
/// <param name="IsSurvey">Of a survey; else of routine measuring.</param>
public sealed record YearFigure(int Year, int? Month, decimal Percent, bool IsSurvey)
{
    /// <summary>The year was not over when it was counted.</summary>
    public bool IsPartYear => Month is < 12;
}

/// <summary>The change from one figure to the next.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
public sealed record FigureChange(YearFigure From, YearFigure To)
{
    /// <summary>In percentage points.</summary>
    public decimal Points => To.Percent - From.Percent;

    /// <summary>In per cent of the earlier figure, two decimals; none from nothing.</summary>
    public decimal? Relative => From.Percent == 0 ? null : Math.Round(100 * Points / From.Percent, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Where targets lead, and what figures did so far.</summary>
/// <remarks>Source: docs/rules/programme.md#targets. Points and per cent are never taken for each other.</remarks>
public static class Trajectory
{
    /// <summary>The figure each year must reach, from the year after the baseline on. A yearly decline goes on until another target takes its place.</summary>
    public static IReadOnlyList<(int Year, decimal Percent)> Of(YearFigure baseline, IReadOnlyList<YearTarget> targets, int until)
    {
        var path = new List<(int, decimal)>();
        var present = baseline.Percent;
        for (var year = baseline.Year + 1; year <= until; year++)
        {
            var target = targets.Where(each => each.Year <= year).MaxBy(each => each.Year);
            if (target is null || (target.Way == TargetWay.Value && target.Year != year)) continue;

            present = target.Way switch
            {
                TargetWay.Points => Math.Max(0, present - target.Amount),
                TargetWay.Percent => present * (1 - (target.Amount / 100)),
                _ => target.Amount,
            };
            path.Add((year, Math.Round(present, 2, MidpointRounding.AwayFromZero)));
        }

        return path;
    }

    /// <summary>The changes between figures of one source, in order. Routine figures and surveys are never compared.</summary>
    public static IReadOnlyList<FigureChange> Changes(IEnumerable<YearFigure> figures)
    {
        var ordered = figures.OrderBy(figure => figure.Year).ThenBy(figure => figure.Month ?? 12).ToList();
        return [.. ordered.Zip(ordered.Skip(1)).Where(pair => pair.First.IsSurvey == pair.Second.IsSurvey).Select(pair => new FigureChange(pair.First, pair.Second))];
    }

    /// <summary>The points a year that are needed from a figure to a later target; none when it is reached or due at once.</summary>
    public static decimal? PointsNeeded(YearFigure now, int year, decimal target) => year <= now.Year || now.Percent <= target ? null
        : Math.Round((now.Percent - target) / (year - now.Year), 2, MidpointRounding.AwayFromZero);

    /// <summary>How many children fewer that is, among so many measured; rounded up, for half a child is one.</summary>
    public static long CasesToAvert(YearFigure now, decimal target, long measured) => now.Percent <= target ? 0 : (long)Math.Ceiling((now.Percent - target) * measured / 100);
}
