using System.IO.Compression;

namespace Seribu.Server.Programme.Files;

/// <summary>What a file is, judged by its content. Its name and what the browser says of it count nothing.</summary>
/// <param name="Word">The word it is kept by, and its ending.</param>
/// <param name="MediaType">What a download is called.</param>
public sealed record FileKind(string Word, string MediaType)
{
    private static readonly FileKind Pdf = new("pdf", "application/pdf"), Png = new("png", "image/png"), Jpeg = new("jpg", "image/jpeg"),
        Workbook = new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Document = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static readonly FileKind[] All = [Pdf, Png, Jpeg, Workbook, Document];

    /// <summary>The kind of a word that was kept.</summary>
    public static FileKind Named(string word) => All.First(kind => kind.Word == word);

    /// <summary>The kind of a content; nothing for all others: pages, pictures that can carry scripts, programs, workbooks with macros.</summary>
    public static FileKind? Of(byte[] content) => content switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'P', (byte)'K', 3, 4, ..] => OfficeFile(content),
        _ => null,
    };

    private static FileKind? OfficeFile(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            var parts = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (!parts.Contains("[Content_Types].xml") || parts.Any(part => part.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;

            return parts.Contains("xl/workbook.xml") ? Workbook : parts.Contains("word/document.xml") ? Document : null;
        }
        catch (InvalidDataException)
        {
            // It begins like an archive and is none.
            return null;
        }
    }
}
