using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Seribu.Server.Store;

/// <summary>Why a file cannot be restored.</summary>
public sealed class UnusableBackupException(string code, string file) : Exception($"{file}: {code}")
{
    /// <summary><c>not-a-backup</c>, <c>newer</c>, <c>cut-off</c> or <c>changed</c>.</summary>
    public string Code => code;
}

/// <summary>Restores a backup into an empty store of either kind. Every book's epoch is raised: a phone that holds a later receipt offers its facts again.</summary>
public static class Restore
{
    private const int Together = 2_000;

    /// <summary>Whether a store has no books yet.</summary>
    public static async Task<bool> IsEmptyAsync(Database database, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await session.FirstAsync("SELECT (SELECT count(*) FROM book) + (SELECT count(*) FROM account)", r => r.Long(0), cancel) == 0;
    }

    /// <summary>Reads the file whole, in one piece of work: a broken one leaves the store as empty as it was.</summary>
    /// <exception cref="UnusableBackupException">The file is no backup, was cut off or changed, or a newer Seribu wrote it.</exception>
    public static async Task<BackupContent> ReadAsync(Database database, FileInfo file, Action<long> progress, CancellationToken cancel)
    {
        await using var stream = file.OpenRead();
        await using var plain = new GZipStream(stream, CompressionMode.Decompress);
        using var lines = new StreamReader(plain, Encoding.UTF8);
        await using var session = await database.WriteAsync(cancel);
        try
        {
            var content = await ReadAsync(database, session, lines, file.Name, progress, cancel);
            await session.RunAsync("UPDATE book SET epoch = epoch + 1", cancel);
            await session.CommitAsync(cancel);
            return content;
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException or KeyNotFoundException or FormatException)
        {
            throw new UnusableBackupException("not-a-backup", file.Name);
        }
    }

    private static async Task<BackupContent> ReadAsync(Database database, Session session, StreamReader lines, string name, Action<long> progress, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var known = (await StoredTables.OfAsync(session, database, cancel)).Select(t => t.Name).ToHashSet();
        await using var bulk = database.Bulk(session);
        var waiting = new List<object?[]>();
        Table? table = null;
        var isOlder = false;
        long rows = 0, villages = 0, entries = 0, tables = 0;
        for (var number = 0; await lines.ReadLineAsync(cancel) is { } line; number++)
        {
            if (line.StartsWith("{\"rows\":", StringComparison.Ordinal))
            {
                if (table is not null) await bulk.InsertAsync(table, waiting, cancel);
                // What follows from the books lies otherwise now: it is made anew when the day next turns.
                if (isOlder) await session.RunAsync("UPDATE book SET judged_on = NULL", cancel);
                using var end = JsonDocument.Parse(line);
                var whole = end.RootElement.GetProperty("rows").GetInt64() == rows && end.RootElement.GetProperty("sha256").GetString() == Convert.ToHexStringLower(hash.GetHashAndReset());
                return whole ? new(villages, entries, rows) : throw new UnusableBackupException("changed", name);
            }

            hash.AppendData(Encoding.UTF8.GetBytes(line));
            hash.AppendData("\n"u8);
            using var json = JsonDocument.Parse(line);
            if (number == 0) { isOlder = IsOlder(json.RootElement, name); continue; }

            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                if (table is not null) await bulk.InsertAsync(table, waiting, cancel);
                waiting = [];
                table = Table.Of(json.RootElement.GetProperty("table").GetString()!, 0, json.RootElement.GetProperty("columns").GetString()!);
                // A table that was there once and is no more.
                if (!known.Contains(table.Name)) table = isOlder ? null : throw new UnusableBackupException("newer", name);
                else await session.RunAsync($"DELETE FROM {table.Name}", cancel);
                tables++;
                continue;
            }

            if (tables == 0) throw new InvalidDataException();
            rows++;
            if (table is null) continue;
            waiting.Add(Cells(table, json.RootElement));
            if (table.Name == "book") villages++;
            if (table.Name == "entry") entries++;
            progress(rows);
            if (waiting.Count < Together) continue;
            await bulk.InsertAsync(table, waiting, cancel);
            waiting = [];
        }

        throw new UnusableBackupException("cut-off", name);
    }

    /// <summary>Whether an earlier Seribu wrote the file; one that a later wrote is refused.</summary>
    private static bool IsOlder(JsonElement head, string name)
    {
        if (head.ValueKind != JsonValueKind.Object || !head.TryGetProperty(Backup.Mark, out _)) throw new UnusableBackupException("not-a-backup", name);
        var steps = head.GetProperty("steps").EnumerateArray().Select(step => step.GetString()).ToHashSet();
        if (steps.Any(step => !Schema.Steps.Contains(step))) throw new UnusableBackupException("newer", name);
        return Schema.Steps.Any(step => !steps.Contains(step));
    }

    private static object?[] Cells(Table table, JsonElement row)
    {
        var cells = new object?[table.Columns.Length];
        var at = 0;
        foreach (var cell in row.EnumerateArray())
        {
            cells[at] = cell.ValueKind == JsonValueKind.Null ? null : table.Columns[at].Kind switch
            {
                ColumnKind.Text => cell.GetString(),
                ColumnKind.Int => cell.GetInt64(),
                _ => cell.GetBytesFromBase64(),
            };
            at++;
        }

        return at == cells.Length ? cells : throw new InvalidDataException();
    }
}
