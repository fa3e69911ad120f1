namespace Seribu.Domain.Accounts;

/// <summary>What somebody takes a named list out for; asked each time and kept (UU 27/2022).</summary>
public enum Purpose
{
    /// <summary>Visiting, measuring and following up the families.</summary>
    Service,

    /// <summary>Checking the list against another register.</summary>
    Validation,

    /// <summary>A report that the programme prescribes.</summary>
    Report,

    /// <summary>Handing the data of a person to that person or their guardian.</summary>
    OwnData,

    /// <summary>An audit or a request by law.</summary>
    Audit,
}
