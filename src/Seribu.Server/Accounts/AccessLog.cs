using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>Keeps who signed in, changed an account, saw a national number in full or took a list out, and for what purpose.</summary>
public sealed class AccessLog(Database database, TimeProvider time)
{
    /// <summary>Keeps one act.</summary>
    /// <param name="account">Who acted; empty for the command line or an unknown name.</param>
    /// <param name="act">The act's word, e.g. <c>nik-shown</c>.</param>
    /// <param name="detail">Ids and codes; never a name or number of a person.</param>
    public async Task KeepAsync(
        Guid? account, string act, CancellationToken cancel, VillageCode? village = null, Guid? subject = null, string? purpose = null, string? detail = null)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.RunAsync("""
            INSERT INTO access_log (id, at, account, act, village_code, subject, purpose, detail)
            VALUES (@id, @at, @account, @act, @village, @subject, @purpose, @detail)
            """,
            cancel, ("@id", Guid.CreateVersion7()), ("@at", time.GetUtcNow().ToUnixTimeMilliseconds()), ("@account", account), ("@act", act),
            ("@village", village), ("@subject", subject), ("@purpose", purpose), ("@detail", detail));
        await session.CommitAsync(cancel);
    }
}
