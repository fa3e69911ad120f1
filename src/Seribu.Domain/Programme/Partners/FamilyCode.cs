using System.Text.RegularExpressions;

namespace Seribu.Domain.Programme.Partners;

/// <summary>What a family of a village's book is called where its name does not belong: a code from the end of its id, which is chance.</summary>
/// <remarks>Source: docs/rules/programme.md#joint-programmes.</remarks>
public static partial class FamilyCode
{
    /// <summary>The code of a household, such as <c>K-7F3A2B91</c>.</summary>
    public static string Of(Guid household) => $"K-{household.ToString("N")[^8..].ToUpperInvariant()}";

    /// <summary>Whether a text is meant as such a code; anything else names a family outside the book.</summary>
    public static bool IsCode(string text) => Written().IsMatch(text);

    [GeneratedRegex("^[Kk]-[0-9A-Fa-f]{8}$")]
    private static partial Regex Written();
}
