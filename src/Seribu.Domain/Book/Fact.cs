using Seribu.Domain.Regions;

namespace Seribu.Domain.Book;

/// <summary>One act of writing: a form row, a weighing, a visit, a change of a person's data. Never edited, never deleted.</summary>
/// <remarks>Made where it was first typed; what is computed is never in it. Contract: docs/rules/facts.md.</remarks>
public sealed record Fact
{
    /// <summary>The id given where it was first typed: a second delivery is known by it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The kind's word, <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind's schema version.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The book it belongs to.</summary>
    public required VillageCode Village { get; init; }

    /// <summary>The household, person, pregnancy, couple or posyandu it is about; empty for the village itself.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The field's day in the village: the only date that counts.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The device's instant in Unix milliseconds: for people to read.</summary>
    public long? At { get; init; }

    /// <summary>The device's measured difference to the server, in seconds.</summary>
    public int? Offset { get; init; }

    /// <summary>The device.</summary>
    public Guid? Device { get; init; }

    /// <summary>The device's own count from 1.</summary>
    public long? Seq { get; init; }

    /// <summary>The fact this one corrects.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Reason { get; init; }

    /// <summary>Codes of doubts the writer was shown and confirmed.</summary>
    public IReadOnlyList<string> Confirmed { get; init; } = [];

    /// <summary>What it says; empty when the kind or its version is not understood yet, and then it is kept unchanged.</summary>
    public FactBody? Body { get; init; }

    /// <summary>Kind, version and every field are known here; else the line is listed as not yet understood.</summary>
    public bool Understood { get; init; }

    /// <summary>The fact without its personal part, byte for byte as received.</summary>
    public ReadOnlyMemory<byte> Envelope { get; init; }

    /// <summary>The personal part, byte for byte as received; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Personal { get; init; }
}
