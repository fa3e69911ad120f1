using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Seribu.Domain.Book;

namespace Seribu.Server.Book;

/// <summary>What became of one fact, as phones and programs are told.</summary>
/// <param name="Id">The fact's id, when it could be read.</param>
/// <param name="Outcome"><c>accepted</c>, <c>again</c>, <c>waiting</c>, <c>doubted</c> or <c>refused</c>.</param>
public sealed record ToldAnswer(Guid? Id, [property: AllowedValues("accepted", "again", "waiting", "doubted", "refused")] string Outcome)
{
    /// <summary>The proof that it stands in the book.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Receipt? Receipt { get; init; }

    /// <summary>Until when it waits for its subject.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Until { get; init; }

    /// <summary>Why not, or with what doubts.</summary>
    public IReadOnlyList<ToldProblem> Problems { get; init; } = [];

    /// <summary>The words of an answer.</summary>
    public static ToldAnswer Of(Answer answer) => answer switch
    {
        Accepted accepted => new(accepted.Id, accepted.Again ? "again" : "accepted") { Receipt = accepted.Receipt, Problems = Words(accepted.Remarks) },
        Waits waits => new(waits.Id, "waiting") { Until = waits.Until },
        Doubted doubted => new(doubted.Id, "doubted") { Problems = Words(doubted.Problems) },
        Refused refused => Refused(refused.Id, refused.Problems),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "An answer without a word."),
    };

    /// <summary>Refused before it came to a book.</summary>
    public static ToldAnswer Refused(Guid? id, string code) => Refused(id, [new("", code, Gravity.Refused)]);

    /// <summary>Refused, and why.</summary>
    public static ToldAnswer Refused(Guid? id, IReadOnlyList<Problem> problems) => new(id, "refused") { Problems = Words(problems) };

    private static IReadOnlyList<ToldProblem> Words(IReadOnlyList<Problem> problems) => [.. problems.Select(problem => new ToldProblem(problem.Field, problem.Code, problem.Gravity switch
    {
        Gravity.Refused => "refused",
        Gravity.HeldBack => "heldBack",
        _ => "marked",
    }, problem.Args))];
}

/// <summary>A reason to refuse or to doubt.</summary>
/// <param name="Field">The field as the fact names it; empty for the fact as a whole.</param>
/// <param name="Code">The reason.</param>
/// <param name="Gravity"><c>refused</c>, <c>heldBack</c> or <c>marked</c>.</param>
/// <param name="Args">The figures its sentence names.</param>
public sealed record ToldProblem(string Field, string Code, [property: AllowedValues("refused", "heldBack", "marked")] string Gravity, IReadOnlyList<string> Args);
