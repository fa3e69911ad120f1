namespace Seribu.Server.Pages.Forms;

/// <summary>One typed cell of a form.</summary>
/// <param name="Name">As the script sends it.</param>
/// <param name="Field">As problems name it.</param>
/// <param name="Label">Its heading, for voices and for phones.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Whose">The row's name, for voices.</param>
/// <param name="Question">What is asked under the row.</param>
public sealed record FormCell(string Name, string Field, string Label, string Value, string Whose, Look.Parts.Question Question)
{
    /// <summary><c>decimal</c>, <c>numeric</c>, or empty for letters.</summary>
    public string Keys { get; init; } = "";

    /// <summary>Letters it takes.</summary>
    public int Longest { get; init; } = 9;

    /// <summary>What is known from before; shown faintly and never kept by itself.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Says nothing alone, and Enter passes it.</summary>
    public bool IsQuiet { get; init; }

    public bool IsLocked { get; init; }

    public string Style { get; init; } = "";
}
