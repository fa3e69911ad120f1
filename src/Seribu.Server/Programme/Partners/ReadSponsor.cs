using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Partners;

/// <summary>Reads what became of a sponsor's money.</summary>
public sealed class ReadSponsor(Database database)
{
    /// <summary>The sponsor and the pledges; nothing for a sponsor who asks for another one's.</summary>
    public async Task<(OfficeRecord Sponsor, IReadOnlyList<PledgeStanding> Pledges)?> AnswerAsync(string region, Guid id, Asker asker, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OfficeRecords.FindAsync(session, region, "sponsor", id, cancel) is not { } sponsor) return null;
        if (!Scope.Of(asker.Author, Policy.Programme).Reaches(region) && !await IsOwnAsync(session, sponsor, asker.Author, cancel)) return null;

        var pledges = new List<PledgeStanding>();
        foreach (var pledge in (await OfficeRecords.LinesOfAsync(session, region, id, cancel)).Where(line => line.Form == "pledge"))
            pledges.Add(new(pledge, [.. (await OfficeRecords.LinesOfAsync(session, region, pledge.Id, cancel)).Where(line => line.Form == "delivery")]));
        return (sponsor, pledges);
    }

    /// <summary>The sponsors an account stands for: kept by its places, the places in them, or their district.</summary>
    public async Task<IReadOnlyList<OfficeRecord>> OwnAsync(Author author, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var own = new Dictionary<Guid, OfficeRecord>();
        foreach (var region in author.Grants.Select(grant => grant.Region).Distinct())
        {
            var near = await OfficeRecords.UnderAsync(session, region, "sponsor", cancel);
            if (region.Length > 5) near.AddRange(await OfficeRecords.OfAsync(session, region[..5], "sponsor", cancel));
            foreach (var sponsor in near)
                if (await IsOwnAsync(session, sponsor, author, cancel)) own[sponsor.Id] = sponsor;
        }

        return [.. own.Values];
    }

    private static async Task<bool> IsOwnAsync(Session session, OfficeRecord sponsor, Author author, CancellationToken cancel) =>
        sponsor["account_name"] is { } name
        && await session.FirstAsync("SELECT 1 FROM account WHERE id = @id AND normalized_name = @name", row => row.Long(0), cancel, ("@id", author.Id), ("@name", name.ToUpperInvariant())) == 1;
}
