namespace Seribu.Domain.Book;

/// <summary>What a problem does to the fact it is found in.</summary>
public enum Gravity
{
    /// <summary>Cannot be: the fact is refused and the writer cannot insist.</summary>
    Refused,

    /// <summary>Implausible in itself: the writer may confirm it; then it is kept, and its numbers are held back until somebody releases them.</summary>
    HeldBack,

    /// <summary>Implausible beside its history: the writer may confirm it; then it counts, with its mark.</summary>
    Marked,
}

/// <summary>A reason to refuse or to doubt a fact. It carries a code and figures, never a sentence: words belong to the screens.</summary>
/// <param name="Field">The field as the fact names it, e.g. <c>length_cm</c>; empty for the fact as a whole.</param>
/// <param name="Code">The reason, e.g. <c>shrinking</c>; screens have a text for each (<c>problem.shrinking</c>).</param>
/// <param name="Gravity">Refused, held back or marked.</param>
/// <param name="Args">The figures the sentence names, invariant: numbers with a point, days as <c>yyyy-MM-dd</c>.</param>
public sealed record Problem(string Field, string Code, Gravity Gravity, params IReadOnlyList<string> Args);
