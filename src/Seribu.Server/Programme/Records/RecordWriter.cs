using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Records;

/// <summary>Writes a record and its trail in one piece of work. Rights and values were asked before.</summary>
public static class RecordWriter
{
    // What a private field was is nobody's to read later: only that it changed.
    private const string Was = "*", Became = "**";

    /// <summary>Keeps the values in the place of those before.</summary>
    public static async Task WriteAsync(Session session, OfficeForm form, OfficeRecord record, IReadOnlyDictionary<string, string> before, Author author, DateTimeOffset at, CancellationToken cancel)
    {
        await session.RunAsync(
            "INSERT INTO office_record (region, form, id, year, parent, fields, revision) VALUES (@region, @form, @id, @year, @parent, @fields, @revision) " +
            "ON CONFLICT (region, form, id) DO UPDATE SET year = excluded.year, parent = excluded.parent, fields = excluded.fields, revision = excluded.revision", cancel,
            ("@region", record.Region), ("@form", record.Form), ("@id", record.Id), ("@year", record.Whole("year")),
            ("@parent", form.Fields.FirstOrDefault(field => field.Of is not null && field.Of == form.Parent) is { } parent ? record.Record(parent.Code) : null),
            ("@fields", OfficeRecord.Text(record.Values)), ("@revision", record.Revision));

        foreach (var field in form.Fields)
            await TellAsync(session, record.Region, record.Id, field, before.GetValueOrDefault(field.Code), record[field.Code], author, at, cancel);
    }

    /// <summary>Takes a record away with its files; the trail says who did.</summary>
    public static async Task RemoveAsync(Session session, OfficeForm form, OfficeRecord record, Author author, DateTimeOffset at, CancellationToken cancel)
    {
        await session.RunAsync("DELETE FROM office_record WHERE region = @region AND form = @form AND id = @id", cancel, ("@region", record.Region), ("@form", record.Form), ("@id", record.Id));
        foreach (var field in form.Fields)
            await TellAsync(session, record.Region, record.Id, field, record[field.Code], null, author, at, cancel);
    }

    private static Task TellAsync(Session session, string region, Guid record, OfficeField field, string? before, string? after, Author author, DateTimeOffset at, CancellationToken cancel)
    {
        if (field.IsPrivate && before != after) (before, after) = (before is null ? null : Was, after is null ? null : Became);
        return OfficeTrail.KeepAsync(session, region, $"record/{record}/{field.Code}", before, after, author, at, cancel);
    }
}
