using Seribu.Domain.Book;

namespace Seribu.Server.Look.Parts;

/// <summary>What is asked under a line, at the field and at once.</summary>
/// <param name="Line">Names the strip, so that its cell can point at it.</param>
/// <param name="Problems">What is to be answered.</param>
/// <param name="IsRefused">Nobody can insist.</param>
/// <param name="Columns">How many columns the strip spans.</param>
public sealed record Question(string Line, IReadOnlyList<Problem> Problems, bool IsRefused, int Columns)
{
    /// <summary>The cell that is asked about first.</summary>
    public string? Field => Problems.Count > 0 ? Problems[0].Field : null;

    /// <summary>What "this is right" answers: <c>field:code</c>, with blanks between.</summary>
    public string Codes => string.Join(' ', Problems.Where(problem => problem.Gravity != Gravity.Refused).Select(problem => $"{problem.Field}:{problem.Code}").Distinct());

    /// <summary>How the cell of a field looks.</summary>
    public string ClassOf(string field) => !Problems.Any(problem => problem.Field == field) ? "" : IsRefused ? "typed-wrong" : "typed-doubt";

    /// <summary>The strip's id, for a cell that it asks about.</summary>
    public string? Describes(string field) => Problems.Any(problem => problem.Field == field) ? $"ask-{Line}" : null;
}
