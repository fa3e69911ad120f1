using Seribu.Domain.Book;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>One field of a register as a form shows it.</summary>
/// <param name="Field">The field.</param>
public sealed record RegisterFieldView(RegisterField Field)
{
    /// <summary>Another label than the usual one.</summary>
    public string? Label { get; init; }

    public string? Unit { get; init; }

    /// <summary>The values to choose from, each with its words.</summary>
    public IReadOnlyList<(string Value, string Words)>? Choices { get; init; }

    public bool Needed { get; init; }

    /// <summary>A day that may lie ahead, such as an expected delivery.</summary>
    public bool MayBeLater { get; init; }
}

/// <summary>Fields of a register with what was typed and what is wrong with it.</summary>
public sealed record RegisterFieldsView(IReadOnlyList<RegisterFieldView> Fields, RegisterForm Form, string Today)
{
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public IReadOnlyList<Problem> Doubts { get; init; } = [];

    /// <summary>Numbers that are known already, masked, by field.</summary>
    public IReadOnlyDictionary<string, string> Masked { get; init; } = new Dictionary<string, string>();
}
