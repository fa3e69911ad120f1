using Seribu.Domain.Care;

namespace Seribu.Domain.People;

/// <summary>Why a pregnancy asks for closer care. A risk, never a diagnosis.</summary>
public enum PregnancyRisk
{
    /// <summary>Recorded as high-risk (risti).</summary>
    HighRisk,

    /// <summary>Chronic energy deficiency (KEK): recorded, or an upper arm under 23.5 cm.</summary>
    Kek,

    /// <summary>Haemoglobin under 11 g/dL.</summary>
    Anaemia,

    /// <summary>Under 20 years at the expected delivery.</summary>
    TooYoung,

    /// <summary>Over 35 years at the expected delivery.</summary>
    TooOld,

    /// <summary>Less than two years after the previous birth.</summary>
    TooClose,

    /// <summary>Four births or more before this one.</summary>
    TooMany,

    /// <summary>Under 145 cm tall.</summary>
    Short,
}

/// <summary>What is known of a pregnancy beside its dates and visits.</summary>
/// <param name="BornOn">The woman's birth date.</param>
/// <param name="PreviousBirthOn">The day of her birth before this one.</param>
/// <param name="Parity">Births before this one.</param>
/// <param name="HeightCm">Her height.</param>
public sealed record PregnancyBackground(DateOnly? BornOn, DateOnly? PreviousBirthOn, int? Parity, decimal? HeightCm);

/// <summary>Finds the risks of a pregnancy from what was recorded. What nobody recorded is no risk.</summary>
/// <remarks>Source: docs/rules/people.md#risks.</remarks>
public static class PregnancyRisks
{
    private const int Young = 20, Old = 35, ManyBirths = 4, CloseYears = 2;
    private const decimal ThinArmCm = 23.5m, LowHb = 11m, ShortCm = 145m;

    /// <summary>The risks on a day, in the order of <see cref="PregnancyRisk"/>.</summary>
    public static IReadOnlyList<PregnancyRisk> Of(Pregnancy pregnancy, PregnancyBackground background, IEnumerable<Noted<PregnancyVisit>> visits, DateOnly day)
    {
        var known = visits.Where(visit => visit.On <= day).OrderBy(visit => visit.On).ThenBy(visit => visit.Number).ToList();
        var due = pregnancy.EndedOn ?? pregnancy.ReckonedEdd;

        return [.. Found().Distinct().Order()];

        IEnumerable<PregnancyRisk> Found()
        {
            if (known.FindLast(visit => visit.What.HighRisk is not null)?.What.HighRisk == true) yield return PregnancyRisk.HighRisk;
            if (known.FindLast(visit => visit.What.Kek is not null)?.What.Kek == true) yield return PregnancyRisk.Kek;
            if (Last(known, visit => visit.ArmCm) < ThinArmCm) yield return PregnancyRisk.Kek;
            if (Last(known, visit => visit.Hb) < LowHb) yield return PregnancyRisk.Anaemia;
            if (background.BornOn?.AddYears(Young) > due) yield return PregnancyRisk.TooYoung;
            if (background.BornOn?.AddYears(Old + 1) <= due) yield return PregnancyRisk.TooOld;
            if (background.PreviousBirthOn?.AddYears(CloseYears) > due) yield return PregnancyRisk.TooClose;
            if (background.Parity >= ManyBirths) yield return PregnancyRisk.TooMany;
            if (background.HeightCm < ShortCm) yield return PregnancyRisk.Short;
        }
    }

    // A number held back says nothing until somebody releases it.
    private static decimal? Last(List<Noted<PregnancyVisit>> visits, Func<PregnancyVisit, decimal?> value)
    {
        var latest = visits.FindLast(visit => !visit.HeldBack && value(visit.What) is not null);
        return latest is null ? null : value(latest.What);
    }
}
