using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Seribu.Server.Store;

/// <summary>What a backup holds.</summary>
/// <param name="Villages">Books.</param>
/// <param name="Lines">Lines in all books.</param>
/// <param name="Rows">Rows of all tables.</param>
public sealed record BackupContent(long Villages, long Lines, long Rows);

/// <summary>Writes a whole store into one compressed file that either store can be restored from. The server may go on working meanwhile.</summary>
/// <remarks>
/// JSON lines: a head, then for each table its columns and its rows (bytes as base64), then the number of rows and the SHA-256 of all lines before, so
/// that a file that was cut off is known. It holds personal data and the installation's secrets: keep it as you keep the store.
/// </remarks>
public static class Backup
{
    /// <summary>The word a backup's head begins with.</summary>
    public const string Mark = "seribu-backup";

    /// <summary>Writes the file under another name first, so that a broken write never stands in the place of a good backup.</summary>
    public static async Task<BackupContent> WriteAsync(Database database, FileInfo file, Action<long> progress, CancellationToken cancel)
    {
        var draft = file.FullName + ".part";
        try
        {
            BackupContent content;
            await using (var stream = File.Create(draft))
            await using (var compressed = new GZipStream(stream, CompressionLevel.Fastest))
                content = await WriteAsync(database, compressed, progress, cancel);
            File.Move(draft, file.FullName, overwrite: true);
            return content;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static async Task<BackupContent> WriteAsync(Database database, Stream stream, Action<long> progress, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var session = await database.SnapshotAsync(cancel);
        long rows = 0, villages = 0, lines = 0;

        async Task Line(byte[] json)
        {
            hash.AppendData(json);
            hash.AppendData("\n"u8);
            await stream.WriteAsync(json, cancel);
            await stream.WriteAsync("\n"u8.ToArray(), cancel);
        }

        await Line(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object> { [Mark] = 1, ["steps"] = Schema.Steps }));
        foreach (var table in await StoredTables.OfAsync(session, database, cancel))
        {
            if (table.Name == "schema_step") continue;
            await Line(Head(table));
            await foreach (var cells in session.StreamAsync($"SELECT {table.ColumnList} FROM {table.Name}", r => r.Cells(table), cancel))
            {
                await Line(Row(cells));
                rows++;
                if (table.Name == "book") villages++;
                if (table.Name == "entry") lines++;
                progress(rows);
            }
        }

        var sum = Convert.ToHexStringLower(hash.GetHashAndReset());
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{{\"rows\":{rows},\"sha256\":\"{sum}\"}}\n"), cancel);
        return new(villages, lines, rows);
    }

    private static byte[] Head(Table table) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["table"] = table.Name,
        ["columns"] = string.Join(' ', table.Columns.Select(c => $"{c.Name}:{c.Kind switch { ColumnKind.Text => 't', ColumnKind.Int => 'i', _ => 'b' }}")),
    });

    private static byte[] Row(object?[] cells) => JsonSerializer.SerializeToUtf8Bytes(cells);
}
