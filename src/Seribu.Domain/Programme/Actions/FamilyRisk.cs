namespace Seribu.Domain.Programme.Actions;

/// <summary>What puts a family at risk of stunting (keluarga risiko stunting, KRS).</summary>
public enum FamilyRisk
{
    /// <summary>No safe drinking water.</summary>
    Water,

    /// <summary>No decent latrine.</summary>
    Latrine,

    /// <summary>A mother younger than 20.</summary>
    TooYoung,

    /// <summary>A mother of 35 or more.</summary>
    TooOld,

    /// <summary>Less than two years between the last two births.</summary>
    TooClose,

    /// <summary>More children than the rule allows.</summary>
    TooMany,
}

/// <summary>How the rule on families at risk is read where its texts differ; each district says so for its year.</summary>
/// <param name="MostChildren">More children than these are too many: three in the programme's text, two in some forms.</param>
/// <param name="IsOfVerification">The ranking takes the yearly verification (verval) of the family planning office instead of the books.</param>
public sealed record FamilyRiskRule(int MostChildren, bool IsOfVerification)
{
    /// <summary>More than three children, from the books.</summary>
    public static FamilyRiskRule Default { get; } = new(3, false);
}

/// <summary>A woman of a target family, and what is known of her births.</summary>
/// <param name="BornOn">Her birth date.</param>
/// <param name="Children">Her children: the highest birth order or parity anybody noted.</param>
/// <param name="Births">Days of her known births, the expected one among them.</param>
public sealed record TargetMother(DateOnly? BornOn, int? Children, IReadOnlyList<DateOnly> Births)
{
    // Two birth days nearer than that are twins, or one birth written twice.
    private const int DaysOfOneBirth = 180, CloseYears = 2;

    /// <summary>Less than two years lie between her last birth and the one before.</summary>
    internal bool IsTooClose
    {
        get
        {
            var births = Births.OrderDescending().ToList();
            var earlier = births.Where(birth => birth.AddDays(DaysOfOneBirth) < births[0]).ToList();
            return earlier.Count > 0 && earlier[0].AddYears(CloseYears) > births[0];
        }
    }
}

/// <summary>A family the programme is for: with a pregnant woman, a child under five, a woman of fertile age or a couple before its wedding.</summary>
/// <remarks>Source: docs/rules/programme.md#families-at-risk. What nobody noted is no risk.</remarks>
/// <param name="Village">Where it lives.</param>
/// <param name="SafeWater">Whether it has safe drinking water, when noted.</param>
/// <param name="Latrine">Whether it has a decent latrine, when noted.</param>
/// <param name="Mothers">Its pregnant women, the mothers of its children, and its brides.</param>
public sealed record TargetFamily(string Village, bool? SafeWater, bool? Latrine, IReadOnlyList<TargetMother> Mothers)
{
    private const int Young = 20, Old = 35;

    /// <summary>Its risks on a day.</summary>
    public IReadOnlyList<FamilyRisk> Risks(FamilyRiskRule rule, DateOnly day)
    {
        var risks = new List<FamilyRisk>();
        if (SafeWater == false) risks.Add(FamilyRisk.Water);
        if (Latrine == false) risks.Add(FamilyRisk.Latrine);
        if (Mothers.Any(mother => mother.BornOn?.AddYears(Young) > day)) risks.Add(FamilyRisk.TooYoung);
        if (Mothers.Any(mother => mother.BornOn?.AddYears(Old) <= day)) risks.Add(FamilyRisk.TooOld);
        if (Mothers.Any(mother => mother.IsTooClose)) risks.Add(FamilyRisk.TooClose);
        if (Mothers.Any(mother => mother.Children > rule.MostChildren)) risks.Add(FamilyRisk.TooMany);
        return risks;
    }

    /// <summary>Whether enough is known to judge it: water and latrine, or a risk that was found.</summary>
    public bool IsJudged(FamilyRiskRule rule, DateOnly day) => (SafeWater is not null && Latrine is not null) || Risks(rule, day).Count > 0;
}
