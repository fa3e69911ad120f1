using System.Collections.Concurrent;
using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>The phones known here. Read again every few seconds, so that a lost one is shut out at once here and soon on every other server.</summary>
public sealed class Devices(Database database, Commits commits, AccessLog log, TimeProvider time)
{
    /// <summary>The claim of a token that names the phone it was given to.</summary>
    public const string Claim = "device";

    private const string Columns = "id, account, name, app, signing_key, registered_at, seen_at, revoked_at";

    private static readonly TimeSpan KnownFor = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, (Device Device, long At)> known = new();

    /// <summary>The phone, or null when it was never registered here.</summary>
    public async ValueTask<Device?> FindAsync(Guid id, CancellationToken cancel)
    {
        if (known.TryGetValue(id, out var found) && time.GetElapsedTime(found.At) < KnownFor) return found.Device;

        var at = time.GetTimestamp();
        await using var session = await database.ReadAsync(cancel);
        var device = await session.FirstAsync($"SELECT {Columns} FROM device WHERE id = @id", Read, cancel, ("@id", id));
        if (device is null) known.TryRemove(id, out _);
        else known[id] = (device, at);
        return device;
    }

    /// <summary>The phones of an account, the one seen last first.</summary>
    public async Task<IReadOnlyList<Device>> OfAsync(Guid account, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.ListAsync($"SELECT {Columns} FROM device WHERE account = @account ORDER BY seen_at DESC, id", Read, cancel, ("@account", account));
    }

    /// <summary>Registers a phone, or notes that it was seen.</summary>
    /// <returns>False when the id belongs to somebody else, or to another key.</returns>
    public async Task<bool> RegisterAsync(Device device, CancellationToken cancel)
    {
        // A whole district's phones come on line at once: they wait their turn with the books' writers, not each for the store's lock.
        var (isNew, isSame) = await commits.RunAsync(session => KeepAsync(session, device, cancel), cancel);
        known.TryRemove(device.Id, out _);
        if (isNew) await log.KeepAsync(device.Account, "device-registered", cancel, subject: device.Id);
        return isSame;
    }

    /// <summary>Shuts a lost phone out; false when the account has no such phone.</summary>
    public async Task<bool> RevokeAsync(Guid account, Guid id, Author by, CancellationToken cancel)
    {
        await using (var session = await database.WriteAsync(cancel))
        {
            var found = await session.RunAsync(
                "UPDATE device SET revoked_at = @now, revoked_by = @by WHERE id = @id AND account = @account AND revoked_at IS NULL", cancel,
                ("@now", time.GetUtcNow().ToUnixTimeMilliseconds()), ("@by", by.Id), ("@id", id), ("@account", account)) == 1;
            await session.CommitAsync(cancel);
            if (!found) return false;
        }

        known.TryRemove(id, out _);
        await log.KeepAsync(by.Id, "device-revoked", cancel, subject: id);
        return true;
    }

    private static async Task<(bool IsNew, bool IsSame)> KeepAsync(Session session, Device device, CancellationToken cancel)
    {
        var isNew = await session.RunAsync(
            "INSERT INTO device (id, account, name, app, signing_key, registered_at, seen_at) VALUES (@id, @account, @name, @app, @key, @registered, @seen) ON CONFLICT (id) DO NOTHING", cancel,
            ("@id", device.Id), ("@account", device.Account), ("@name", device.Name), ("@app", device.App), ("@key", device.Key),
            ("@registered", device.RegisteredAt.ToUnixTimeMilliseconds()), ("@seen", device.SeenAt.ToUnixTimeMilliseconds())) == 1;
        return (isNew, isNew || await session.RunAsync(
            "UPDATE device SET name = @name, app = @app, seen_at = @seen WHERE id = @id AND account = @account AND signing_key = @key", cancel,
            ("@id", device.Id), ("@account", device.Account), ("@key", device.Key), ("@name", device.Name), ("@app", device.App), ("@seen", device.SeenAt.ToUnixTimeMilliseconds())) == 1);
    }

    private static Device Read(Row row) => new(row.Id(0), row.Id(1), row.Text(2), row.Text(3), row.Bytes(4))
    {
        RegisteredAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(5)),
        SeenAt = DateTimeOffset.FromUnixTimeMilliseconds(row.Long(6)),
        RevokedAt = row.LongOrNull(7) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
    };
}
