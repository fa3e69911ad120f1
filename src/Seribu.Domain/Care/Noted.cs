namespace Seribu.Domain.Care;

/// <summary>One act as the village's book holds it: what was written, the day it happened, and where it stands.</summary>
/// <param name="Fact">Id of the fact.</param>
/// <param name="Number">Its number in the village's book: the order in which facts about one day were written.</param>
/// <param name="On">The day it happened: the only date that counts.</param>
/// <param name="Author">The account that wrote it.</param>
/// <param name="What">What was written.</param>
public sealed record Noted<T>(Guid Fact, long Number, DateOnly On, Guid Author, T What)
{
    /// <summary>The numbers are doubtful and count in no category, gain or prevalence until somebody releases them; the service was given all the same.</summary>
    public bool HeldBack { get; init; }

    /// <summary>The number of the line that last changed what is shown of this act: its own, or that of a verdict or a correction.</summary>
    public long Touched { get; init; } = Number;

    /// <summary>Came along from another village's book when the person moved.</summary>
    public bool Carried { get; init; }

    /// <summary>Codes of the doubts the writer confirmed or that a file brought along.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}
