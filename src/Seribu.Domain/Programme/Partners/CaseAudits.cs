using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Partners;

/// <summary>The audits of stunting cases (audit kasus stunting, AKS) of a district in a year or a half of it, on a day.</summary>
/// <remarks>Source: docs/rules/programme.md#case-audits.</remarks>
/// <param name="Cases">Records of <c>case-audit</c>.</param>
/// <param name="Today">The day.</param>
public sealed record CaseAudits(IReadOnlyList<OfficeRecord> Cases, DateOnly Today)
{
    private const string Followed = "followed";

    /// <summary>The four steps, in their order.</summary>
    public static IReadOnlyList<string> Steps { get; } = ["team", "identified", "reviewed", Followed];

    /// <summary>Cases whose plan was followed up, of all.</summary>
    public Coverage FollowedUp => new(Cases.Count(IsFollowed), Cases.Count);

    /// <summary>Cases whose plan is late.</summary>
    public int Late => Cases.Count(each => IsLate(each, Today));

    /// <summary>How many villages have a case.</summary>
    public int Villages => Cases.Select(each => each["village"]).OfType<string>().Distinct().Count();

    /// <summary>Everybody who reviewed a case, by the words of the records.</summary>
    public IReadOnlyList<string> Experts => [.. WordsOf("experts", ',')];

    /// <summary>The causes that were found, the most frequent first.</summary>
    public IReadOnlyList<(string Cause, int Cases)> Causes =>
        [.. WordsOf("cause", '\n', distinct: false).GroupBy(cause => cause, StringComparer.OrdinalIgnoreCase).Select(same => (same.First(), same.Count())).OrderByDescending(each => each.Item2).ThenBy(each => each.Item1, StringComparer.OrdinalIgnoreCase)];

    /// <summary>How many cases of a group have come as far as a step and no further.</summary>
    public int At(string group, string step) => Cases.Count(each => each["group"] == group && (each["step"] ?? Steps[0]) == step);

    /// <summary>A case is late when its plan's day has passed and nobody evaluated it.</summary>
    public static bool IsLate(OfficeRecord audit, DateOnly today) => !IsFollowed(audit) && audit.Day("due_on") < today;

    /// <summary>Whether the fourth step is reached.</summary>
    public static bool IsFollowed(OfficeRecord audit) => audit["step"] == Followed;

    private IEnumerable<string> WordsOf(string field, char between, bool distinct = true)
    {
        var words = Cases.SelectMany(each => (each[field] ?? "").Split(between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return distinct ? words.Distinct(StringComparer.OrdinalIgnoreCase) : words;
    }
}
