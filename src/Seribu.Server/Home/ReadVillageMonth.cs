using System.Collections.Concurrent;
using Seribu.Domain.Growth;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Home;

/// <summary>A village's running month, child by child.</summary>
public sealed record VillageMonth(DateOnly Month, IReadOnlyList<ChildMonth> Children)
{
    /// <summary>The counts of all of them, or of one posyandu.</summary>
    public Skdn Of(Guid? posyandu = null) =>
        Children.Where(child => posyandu is null || child.Posyandu == posyandu).Aggregate(default(Skdn), (sum, child) => sum + child.Counts);
}

/// <summary>Reads the running month of a village. What was read stands until its book grows or its day turns.</summary>
public sealed class ReadVillageMonth(Database database, GrowthCard card, FieldClock clock)
{
    private const int MostKept = 200;

    private readonly ConcurrentDictionary<string, (long Number, DateOnly Today, VillageMonth Month)> known = new();

    public async Task<VillageMonth> AnswerAsync(VillageCode village, CancellationToken cancel)
    {
        var today = clock.Today(village);
        await using var session = await database.ReadAsync(cancel);
        var number = await session.FirstAsync("SELECT last_number FROM book WHERE village_code = @village", r => r.Long(0), cancel, ("@village", village));
        if (known.TryGetValue(village.Text, out var kept) && kept.Number == number && kept.Today == today) return kept.Month;

        var month = new VillageMonth(new(today.Year, today.Month, 1), [.. ChildMonth.Of(await Families.AllAsync(session, village, cancel), today, today, card)]);
        if (known.Count >= MostKept) known.Clear();
        known[village.Text] = (number, today, month);
        return month;
    }
}
