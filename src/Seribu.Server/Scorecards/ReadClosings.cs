using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Reads which quarters of a village were closed, with which figures.</summary>
internal static class ReadClosings
{
    public static readonly IReadOnlyDictionary<Quarter, Closing> None = new Dictionary<Quarter, Closing>();

    public static async Task<IReadOnlyDictionary<Quarter, Closing>> OfAsync(Session session, VillageCode village, CancellationToken cancel) =>
        (await session.ListAsync(
            "SELECT quarter, state, rule_set, tally, number, on_day, signers, reason FROM closed_quarter WHERE village_code = @village",
            r => (Quarter: Quarter.TryParse(r.Text(0), out var quarter) ? quarter : throw new InvalidDataException(r.Text(0)),
                Closing: new Closing(r.Text(1), r.Text(2), r.Text(3) is { Length: > 0 } tally ? Tally.Parse(tally) : null, r.Long(4), r.Day(5),
                    StateReader.Texts(r.TextOrNull(6)), r.TextOrNull(7))),
            cancel, ("@village", village))).ToDictionary(row => row.Quarter, row => row.Closing);

    /// <summary>The fingerprint of one line.</summary>
    public static Task<BookStamp?> StampAsync(Session session, VillageCode village, long number, CancellationToken cancel) => session.FirstAsync(
        "SELECT number, hash FROM entry WHERE village_code = @village AND number = @number",
        r => new BookStamp(r.Long(0), BookStamp.Text(r.Bytes(1))), cancel, ("@village", village), ("@number", number));
}
