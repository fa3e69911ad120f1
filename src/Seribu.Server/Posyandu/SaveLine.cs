using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Look.Parts;
using Seribu.Server.Store;

namespace Seribu.Server.Posyandu;

/// <summary>Works out, keeps and takes back single lines of the grid.</summary>
public sealed class SaveLine(Database database, Intake intake, DayLines lines)
{
    /// <summary>Works a line out while it is typed; nothing is kept. Nothing is answered for a child that is not the asker's.</summary>
    public async Task<DayLine?> PreviewAsync(PosyanduDay day, TypedLine typed, Author author, Scope scope, CancellationToken cancel)
    {
        if (await FindAsync(day, typed, author, scope, cancel) is not { } saved) return null;

        var (visit, unread) = typed.Read(saved.Child, day.Posyandu.Id, day.On, lines.Schedule);
        return lines.Typed(saved, visit, unread, typed);
    }

    /// <summary>Keeps a line as one fact. The browser named it, so sending it again changes nothing.</summary>
    public async Task<DayLine?> SaveAsync(PosyanduDay day, TypedLine typed, Author author, Scope scope, CancellationToken cancel)
    {
        if (await FindAsync(day, typed, author, scope, cancel) is not { } saved) return null;

        var (visit, unread) = typed.Read(saved.Child, day.Posyandu.Id, day.On, lines.Schedule);
        if (unread.Count > 0) return lines.Typed(saved, visit, unread, typed);

        var answer = await OfferAsync(author, new()
        {
            Id = typed.Fact,
            Kind = Kinds.ChildVisit,
            Village = saved.Child.Village,
            Subject = saved.Child.Person.Id,
            On = day.On,
            Replaces = typed.Replaces,
            Confirmed = typed.Confirmed,
            Body = visit,
        }, cancel);

        return answer switch
        {
            Accepted => await FindAsync(day, typed, author, scope, cancel),
            Doubted doubted => Asked(lines.Typed(saved, visit, [], typed), doubted.Problems, LineState.Asked),
            Refused refused => Asked(lines.Typed(saved, visit, [], typed), refused.Problems, LineState.Refused),
            _ => null,
        };
    }

    /// <summary>Takes a saved line back; what it had mended stands again.</summary>
    /// <param name="day">The day.</param>
    /// <param name="typed">The line; its <see cref="TypedLine.Replaces"/> is what is taken back.</param>
    /// <param name="author">Who asks.</param>
    /// <param name="scope">Where they may.</param>
    /// <param name="reason">In words, for the book.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<DayLine?> WithdrawAsync(PosyanduDay day, TypedLine typed, Author author, Scope scope, string reason, CancellationToken cancel)
    {
        if (typed.Replaces is not { } fact || await FindAsync(day, typed, author, scope, cancel) is not { } saved) return null;

        var answer = await OfferAsync(author, new()
        {
            Id = typed.Fact,
            Kind = Kinds.Withdrawal,
            Village = saved.Child.Village,
            Subject = saved.Child.Person.Id,
            On = day.Today,
            Reason = reason,
            Body = new Withdrawal(fact),
        }, cancel);

        return answer is Refused refused
            ? saved with { State = LineState.Refused, Meaning = saved.Meaning ?? lines.Typed(saved, new(), [], typed).Meaning! with { Problems = refused.Problems } }
            : await FindAsync(day, typed, author, scope, cancel);
    }

    /// <summary>The line of a child as the book has it, when the asker may write for that child.</summary>
    public async Task<DayLine?> FindAsync(PosyanduDay day, TypedLine typed, Author author, Scope scope, CancellationToken cancel)
    {
        var village = day.Village;
        if (typed.SubjectVillage is { Length: > 0 } other && !VillageCode.TryParse(other, out village)) return null;

        await using var session = await database.ReadAsync(cancel);
        var child = await DayChildren.FindAsync(session, village, typed.Subject, day.On, cancel);
        return child is not null && scope.Contains(child.Village, child.Posyandu, child.Home)
            ? await lines.OfAsync(session, typed.Number, day, child, author, cancel)
            : null;
    }

    private async Task<Answer> OfferAsync(Author author, Fact fact, CancellationToken cancel) =>
        (await intake.OfferAsync(new(fact.Village, author, "office", [FactWriter.Write(fact)]), cancel))[0];

    private static DayLine Asked(DayLine line, IReadOnlyList<Problem> problems, LineState state) =>
        line with { State = state, Meaning = line.Meaning! with { Problems = problems } };
}
