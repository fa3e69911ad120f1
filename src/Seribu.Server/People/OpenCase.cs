using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A household, person or pregnancy that was asked for by its address, opened for somebody who may see it.</summary>
/// <param name="Village">The book.</param>
/// <param name="Id">The subject, read through merges.</param>
/// <param name="Family">The family it belongs to, as the rules see it.</param>
/// <param name="Author">Who asks.</param>
/// <param name="Seen">What this asker sees of it.</param>
/// <param name="Today">The village's today.</param>
public sealed record OpenedCase(VillageCode Village, Guid Id, HouseholdFile Family, Author Author, Visibility Seen, DateOnly Today)
{
    /// <summary>Weights, lengths, scores and doses may be shown.</summary>
    public bool ShowsFigures => Seen.Clinical >= Clinical.Growth;

    /// <summary>Categories and the standing of services may be shown.</summary>
    public bool ShowsStatus => Seen.Clinical >= Clinical.Status;

    /// <summary>Haemoglobin, blood pressure and the like may be shown.</summary>
    public bool ShowsAll => Seen.Clinical >= Clinical.Full;

    /// <summary>Whether the asker could write a fact of this kind here. A page hides what is not allowed; the door decides.</summary>
    public bool May(string kind, string? act = null, params IReadOnlyCollection<string> fields) =>
        FactRights.May(Author, kind, Context with { Act = act, Fields = fields }) != Permit.Refused;

    /// <summary>Whether the asker could correct or withdraw a fact.</summary>
    public bool MayAmend(string kind, Guid writtenBy, int ageDays) =>
        FactRights.May(Author, "withdrawal", Context with { Amends = new(kind, writtenBy, ageDays) }) != Permit.Refused;

    private FactContext Context => new(Village, Family.Posyandu, Family.Id);
}

/// <summary>The one way from an address to a case. What is foreign and what does not exist get the same answer: nothing.</summary>
public sealed class OpenCase(Database database, FieldClock clock)
{
    /// <summary>Opens a case, or nothing.</summary>
    public async Task<OpenedCase?> FindAsync(Asker asker, string village, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await FindAsync(session, asker, village, id, cancel);
    }

    /// <summary>Opens a case in a session that reads on.</summary>
    public async Task<OpenedCase?> FindAsync(Session session, Asker asker, string village, Guid id, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return null;

        var kept = await KeptAsync(session, code, id, cancel);
        if (await Families.OfAsync(session, code, kept, cancel) is not { } family) return null;
        if (!asker.Scope.Contains(code, family.Posyandu, family.Id)) return null;

        return new(code, kept, family, asker.Author, Visibility.Of(asker.Author, code, family.Posyandu, family.Id), clock.Today(code));
    }

    // A merged id is an alias for ever; merges may follow one another.
    private static async Task<Guid> KeptAsync(Session session, VillageCode village, Guid id, CancellationToken cancel)
    {
        while (await session.FirstAsync("SELECT kept FROM alias WHERE village_code = @village AND id = @id", row => row.IdOrNull(0), cancel, ("@village", village), ("@id", id)) is { } kept)
            id = kept;
        return id;
    }
}
