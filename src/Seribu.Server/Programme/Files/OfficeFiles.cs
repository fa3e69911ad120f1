using Seribu.Server.Store;

namespace Seribu.Server.Programme.Files;

/// <summary>A file of a record.</summary>
/// <param name="Id">Its own id, made at random order; never what it contains.</param>
/// <param name="Record">The record it belongs to.</param>
/// <param name="Name">The name it came with, without its ending.</param>
/// <param name="Kind">What its content is.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">The checksum of its content.</param>
/// <param name="At">When it came.</param>
/// <param name="By">Who brought it.</param>
public sealed record OfficeFile(Guid Id, Guid Record, string Name, FileKind Kind, long Size, byte[] Sha256, DateTimeOffset At, string By)
{
    /// <summary>The name it is downloaded as.</summary>
    public string FullName => $"{Name}.{Kind.Word}";
}

/// <summary>Reads and erases the files of records.</summary>
public static class OfficeFiles
{
    private const string Columns =
        "SELECT f.id, f.record, f.name, f.kind, f.size, f.sha256, f.at, COALESCE(a.full_name, '') FROM office_file f LEFT JOIN account a ON a.id = f.author ";

    /// <summary>The files of a record, the oldest version first.</summary>
    public static Task<List<OfficeFile>> OfAsync(Session session, string region, Guid record, CancellationToken cancel) => session.ListAsync(
        Columns + "WHERE f.region = @region AND f.record = @record ORDER BY f.id", Read, cancel, ("@region", region), ("@record", record));

    /// <summary>A file and what is in it; nothing when the place has no such file.</summary>
    public static async Task<(OfficeFile File, byte[] Content)?> FindAsync(Session session, string region, Guid id, CancellationToken cancel)
    {
        if (await session.FirstAsync(Columns + "WHERE f.region = @region AND f.id = @id", Read, cancel, ("@region", region), ("@id", id)) is not { } file) return null;
        var content = await session.FirstAsync(
            "SELECT content FROM office_file_content WHERE region = @region AND sha256 = @sum", row => row.Bytes(0), cancel, ("@region", region), ("@sum", file.Sha256));
        return content is null ? null : (file, content);
    }

    /// <summary>Erases a file, and its content when no other file of the place has the same.</summary>
    public static async Task EraseAsync(Session session, string region, OfficeFile file, CancellationToken cancel)
    {
        await session.RunAsync("DELETE FROM office_file WHERE region = @region AND id = @id", cancel, ("@region", region), ("@id", file.Id));
        await session.RunAsync(
            "DELETE FROM office_file_content WHERE region = @region AND sha256 = @sum AND NOT EXISTS (SELECT 1 FROM office_file f WHERE f.region = @region AND f.sha256 = @sum)", cancel,
            ("@region", region), ("@sum", file.Sha256));
    }

    private static OfficeFile Read(Row row) =>
        new(row.Id(0), row.Id(1), row.Text(2), FileKind.Named(row.Text(3)), row.Long(4), row.Bytes(5), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(6)), row.Text(7));
}
