namespace Seribu.Domain.Regions;

/// <summary>The clock of a province: a fixed distance from UTC, without summer time.</summary>
/// <param name="Name"><c>WIB</c>, <c>WITA</c> or <c>WIT</c>.</param>
/// <param name="Hours">Hours ahead of UTC: 7, 8 or 9.</param>
public sealed record LocalZone(string Name, int Hours)
{
    /// <summary>Western Indonesia.</summary>
    public static LocalZone Wib { get; } = new("WIB", 7);

    /// <summary>Central Indonesia.</summary>
    public static LocalZone Wita { get; } = new("WITA", 8);

    /// <summary>Eastern Indonesia.</summary>
    public static LocalZone Wit { get; } = new("WIT", 9);

    /// <summary>The zone by its name.</summary>
    /// <exception cref="FormatException">There is no such zone.</exception>
    public static LocalZone Named(string name) => name switch
    {
        "WIB" => Wib,
        "WITA" => Wita,
        "WIT" => Wit,
        _ => throw new FormatException($"'{name}' is no Indonesian time zone."),
    };

    /// <summary>The day it is there at an instant: what "today" means to a village.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The wall clock there at an instant.</summary>
    public DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(Hours));
}
