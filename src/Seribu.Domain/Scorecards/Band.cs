namespace Seribu.Domain.Scorecards;

/// <summary>The part of an indicator that holds for one stage of pregnancy or one range of ages: who it covers, and what they must have.</summary>
internal sealed class Band
{
    public Stage Stages { get; private init; }

    public int FromMonth { get; private init; }

    /// <summary>The last month of age, included.</summary>
    public int ToMonth { get; private init; }

    private int Quarters { get; init; }

    private Condition? OnlyIf { get; init; }

    /// <summary>So many days after the delivery or the birth a missing service is not yet owed.</summary>
    private int? GraceDays { get; init; }

    public IReadOnlyList<Verb> Must { get; private init; } = [];

    public static Band Read(RowReader row, DoseSchedule schedule)
    {
        var stages = row.Words<Stage>("stages").Aggregate(Stage.None, (all, stage) => all | stage);
        var quarters = row.Numbers("quarters").Aggregate(0, (all, number) => all | (1 << number));
        var band = new Band
        {
            Stages = stages,
            FromMonth = row.NumberOrNull("fromMonth") ?? 0,
            ToMonth = row.NumberOrNull("toMonth") ?? int.MaxValue,
            Quarters = quarters == 0 ? ~0 : quarters,
            OnlyIf = row.WordOrNull<Condition>("onlyIf"),
            GraceDays = row.NumberOrNull("graceDays"),
            Must = [.. row.Rows("must").Select(must => VerbReader.Read(must, schedule))],
        };

        return band.Must.Count > 0 ? band : throw row.Wrong("must", "at least one verb");
    }

    public BandRule Rule => new(
        Stages, FromMonth, ToMonth == int.MaxValue ? null : ToMonth, OnlyIf is { } condition ? (condition == Condition.AtRisk ? "atRisk" : "problem") : null, GraceDays,
        [.. Must.Select(verb => verb.Rule)]);

    public bool IsForQuarter(int number) => (Quarters & (1 << number)) != 0;

    public bool Covers(in Case @case) => IsForQuarter(@case.Period.Quarter.Number)
        && (@case.Group == CaseGroup.Pregnant ? (Stages & @case.Stage) != 0 : @case.Months >= FromMonth && @case.Months <= ToMonth);

    public Standing Judge(in Case @case, ref Horizon horizon, Evidence? evidence)
    {
        if (OnlyIf is { } condition && !Holds(condition, @case))
        {
            evidence?.DoesNotApply(condition == Condition.AtRisk ? "notAtRisk" : "noProblem");
            return Standing.NotApplicable;
        }

        var standing = Standing.NotApplicable;
        for (var i = 0; i < Must.Count; i++)
        {
            var outcome = Must[i].Judge(@case, evidence);
            evidence?.Found(Must[i], outcome);
            if (outcome.Standing > standing) standing = outcome.Standing;
        }

        return standing == Standing.Owed && IsInGrace(@case, ref horizon, evidence) ? Standing.NotApplicable : standing;
    }

    private static bool Holds(Condition condition, in Case @case) =>
        @case.Flags.HasFlag(condition == Condition.AtRisk ? CaseFlags.AtRisk : CaseFlags.Problem);

    private bool IsInGrace(in Case @case, ref Horizon horizon, Evidence? evidence)
    {
        if (GraceDays is not { } days) return false;

        var ends = (@case.DeliveredOn ?? @case.Start).AddDays(days);
        if (@case.Period.Reference >= ends) return false;

        horizon.MayTurn(ends);
        evidence?.DoesNotApply("grace", ("until", Evidence.Text(ends)));
        return true;
    }

    /// <summary>Narrows a band to the cases that need the service.</summary>
    private enum Condition
    {
        /// <summary>Latest known as high-risk or KEK.</summary>
        AtRisk,

        /// <summary>Wasted or stunted by the latest measurement.</summary>
        Problem,
    }
}
