using System.Security.Cryptography;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Files;

/// <summary>Puts a file to a record, or erases it. Each is told in the record's trail by the file's name.</summary>
public sealed class KeepFile(Commits commits, OfficeForms forms, FieldClock clock)
{
    /// <summary>The largest file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const string Field = "file";
    private const int LongestName = 100;

    private static readonly Problem Nobodys = new("", "no-such-subject", Gravity.Refused);

    /// <summary>Keeps a file; a later one of a record is a further version.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(OfficeRecord record, string name, byte[] content, Author author, CancellationToken cancel)
    {
        if (!KeepRecord.May(author, forms[record.Form], record.Region)) return [Nobodys];
        if (content.Length == 0) return [new(Field, "missing", Gravity.Refused)];
        if (content.Length > MostBytes) return [new(Field, "file-too-large", Gravity.Refused, "10")];
        if (FileKind.Of(content) is not { } kind) return [new(Field, "file-kind", Gravity.Refused)];

        var sum = SHA256.HashData(content);
        var plain = NameOf(name);
        await commits.RunAsync(async session =>
        {
            await session.RunAsync(
                "INSERT INTO office_file_content (region, sha256, content) VALUES (@region, @sum, @content) ON CONFLICT (region, sha256) DO NOTHING", cancel,
                ("@region", record.Region), ("@sum", sum), ("@content", content));
            await session.RunAsync(
                "INSERT INTO office_file (region, id, record, name, kind, size, sha256, at, author) VALUES (@region, @id, @record, @name, @kind, @size, @sum, @at, @author)", cancel,
                ("@region", record.Region), ("@id", Guid.CreateVersion7(clock.Now)), ("@record", record.Id), ("@name", plain), ("@kind", kind.Word), ("@size", content.Length),
                ("@sum", sum), ("@at", clock.Now.ToUnixTimeMilliseconds()), ("@author", author.Id));
            await OfficeTrail.KeepAsync(session, record.Region, $"record/{record.Id}/{Field}", null, $"{plain}.{kind.Word}", author, clock.Now, cancel);
            return true;
        }, cancel);
        return [];
    }

    /// <summary>Erases a file for good.</summary>
    public async Task<IReadOnlyList<Problem>> EraseAsync(OfficeRecord record, Guid id, Author author, CancellationToken cancel)
    {
        if (!KeepRecord.May(author, forms[record.Form], record.Region)) return [Nobodys];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            if ((await OfficeFiles.OfAsync(session, record.Region, record.Id, cancel)).Find(file => file.Id == id) is not { } file) return [Nobodys];
            await OfficeFiles.EraseAsync(session, record.Region, file, cancel);
            await OfficeTrail.KeepAsync(session, record.Region, $"record/{record.Id}/{Field}", file.FullName, null, author, clock.Now, cancel);
            return [];
        }, cancel);
    }

    // Letters, digits, blanks and a few signs: a name is shown and downloaded, and must not lead anywhere.
    private static string NameOf(string name)
    {
        var last = Path.GetFileNameWithoutExtension(name.Replace('\\', '/').Split('/')[^1]);
        var plain = string.Concat(last.Select(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '(' or ')' or ',' ? letter : '-')).Trim();
        return plain.Length switch { 0 => Field, > LongestName => plain[..LongestName], _ => plain };
    }
}
