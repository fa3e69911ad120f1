using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>Keeps who signed in, changed an account, saw a national number in full or took a list out, and for what purpose.</summary>
public sealed class AccessLog(Database database, TimeProvider time)
{
    /// <summary>The words of all acts that are kept.</summary>
    public static IReadOnlyList<string> Acts { get; } =
    [
        "account-locked", "account-opened", "account-unlocked", "device-registered", "device-revoked", "exported", "families-assigned", "grant-ended", "grant-given", "nik-shown", "password-changed", "password-reset",
        "sign-in-refused", "signed-in", "sums-exported",
    ];

    /// <summary>Keeps one act.</summary>
    /// <param name="account">Who acted; empty for the command line or an unknown name.</param>
    /// <param name="act">The act's word, e.g. <c>nik-shown</c>; the page of the log has a text for each (<c>act.nik-shown</c>).</param>
    /// <param name="cancel">Cancels.</param>
    /// <param name="region">The village or region it was about.</param>
    /// <param name="subject">The person, household or account it was about.</param>
    /// <param name="purpose">Why, where that is asked.</param>
    /// <param name="detail">Ids, codes and counts; never a name or number of a person.</param>
    public async Task KeepAsync(
        Guid? account, string act, CancellationToken cancel, string? region = null, Guid? subject = null, Purpose? purpose = null, string? detail = null)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.RunAsync("""
            INSERT INTO access_log (id, at, account, act, village_code, subject, purpose, detail)
            VALUES (@id, @at, @account, @act, @region, @subject, @purpose, @detail)
            """,
            cancel, ("@id", Guid.CreateVersion7()), ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()), ("@account", account), ("@act", act),
            ("@region", region), ("@subject", subject), ("@purpose", purpose), ("@detail", detail));
        await session.CommitAsync(cancel);
    }

    /// <summary>Keeps that a named list left the office. Call it before the first byte is sent.</summary>
    /// <param name="author">Who took it.</param>
    /// <param name="region">The village or region of the list.</param>
    /// <param name="list">The list's word, e.g. <c>children-csv</c>.</param>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancel">Cancels.</param>
    public Task ExportedAsync(Author author, string region, string list, int rows, Purpose purpose, CancellationToken cancel) =>
        KeepAsync(author.Id, "exported", cancel, region, purpose: purpose, detail: $"{list} {rows}");

    /// <summary>Keeps that a national number was shown in full.</summary>
    public Task NikShownAsync(Author author, VillageCode village, Guid person, CancellationToken cancel) =>
        KeepAsync(author.Id, "nik-shown", cancel, village.Text, person);
}
