using Seribu.Domain.Calendar;

namespace Seribu.Domain.Scorecards;

/// <summary>How one counted case stands in a quarter.</summary>
/// <param name="Case">Id of the pregnancy or the person.</param>
/// <param name="Group">Which group counts it.</param>
/// <param name="Posyandu">The posyandu of its latest record on or before R.</param>
/// <param name="Received">A bit for each row received (Y). Preschool: none.</param>
/// <param name="Owed">A bit for each row owed and not received (T). A row in neither set does not apply (TS).</param>
/// <param name="Flags">Risk, problem and growth mat.</param>
/// <param name="FatherMonths">Months since birth in which the father attended counselling, where that row applies.</param>
/// <param name="Attended">Preschool: months of the quarter ticked as attended.</param>
/// <param name="StayedAway">Preschool: months ticked as not attended.</param>
public readonly record struct CaseJudgement(
    Guid Case,
    CaseGroup Group,
    Guid? Posyandu,
    uint Received,
    uint Owed,
    CaseFlags Flags,
    int FatherMonths = 0,
    int Attended = 0,
    int StayedAway = 0)
{
    /// <summary>Whether it makes its household one of the 1,000 first days.</summary>
    public bool IsOfThousandDays => Group != CaseGroup.Preschool;

    /// <summary>How the row of a number stands.</summary>
    public Standing Of(int number)
    {
        var bit = 1u << (number - 1);
        return (Received & bit) != 0 ? Standing.Received : (Owed & bit) != 0 ? Standing.Owed : Standing.NotApplicable;
    }
}

/// <summary>How the members of one household stand in a quarter: all that its posyandu and village sums are made of.</summary>
/// <param name="Household">Its id.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Rows">The rows it was judged by.</param>
/// <param name="Cases">The counted cases.</param>
/// <param name="HoldsUntil">The last day up to which this stays so if no fact comes; <see cref="DateOnly.MaxValue"/>: for ever.</param>
public sealed record HouseholdJudgement(Guid Household, Quarter Quarter, Edition Rows, IReadOnlyList<CaseJudgement> Cases, DateOnly HoldsUntil)
{
    /// <summary>Whether it has a counted woman or child under two, in one posyandu or anywhere in the village.</summary>
    public bool IsCounted(Guid? posyandu = null)
    {
        for (var i = 0; i < Cases.Count; i++)
            if (Counts(Cases[i], posyandu)) return true;

        return false;
    }

    /// <summary>Counted, and none of its counted women and children under two is owed anything.</summary>
    public bool IsConvergent(Guid? posyandu = null)
    {
        var counted = false;
        for (var i = 0; i < Cases.Count; i++)
        {
            if (!Counts(Cases[i], posyandu)) continue;
            if (Cases[i].Owed != 0) return false;
            counted = true;
        }

        return counted;
    }

    /// <summary>Whether two judgements say the same of every case, however long they hold.</summary>
    public bool SaysTheSameAs(HouseholdJudgement other) =>
        Household == other.Household && Quarter == other.Quarter && Cases.SequenceEqual(other.Cases);

    private static bool Counts(in CaseJudgement one, Guid? posyandu) => one.IsOfThousandDays && (posyandu is null || one.Posyandu == posyandu);
}
