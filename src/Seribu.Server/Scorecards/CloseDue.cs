using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Closes what nobody closed: each quarter so many days after its last one, as the district chose for the year.</summary>
/// <remarks>Only quarters the book lived through. What ended before its first line is closed by a person or not at all.</remarks>
public sealed class CloseDue(Database database, CloseQuarter close, FieldClock clock)
{
    /// <summary>How a round ended.</summary>
    /// <param name="Closed">Quarters closed.</param>
    /// <param name="Waiting">Villages whose day has not turned yet.</param>
    public sealed record Outcome(int Closed, int Waiting);

    private sealed record Book(VillageCode Village, DateOnly? JudgedOn, long? FirstLineAt);

    /// <summary>Goes through all open villages.</summary>
    public async Task<Outcome> RunAsync(CancellationToken cancel)
    {
        var (books, days, known) = await ReadAsync(cancel);
        var (closed, waiting) = (0, 0);
        foreach (var book in books)
        {
            var today = clock.Today(book.Village);
            var due = Due(book, today, days, known).ToList();
            if (due.Count == 0) continue;
            if (book.JudgedOn != today)
            {
                waiting++;
                continue;
            }

            foreach (var (quarter, on) in due)
                if ((await close.ByCalendarAsync(book.Village, quarter, on, cancel)).Receipt is not null) closed++;
        }

        return new(closed, waiting);
    }

    private static IEnumerable<(Quarter Quarter, DateOnly On)> Due(
        Book book, DateOnly today, Dictionary<(string District, int Year), int> days, HashSet<(string Village, string Quarter)> known)
    {
        if (book.FirstLineAt is not { } instant) yield break;

        var begun = DateOnly.FromDateTime(FieldClock.At(book.Village.Text, DateTimeOffset.FromUnixTimeMilliseconds(instant)).DateTime);
        foreach (var quarter in RuleBooks.Kept(today).Skip(1).Reverse())
        {
            var on = quarter.LastDay.AddDays(days.GetValueOrDefault((book.Village.District, quarter.Year)));
            if (begun <= quarter.LastDay && on < today && !known.Contains((book.Village.Text, quarter.ToString()))) yield return (quarter, on);
        }
    }

    private async Task<(List<Book> Books, Dictionary<(string, int), int> Days, HashSet<(string, string)> Known)> ReadAsync(CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return (
            await session.ListAsync(
                "SELECT b.village_code, b.judged_on, e.received_at FROM book b LEFT JOIN entry e ON e.village_code = b.village_code AND e.number = 1",
                r => new Book(r.Village(0), r.DayOrNull(1), r.LongOrNull(2)), cancel),
            (await session.ListAsync("SELECT district, year, close_after_days FROM district_setting", r => (Key: (r.Text(0), r.Int(1)), Days: r.Int(2)), cancel))
                .ToDictionary(setting => setting.Key, setting => setting.Days),
            [.. await session.ListAsync("SELECT village_code, quarter FROM closed_quarter", r => (r.Text(0), r.Text(1)), cancel)]);
    }
}
