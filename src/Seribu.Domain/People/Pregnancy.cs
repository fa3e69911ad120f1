namespace Seribu.Domain.People;

/// <summary>How a pregnancy ended.</summary>
public enum PregnancyOutcome
{
    /// <summary>A birth, alive or not.</summary>
    Delivered,

    /// <summary>A loss before birth: it leaves all counts from its day.</summary>
    Lost,
}

/// <summary>A pregnancy as the register knows it today. Its dates are the latest recorded ones, whenever recorded.</summary>
public sealed record Pregnancy
{
    /// <summary>Days from the last menstrual period to the expected delivery.</summary>
    public const int Term = 280;

    /// <summary>Days after a delivery, or after an expected delivery nobody heard of, that still belong to the pregnancy's care.</summary>
    public const int PostnatalDays = 42;

    /// <summary>The id given where the pregnancy was first typed.</summary>
    public required Guid Id { get; init; }

    /// <summary>The person who is pregnant.</summary>
    public required Guid Woman { get; init; }

    /// <summary>First day of the last menstrual period (HPHT), when recorded.</summary>
    public DateOnly? Lmp { get; init; }

    /// <summary>Expected day of delivery (HPL), when recorded.</summary>
    public DateOnly? Edd { get; init; }

    /// <summary>The day of delivery or loss.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Delivery or loss; set together with <see cref="EndedOn"/>.</summary>
    public PregnancyOutcome? Outcome { get; init; }

    /// <summary>The earliest day any fact of this pregnancy is dated.</summary>
    public required DateOnly FirstOn { get; init; }

    /// <summary>The last menstrual period as recorded, else reckoned back from the expected or the actual delivery; empty without any.</summary>
    public DateOnly? ReckonedLmp =>
        Lmp ?? Edd?.AddDays(-Term) ?? (Outcome == PregnancyOutcome.Delivered ? EndedOn?.AddDays(-Term) : null);

    /// <summary>The expected delivery as recorded, else reckoned from the last menstrual period; empty without either.</summary>
    public DateOnly? ReckonedEdd => Edd ?? ReckonedLmp?.AddDays(Term);
}
