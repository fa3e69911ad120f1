namespace Seribu.Domain.Care;

/// <summary>How much a fact may hold: nobody can insist on more.</summary>
/// <remarks>Source: docs/rules/plausible.md#shape.</remarks>
public static class Shape
{
    /// <summary>Visits or sessions a month can have.</summary>
    public const int MostVisits = 31;

    /// <summary>Iron tablets in one row.</summary>
    public const int MostTablets = 200;

    /// <summary>Entries of a list.</summary>
    public const int MostItems = 50;

    /// <summary>Characters of a name, a place or a tool.</summary>
    public const int LongestName = 100;

    /// <summary>Characters of a note or an address.</summary>
    public const int LongestNote = 500;

    /// <summary>Characters of the code of a dose.</summary>
    public const int LongestDose = 20;
}
