using Seribu.Domain.People;

namespace Seribu.Domain.Scorecards;

/// <summary>The days of a pregnancy as its latest known dates give them: from the LMP to 42 days after its end.</summary>
/// <remarks>Source: docs/rules/scorecard.md#who-is-counted.</remarks>
internal readonly struct PregnancySpan
{
    private const int FirstDayOfT2 = 91;
    private const int FirstDayOfT3 = 196;

    public PregnancySpan(Pregnancy pregnancy, DateOnly reference)
    {
        DeliveredOn = pregnancy.Outcome == PregnancyOutcome.Delivered && pregnancy.EndedOn <= reference ? pregnancy.EndedOn : null;
        Lmp = pregnancy.ReckonedLmp ?? pregnancy.FirstOn;
        End = (DeliveredOn ?? pregnancy.ReckonedEdd ?? Lmp.AddDays(Pregnancy.Term)).AddDays(Pregnancy.PostnatalDays);
        Stage = (DeliveredOn, pregnancy.ReckonedLmp) switch
        {
            (not null, _) => Stage.Delivered,
            (_, null) => Stage.T2,
            _ => StageAt(reference.DayNumber - Lmp.DayNumber),
        };
    }

    /// <summary>The LMP; without any date, the day of the first record.</summary>
    public DateOnly Lmp { get; }

    /// <summary>The last of the 42 days after the delivery, or after the day it was expected.</summary>
    public DateOnly End { get; }

    /// <summary>Empty until it has happened.</summary>
    public DateOnly? DeliveredOn { get; }

    public Stage Stage { get; }

    public bool Touches(in Period period) => Lmp <= period.LastDay && End >= period.FirstDay;

    public void AddTurns(ref Horizon horizon)
    {
        horizon.MayTurn(Lmp.AddDays(FirstDayOfT2));
        horizon.MayTurn(Lmp.AddDays(FirstDayOfT3));
    }

    private static Stage StageAt(int days) => days switch
    {
        < FirstDayOfT2 => Stage.T1,
        < FirstDayOfT3 => Stage.T2,
        _ => Stage.T3,
    };

    /// <summary>Whether a pregnancy counts in the quarter of the period.</summary>
    public static Inclusion InclusionOf(PregnancyFile file, in Period period, ref Horizon horizon)
    {
        var pregnancy = file.Pregnancy;
        horizon.MayTurn(pregnancy.FirstOn);
        horizon.MayTurn(pregnancy.EndedOn);
        horizon.MayTurn(file.Woman.Left?.On);
        horizon.MayTurn(file.Woman.CameOn);

        if (pregnancy.FirstOn > period.Reference) return Inclusion.NotYetRegistered;
        if (file.Woman.CameOn > period.Reference) return Inclusion.NotYetHere;
        if (file.Woman.Left is { } left && IsGone(left, period)) return Inclusion.Left;
        if (pregnancy.Outcome == PregnancyOutcome.Lost && pregnancy.EndedOn <= period.Reference) return Inclusion.Lost;

        return new PregnancySpan(pregnancy, period.Reference).Touches(period) ? Inclusion.Counted : Inclusion.OutsideQuarter;
    }

    /// <summary>A woman who left in the course of the quarter still counts, unless another village's book counts her from that day on.</summary>
    private static bool IsGone(Leaving left, in Period period) => left.As switch
    {
        Departure.NeverHere => true,
        Departure.Moved when left.ToVillage is not null => left.On <= period.Reference,
        _ => left.On < period.FirstDay,
    };
}
