namespace Seribu.Domain.Book;

/// <summary>A role within a region, and for cadres within a posyandu or a list of families.</summary>
/// <param name="Role">The role's code (docs/rules/rights.md).</param>
/// <param name="Region">A region code; it reaches every code that starts with it at a dot. Empty is the whole installation.</param>
/// <param name="Posyandu">Only this posyandu, when set.</param>
/// <param name="Families">Only these households, when set.</param>
public sealed record Grant(string Role, string Region, Guid? Posyandu = null, IReadOnlySet<Guid>? Families = null)
{
    /// <summary>Whether a region code lies within this grant. A prefix matches only at a dot: 19.0 is no prefix of 19.05.</summary>
    public bool Reaches(string code) =>
        Region.Length == 0 || code == Region || (code.Length > Region.Length && code[Region.Length] == '.' && code.StartsWith(Region, StringComparison.Ordinal));
}

/// <summary>Who writes or asks: an account and what it may do.</summary>
public sealed record Author(Guid Id, string Name, IReadOnlyList<Grant> Grants)
{
    /// <summary>The installation itself: the command line, which stands behind every right, and work done by the calendar.</summary>
    public static Author House { get; } = new(new("5e21b000-0000-8000-8000-000000000001"), "Seribu", []);

    /// <summary>Whether this is the installation itself.</summary>
    public bool IsHouse => Id == House.Id;
}
