using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Files;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Records;

/// <summary>A record with all that stands around it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Lines">Records that are lines of it, by their form.</param>
/// <param name="Files">Its files, oldest version first.</param>
/// <param name="Changes">Its trail, newest first.</param>
public sealed record OpenRecord(OfficeRecord Record, ILookup<string, OfficeRecord> Lines, IReadOnlyList<OfficeFile> Files, IReadOnlyList<OfficeChange> Changes);

/// <summary>A form of a place: its records, and the names of those they point at.</summary>
/// <param name="Form">The form.</param>
/// <param name="Records">The records.</param>
/// <param name="Names">The name of each record that is pointed at.</param>
public sealed record RecordList(OfficeForm Form, IReadOnlyList<OfficeRecord> Records, IReadOnlyDictionary<Guid, string> Names);

/// <summary>Reads filled-in forms for the pages.</summary>
public sealed class ReadRecords(Database database, OfficeForms forms)
{
    /// <summary>The records of a form in a place; above a village also those of the places in it.</summary>
    public async Task<RecordList> ListAsync(string region, OfficeForm form, int? year, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var records = await OfficeRecords.UnderAsync(session, region, form.Code, cancel);
        if (year is { } wanted) records = [.. records.Where(record => record.Whole("year") is null || record.Whole("year") == wanted)];
        return new(form, records, await NamesAsync(session, region, [form], cancel));
    }

    /// <summary>One record with its lines, files and trail; nothing when the place has no such record.</summary>
    public async Task<OpenRecord?> OpenAsync(string region, OfficeForm form, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await OfficeRecords.FindAsync(session, region, form.Code, id, cancel) is not { } record) return null;

        return new(record, (await OfficeRecords.LinesOfAsync(session, region, id, cancel)).ToLookup(line => line.Form),
            await OfficeFiles.OfAsync(session, region, id, cancel), await OfficeTrail.OfRecordAsync(session, region, id, cancel));
    }

    /// <summary>A file of a record this place keeps, with its content.</summary>
    public async Task<(OfficeFile File, byte[] Content)?> FileAsync(string region, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OfficeFiles.FindAsync(session, region, id, cancel);
    }

    /// <summary>How many records each form has in a place.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(string region, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return (await session.ListAsync(
            "SELECT form, COUNT(*) FROM office_record WHERE region = @region OR (region >= @from AND region < @to) GROUP BY form", row => (Form: row.Text(0), Count: row.Int(1)), cancel,
            ("@region", region), ("@from", region + "."), ("@to", region + "/"))).ToDictionary(row => row.Form, row => row.Count);
    }

    /// <summary>The names of all records that the fields of some forms may point at.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(string region, IReadOnlyList<OfficeForm> of, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await NamesAsync(session, region, of, cancel);
    }

    /// <summary>The records of a place that each pointing field of a form may choose, by the form they are of.</summary>
    public async Task<ILookup<string, (Guid Id, string Name)>> ChoicesAsync(string region, OfficeForm form, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var records = new List<OfficeRecord>();
        foreach (var code in form.Fields.Select(field => field.Of).OfType<string>().Distinct()) records.AddRange(await OfficeRecords.OfAsync(session, region, code, cancel));
        return records.ToLookup(record => record.Form, record => (record.Id, record[forms[record.Form].Name.Code] ?? ""));
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(Session session, string region, IReadOnlyList<OfficeForm> of, CancellationToken cancel)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var code in of.SelectMany(form => form.Fields).Select(field => field.Of).OfType<string>().Distinct())
            foreach (var record in await OfficeRecords.UnderAsync(session, region, code, cancel)) names[record.Id] = record[forms[code].Name.Code] ?? "";
        return names;
    }
}
