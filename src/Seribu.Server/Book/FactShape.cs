namespace Seribu.Server.Book;

/// <summary>A fact as it travels.</summary>
/// <remarks>For the description of the interface: facts are read piece by piece and their bytes kept (docs/rules/facts.md).</remarks>
/// <param name="Id">Its own id, a UUIDv7 made where it was written.</param>
/// <param name="Kind">What was done.</param>
/// <param name="V">The version of the kind's form.</param>
/// <param name="Village">The book it belongs to.</param>
/// <param name="Public">What it says; for a register each field with <c>value</c> and <c>base</c>.</param>
internal sealed record FactShape(Guid Id, string Kind, int V, string Village, IReadOnlyDictionary<string, object?> Public)
{
    /// <summary>Whom or what it is about.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The day it happened.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The month it is about, instead of a day: <c>2026-11</c>.</summary>
    public string? Month { get; init; }

    /// <summary>The writer's clock, in milliseconds since 1970, for people to read.</summary>
    public long? At { get; init; }

    /// <summary>Seconds the server was ahead of that clock when it was measured last.</summary>
    public int? Offset { get; init; }

    /// <summary>The phone.</summary>
    public Guid? Device { get; init; }

    /// <summary>The phone's own count.</summary>
    public long? Seq { get; init; }

    /// <summary>The fact this one puts right.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Why it was put right.</summary>
    public string? Reason { get; init; }

    /// <summary>Codes of the doubts its writer was shown and confirmed.</summary>
    public IReadOnlyList<string>? Confirmed { get; init; }

    /// <summary>What names a person: laid apart, and erased with her.</summary>
    public IReadOnlyDictionary<string, object?>? Personal { get; init; }
}
