using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Store;

namespace Seribu.Server.Demo;

/// <summary>The files of the demo's documents and kept promises: each one page that says it is no real document. What was sent back once has two versions.</summary>
internal static class DemoEvidence
{
    /// <summary>Puts the files to the records of a district.</summary>
    public static async Task WriteAsync(Session session, IReadOnlyList<OfficeRecord> records, Guid author, DateOnly today, CancellationToken cancel)
    {
        var returned = records.Where(record => record.Form == "document-review" && record["verdict"] == "returned").Select(record => record.Record("document")).ToHashSet();
        foreach (var record in records)
        {
            var (versions, day) = record.Form switch
            {
                "action-document" when record["state"] != "open" => (record["state"] == "accepted" && returned.Contains(record.Id) ? 2 : 1, record.Day("due_on")),
                "decision" when record["state"] == "done" && record["evidence"] is not null => (1, record.Day("fulfilled_on")),
                _ => (0, null),
            };
            for (var version = 1; version <= versions; version++)
                await FileAsync(session, record, version, new DemoYear(today).PastDay(day!.Value.AddDays((7 * version) - 8)), author, cancel);
        }
    }

    private static async Task FileAsync(Session session, OfficeRecord record, int version, DateOnly day, Guid author, CancellationToken cancel)
    {
        var at = new DateTimeOffset(day.ToDateTime(new(10, 0)), TimeSpan.FromHours(7)).ToUnixTimeMilliseconds();
        var content = Page(record["title"]!, $"Versi {version.ToString(CultureInfo.InvariantCulture)}, contoh: bukan dokumen nyata");
        var sum = SHA256.HashData(content);
        await session.RunAsync(
            "INSERT INTO office_file_content (region, sha256, content) VALUES (@region, @sum, @content) ON CONFLICT (region, sha256) DO NOTHING", cancel, ("@region", record.Region), ("@sum", sum), ("@content", content));
        await session.RunAsync(
            "INSERT INTO office_file (region, id, record, name, kind, size, sha256, at, author) VALUES (@region, @id, @record, @name, 'pdf', @size, @sum, @at, @author) ON CONFLICT (region, id) DO NOTHING", cancel,
            ("@region", record.Region), ("@id", new Dice(DemoPlan.FirstSeed).Fork($"{record.Id} {version}").Id(at)), ("@record", record.Id), ("@name", $"{record["document"] ?? "Bukti"} versi {version.ToString(CultureInfo.InvariantCulture)}"),
            ("@size", content.Length), ("@sum", sum), ("@at", at), ("@author", author));
    }

    // A page of PDF 1.4 with two lines in a font every reader has.
    private static byte[] Page(string title, string line)
    {
        var text = $"BT /F1 16 Tf 60 760 Td ({Plain(title)}) Tj 0 -28 Td /F1 11 Tf ({Plain(line)}) Tj ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>", $"<< /Length {text.Length} >>\nstream\n{text}\nendstream",
        ];
        var (page, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (part, at) in parts.Select((part, at) => (part, at)))
        {
            places.Add(page.Length);
            page.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{part}\nendobj\n");
        }

        var table = page.Length;
        page.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) page.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        page.Append(CultureInfo.InvariantCulture, $"trailer << /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(page.ToString());
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsAscii).Where(letter => letter is not ('(' or ')' or '\\')));
}
