using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Server.Book;
using Seribu.Server.Look.Parts;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Server.Care;

/// <summary>One row of form 2C as it came from the keyboard: twelve ticks.</summary>
public sealed record TypedYear
{
    /// <summary>Made where it was typed: sent again it changes nothing.</summary>
    public Guid Fact { get; init; }

    public Guid Subject { get; init; }

    public int Number { get; init; }

    /// <summary>The ticks by month, 1 to 12; a month without a cell is not among them.</summary>
    public Dictionary<int, string?> Months { get; init; } = [];
}

/// <summary>One child's year of preschool.</summary>
/// <param name="Number">Its number on the sheet.</param>
/// <param name="Month">The month the sheet was opened for; its year is the sheet's.</param>
/// <param name="Case">Whose it is.</param>
/// <param name="Ticks">Per month: went, stayed away, or no tick.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Question">What is asked under it.</param>
public sealed record PreschoolRow(int Number, FormMonth Month, FormCase Case, IReadOnlyList<bool?> Ticks, LineState State, Question Question)
{
    private const int FromMonth = 24;
    private const int ParentingUnderMonth = 36;
    private const int UnderMonth = 84;

    /// <summary>Whether the child may be ticked in a month of the year: of age on its last day, here, and begun.</summary>
    public bool IsOpen(int month)
    {
        var first = new DateOnly(Month.First.Year, month, 1);
        var age = Age.InMonths(Case.Person.BornOn!.Value, first.AddMonths(1).AddDays(-1));
        return first <= Month.Today && age is >= FromMonth and < UnderMonth && !(Case.Person.Left?.On <= first);
    }

    /// <summary>Under three the parents' class is meant, from three on preschool.</summary>
    public bool IsParenting => Age.InMonths(Case.Person.BornOn!.Value, Month.Until) < ParentingUnderMonth;
}

/// <summary>Form 2C: reads a year of ticks and keeps what changed, one fact a month.</summary>
public sealed class PreschoolYear(Database database, Intake intake)
{
    private const int Columns = 16;

    /// <summary>The rows of a year.</summary>
    internal static async Task<IReadOnlyList<PreschoolRow>> RowsAsync(Session session, FormMonth month, Scope scope, CancellationToken cancel) =>
        [.. (await FormCases.PreschoolAsync(session, month, scope, cancel)).Select((child, at) => Saved(at + 1, month, child))];

    /// <summary>Keeps the ticks that changed; a tick that is no yes and no no is named.</summary>
    public async Task<PreschoolRow?> SaveAsync(FormMonth month, TypedYear typed, bool keep, Author author, Scope scope, CancellationToken cancel)
    {
        if (await FindAsync(month, typed.Subject, scope, cancel) is not { } child) return null;

        var row = Saved(typed.Number, month, child);
        var ticks = row.Ticks.ToArray();
        foreach (var at in Enumerable.Range(1, 12).Where(at => typed.Months.ContainsKey(at) && row.IsOpen(at)))
            if (!TypedYesNo.TryRead(typed.Months[at], out ticks[at - 1]))
                return Asked(row, [new($"m{at}", "not-yes-no", Gravity.Refused)]);

        var changed = Enumerable.Range(1, 12).Where(at => ticks[at - 1] != row.Ticks[at - 1]).ToList();
        if (!keep) return row with { Ticks = ticks, State = changed.Count > 0 ? LineState.Preview : row.State };
        if (changed.Count == 0) return row;

        var answers = await intake.OfferAsync(new(month.Village, author, "office", [.. changed.Select(at => Fact(month, child, typed, at, ticks[at - 1]))]), cancel);
        var problems = answers.SelectMany(answer => answer switch { Refused refused => refused.Problems, Doubted doubted => doubted.Problems, _ => [] }).ToList();
        return problems.Count > 0 ? Asked(row with { Ticks = ticks }, problems) : Saved(typed.Number, month, (await FindAsync(month, typed.Subject, scope, cancel))!);
    }

    private static ReadOnlyMemory<byte> Fact(FormMonth month, FormCase child, TypedYear typed, int at, bool? attended)
    {
        var first = new DateOnly(month.First.Year, at, 1);
        return FactWriter.Write(new()
        {
            // The browser named the row; each of its months follows from that name.
            Id = NamedIds.Of(typed.Fact.ToString(), FactWriter.Month(first)),
            Kind = Kinds.PreschoolMonth,
            Village = month.Village,
            Subject = child.Id,
            On = first,
            // Nobody fills a year day by day: a month of last year is no slip.
            Confirmed = ["old-day"],
            Body = new PreschoolMonth(first, attended, child.Family.Posyandu),
        });
    }

    private static PreschoolRow Saved(int number, FormMonth month, FormCase child)
    {
        var noted = child.Family.People.First(file => file.Person.Id == child.Id).Preschool.Where(each => each.What.Month.Year == month.First.Year)
            .OrderBy(each => each.Number).ToLookup(each => each.What.Month.Month, each => each.What.Attended);
        var ticks = Enumerable.Range(1, 12).Select(at => noted[at].LastOrDefault()).ToList();
        return new(number, month, child, ticks, ticks.Exists(tick => tick is not null) ? LineState.Received : LineState.Empty, new($"{child.Id}", [], false, Columns));
    }

    private static PreschoolRow Asked(PreschoolRow row, IReadOnlyList<Problem> problems) =>
        row with { State = LineState.Refused, Question = row.Question with { Problems = problems, IsRefused = true } };

    private async Task<FormCase?> FindAsync(FormMonth month, Guid id, Scope scope, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await FormCases.FindAsync(session, month, id, scope, cancel) is { Pregnancy: null, Person.BornOn: not null } child ? child : null;
    }
}
