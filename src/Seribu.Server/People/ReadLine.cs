using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>One line of the book about a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Name">The name of the person it is about; empty for a household.</param>
/// <param name="Kind">Register kind of the case: where its page is.</param>
/// <param name="Line">The line.</param>
/// <param name="Amends">The kind of fact that is decided about when the line is taken back: for a withdrawal, of what it took back.</param>
/// <param name="TakenBackBy">The withdrawal that took it back and still counts.</param>
public sealed record LineSheet(OpenedCase Case, string? Name, string Kind, HistoryLine Line, string Amends, HistoryLine? TakenBackBy);

/// <summary>Reads one line about a household, person or pregnancy.</summary>
public sealed class ReadLine(Database database, OpenCase open)
{
    /// <summary>The line, or nothing when there is no such case or line in the asker's reach.</summary>
    public async Task<LineSheet?> FindAsync(Asker asker, string village, Guid id, Guid fact, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await open.FindAsync(session, asker, village, id, cancel) is not { } found) return null;

        var history = await ReadHistory.AboutAsync(session, found.Village, [found.Id], cancel);
        if (history.FirstOrDefault(line => line.Fact.Id == fact) is not { } line) return null;

        var woman = found.Family.Pregnancies.FirstOrDefault(each => each.Pregnancy.Id == found.Id)?.Woman.Id;
        var person = await Members.FindAsync(session, found.Village, woman ?? found.Id, cancel);
        return new(found, person?.Name, woman is not null ? Kinds.Pregnancy : person is not null ? Kinds.Person : Kinds.Household, line, Amends(line, history),
            history.FirstOrDefault(other => other.Counts && other.Fact.Body is Withdrawal withdrawal && withdrawal.Fact == fact));
    }

    private static string Amends(HistoryLine line, IReadOnlyList<HistoryLine> history)
    {
        var (end, asked) = (line, new HashSet<Guid>());
        while (end.Fact.Body is Withdrawal { Fact: var taken } && asked.Add(taken) && history.FirstOrDefault(other => other.Fact.Id == taken) is { } before) end = before;
        return end.Fact.Kind;
    }
}
