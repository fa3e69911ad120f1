using System.Security.Cryptography;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Which villages keep their book on this installation.</summary>
public static class OpenBooks
{
    /// <summary>Opens the books of villages; one that is open already stays as it is.</summary>
    public static async Task OpenAsync(Database database, IEnumerable<VillageCode> villages, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        foreach (var village in villages)
            await session.RunAsync(
                "INSERT INTO book (village_code, epoch, last_number, last_hash, pseudonym_key) VALUES (@village, 1, 0, @hash, @key) ON CONFLICT (village_code) DO NOTHING", cancel,
                ("@village", village), ("@hash", Chain.Beginning.ToArray()), ("@key", RandomNumberGenerator.GetBytes(32)));
        await session.CommitAsync(cancel);
    }

    /// <summary>Whether a village keeps its book here, or any village under a region code.</summary>
    public static async Task<bool> HasUnderAsync(Session session, string region, CancellationToken cancel) => await session.FirstAsync(
        "SELECT village_code FROM book WHERE village_code = @region OR (village_code >= @from AND village_code < @to) LIMIT 1", row => row.Text(0), cancel,
        ("@region", region), ("@from", region + "."), ("@to", region + "/")) is not null;

    /// <summary>The open villages under a region code, in the order of their codes; an empty prefix is all of them.</summary>
    public static async Task<IReadOnlyList<VillageCode>> UnderAsync(Session session, string prefix, CancellationToken cancel) =>
        [.. (await session.ListAsync("SELECT village_code FROM book ORDER BY village_code", r => r.Village(0), cancel)).Where(v => new Grant("", prefix).Reaches(v.Text))];
}
