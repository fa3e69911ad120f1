namespace Seribu.Growth.Velocity;

/// <summary>What a child gains.</summary>
public enum Increment
{
    /// <summary>Weight; gains in grams.</summary>
    Weight,

    /// <summary>Length, as if lying; gains in cm.</summary>
    Length,

    /// <summary>Head circumference; gains in cm.</summary>
    Head,
}

/// <summary>One reading of a child.</summary>
/// <param name="Age">On the day of the reading.</param>
/// <param name="Value">Weight in kg; length in cm, as compared at that age; head circumference in cm.</param>
public readonly record struct Reading(Age Age, double Value);
