using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>What a form about a new family needs of its village.</summary>
public sealed record VillageChoices(VillageCode Village, DateOnly Today, IReadOnlyList<(Guid Id, string Name)> Posyandu)
{
    /// <summary>The other villages that keep their book here.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>Reads the posyandu of a village among which the asker may register.</summary>
public sealed class ReadVillage(Database database, FieldClock clock)
{
    /// <summary>The choices, or nothing when the village keeps no book here.</summary>
    public async Task<VillageChoices?> FindAsync(Scope scope, string village, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return null;

        await using var session = await database.ReadAsync(cancel);
        if (await session.FirstAsync("SELECT 1 FROM book WHERE village_code = @village", row => row.Long(0), cancel, ("@village", code)) != 1) return null;

        var all = await RegisterRows.PosyanduAsync(session, code, cancel);
        var bound = scope.Grants.Where(grant => grant.Reaches(code.Text)).ToList();
        var others = await session.ListAsync("SELECT village_code FROM book WHERE village_code <> @village ORDER BY village_code", row => row.Text(0), cancel, ("@village", code));
        return new(code, clock.Today(code), bound.TrueForAll(grant => grant.Posyandu is not null) ? [.. all.Where(each => bound.Exists(grant => grant.Posyandu == each.Id))] : all) { Others = others };
    }
}
