namespace Seribu.Domain.People;

/// <summary>Two people who plan to marry (calon pengantin, catin), as the register knows them today.</summary>
public sealed record Couple
{
    /// <summary>The id given where the couple was first typed.</summary>
    public required Guid Id { get; init; }

    /// <summary>The bride's person id.</summary>
    public Guid? Bride { get; init; }

    /// <summary>The groom's person id.</summary>
    public Guid? Groom { get; init; }

    /// <summary>The day of the wedding.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The day the plan was registered with the KUA, Elsimil or the village.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>The earliest day any fact of this couple is dated.</summary>
    public required DateOnly FirstOn { get; init; }
}
