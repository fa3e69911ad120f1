using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Targets;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Targets;

/// <summary>The stunting prevalence of a district: figures by source, where the targets lead, what is still needed.</summary>
public sealed record StuntingPath
{
    public required string Region { get; init; }

    /// <summary>Figures of routine measuring, oldest first.</summary>
    public required IReadOnlyList<YearFigure> Routine { get; init; }

    /// <summary>Figures of surveys, oldest first; never in one line with the others.</summary>
    public required IReadOnlyList<YearFigure> Surveys { get; init; }

    /// <summary>The district's own targets.</summary>
    public required IReadOnlyList<YearTarget> Targets { get; init; }

    /// <summary>What each year must reach, from the first routine figure on.</summary>
    public required IReadOnlyList<(int Year, decimal Percent)> Path { get; init; }

    /// <summary>The records the figures come from, in the order of <see cref="Routine"/> and <see cref="Surveys"/>.</summary>
    public required IReadOnlyList<OfficeRecord> Records { get; init; }

    /// <summary>All targets, of any indicator, as they were kept.</summary>
    public required IReadOnlyList<OfficeRecord> TargetRecords { get; init; }

    public required NationalTargets National { get; init; }

    /// <summary>The latest routine figure.</summary>
    public YearFigure? Now => Routine.Count == 0 ? null : Routine[^1];

    /// <summary>The changes between routine figures.</summary>
    public IReadOnlyList<FigureChange> Changes => Trajectory.Changes(Routine);

    /// <summary>From the first routine figure to the latest.</summary>
    public FigureChange? Whole => Routine.Count < 2 ? null : new(Routine[0], Routine[^1]);
}

/// <summary>Reads targets and figures of a place.</summary>
public sealed class ReadTargets(Database database, NationalTargets national, FieldClock clock)
{
    private const int YearsAhead = 4;

    /// <summary>The path of the district a place lies in, with the place's own targets before the district's.</summary>
    public async Task<StuntingPath> AnswerAsync(string region, CancellationToken cancel)
    {
        var district = region[..Math.Min(5, region.Length)];
        await using var session = await database.ReadAsync(cancel);
        var figures = (await OfficeRecords.OfAsync(session, district, "figure", cancel)).Where(figure => figure["indicator"] == "stunting")
            .OrderBy(figure => figure.Whole("year")).ThenBy(figure => figure.Whole("month") ?? 12).ToList();
        var own = await OfficeRecords.OfAsync(session, region, "target", cancel);
        var kept = own.Exists(IsStunting) || region == district ? own : [.. own, .. await OfficeRecords.OfAsync(session, district, "target", cancel)];
        var targets = kept.Where(IsStunting).Select(TargetOf).OrderBy(target => target.Year).ToList();
        var routine = figures.Where(figure => figure["source"] == "routine").Select(FigureOf).ToList();
        var until = Math.Max(clock.Today(region).Year + YearsAhead, targets.Select(target => target.Year).DefaultIfEmpty().Max());

        return new()
        {
            Region = region,
            Routine = routine,
            Surveys = [.. figures.Where(figure => figure["source"] == "survey").Select(FigureOf)],
            Targets = targets,
            Path = routine.Count == 0 ? [] : Trajectory.Of(routine[0], targets, until),
            Records = figures,
            TargetRecords = kept,
            National = national,
        };
    }

    // A target of the province stands beside the district's own and leads no path.
    private static bool IsStunting(OfficeRecord target) => target["indicator"] == "stunting" && target["level"] is null;

    private static YearFigure FigureOf(OfficeRecord figure) => new((int)figure.Whole("year")!, (int?)figure.Whole("month"), figure.Number("value")!.Value, figure["source"] == "survey");

    private static YearTarget TargetOf(OfficeRecord target) => new(
        (int)target.Whole("year")!, Enum.Parse<TargetWay>(target["kind"]!, ignoreCase: true), target.Number("value")!.Value, target["basis"] ?? "");
}
