using Seribu.Domain.Calendar;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Tests.Book;

/// <summary>Where cases are counted in a quarter, over all books of a store.</summary>
internal static class Counted
{
    /// <summary>The village of every standing of a case, with the posyandu it is counted at.</summary>
    public static async Task<IReadOnlyList<(string Village, Guid? Posyandu)>> OfAsync(Database database, Guid one, string quarter) =>
        [.. (await AllAsync(database, quarter)).Where(all => all.Standing.Case == one).Select(all => (all.Village, all.Standing.Posyandu))];

    /// <summary>The cases counted in a village.</summary>
    public static async Task<IReadOnlyList<Guid>> InAsync(Database database, string village, string quarter) =>
        [.. (await AllAsync(database, quarter)).Where(all => all.Village == village).Select(all => all.Standing.Case)];

    private static async Task<List<(string Village, CaseStanding Standing)>> AllAsync(Database database, string quarter)
    {
        Assert.True(Quarter.TryParse(quarter, out var when));
        await using var session = await database.ReadAsync();
        var villages = await session.ListAsync("SELECT village_code FROM book", row => row.Village(0), CancellationToken.None);
        var all = new List<(string, CaseStanding)>();
        foreach (var village in villages)
            await foreach (var standing in Standings.OfAsync(session, village, "KPM-GUIDE", when, CancellationToken.None)) all.Add((village.Text, standing));
        return all;
    }
}
