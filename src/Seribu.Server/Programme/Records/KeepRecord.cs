using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Files;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Records;

/// <summary>Keeps or takes away a filled-in form. Who may not keep the form there gets the answer of a record that does not exist.</summary>
public sealed class KeepRecord(Commits commits, OfficeForms forms, FieldClock clock)
{
    private static readonly Problem Nobodys = new("", "no-such-subject", Gravity.Refused), Overtaken = new("", "changed-meanwhile", Gravity.Refused);

    /// <summary>Whether an author keeps a form in a place. What stands at a sub-district is also kept by whoever does the sub-district's part.</summary>
    public static bool May(Author author, OfficeForm form, string region) => form.IsKeptAt(region) && RegionBook.Kemendagri.Find(region) is not null
        && (Scope.Of(author, form.Write).Reaches(region) || (Roles.LevelOf(region) == Level.SubDistrict && Scope.Of(author, Policy.SubDistrictProgramme).Reaches(region)));

    /// <summary>Keeps what was typed. Sending the same again changes nothing.</summary>
    /// <param name="region">The place that keeps the form.</param>
    /// <param name="code">The form.</param>
    /// <param name="id">The record; the form was rendered with it, so that pressing twice keeps one.</param>
    /// <param name="revision">The revision the form was rendered with.</param>
    /// <param name="typed">The fields as typed; what the form does not have is left aside.</param>
    /// <param name="author">Who keeps it.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<Problem>> HandleAsync(
        string region, string code, Guid id, int revision, IReadOnlyDictionary<string, string?> typed, Author author, CancellationToken cancel)
    {
        if (forms.Find(code) is not { } form || !May(author, form, region)) return [Nobodys];
        var (values, problems) = form.Read(typed);
        if (problems.Count > 0) return problems;

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            var present = await OfficeRecords.FindAsync(session, region, code, id, cancel);
            if (present is not null && OfficeRecord.Text(present.Values) == OfficeRecord.Text(values)) return [];
            if ((present?.Revision ?? 0) != revision) return [Overtaken];
            if (await UnknownAsync(session, region, form, values, cancel) is { } unknown) return [unknown];
            if (code == "pledge" && await IsSponsoredAsync(session, new(region, code, id, values), cancel)) return [new("title", "already-sponsored", Gravity.Refused)];

            await RecordWriter.WriteAsync(session, form, new(region, code, id, values, revision + 1), present?.Values ?? new Dictionary<string, string>(), author, clock.Now, cancel);
            return [];
        }, cancel);
    }

    /// <summary>Changes some fields of a record and leaves the others.</summary>
    public async Task<IReadOnlyList<Problem>> ChangeAsync(OfficeRecord record, IReadOnlyDictionary<string, string?> changes, Author author, CancellationToken cancel)
    {
        var typed = record.Values.ToDictionary(value => value.Key, value => (string?)value.Value);
        foreach (var (field, value) in changes) typed[field] = value;
        return await HandleAsync(record.Region, record.Form, record.Id, record.Revision, typed, author, cancel);
    }

    /// <summary>Takes a record away, with its files and lines.</summary>
    public async Task<IReadOnlyList<Problem>> RemoveAsync(string region, string code, Guid id, Author author, CancellationToken cancel)
    {
        if (forms.Find(code) is not { } form || !May(author, form, region)) return [Nobodys];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            if (await OfficeRecords.FindAsync(session, region, code, id, cancel) is not { } record) return [Nobodys];
            await RemoveAsync(session, form, record, author, cancel);
            return [];
        }, cancel);
    }

    private async Task RemoveAsync(Session session, OfficeForm form, OfficeRecord record, Author author, CancellationToken cancel)
    {
        foreach (var line in await OfficeRecords.LinesOfAsync(session, record.Region, record.Id, cancel))
            await RemoveAsync(session, forms[line.Form], line, author, cancel);
        foreach (var file in await OfficeFiles.OfAsync(session, record.Region, record.Id, cancel))
            await OfficeFiles.EraseAsync(session, record.Region, file, cancel);
        await RecordWriter.RemoveAsync(session, form, record, author, clock.Now, cancel);
    }

    // Whoever reads a made-up name must not find the child by it.
    private static async Task<bool> IsRegisteredAsync(Session session, string region, string name, CancellationToken cancel) => await session.FirstAsync(
        "SELECT 1 FROM person WHERE (village_code = @region OR (village_code >= @from AND village_code < @to)) AND erased = 0 AND folded = @folded", row => row.Long(0), cancel,
        ("@region", region), ("@from", region + "."), ("@to", region + "/"), ("@folded", FoldedName.Of(name).Text)) == 1;

    private static async Task<bool> IsSponsoredAsync(Session session, OfficeRecord pledge, CancellationToken cancel) =>
        (await OfficeRecords.OfAsync(session, pledge.Region, pledge.Form, cancel)).Exists(other => other.Id != pledge.Id && PledgeStanding.Overlap(pledge, other));

    private static async Task<bool> HasFamilyAsync(Session session, string village, string code, CancellationToken cancel) =>
        (await session.ListAsync("SELECT id FROM household WHERE village_code = @village", row => row.Id(0), cancel, ("@village", village))).Exists(household => FamilyCode.Of(household) == code);

    // A pointer leads to a record of the same place, or nowhere.
    private static async Task<Problem?> UnknownAsync(Session session, string region, OfficeForm form, IReadOnlyDictionary<string, string> values, CancellationToken cancel)
    {
        foreach (var field in form.Fields)
        {
            if (!values.TryGetValue(field.Code, out var value)) continue;
            if (field.Kind == FieldKind.Pseudonym && await IsRegisteredAsync(session, region, value, cancel)) return new(field.Code, "registered-name", Gravity.Refused);
            if (field.Kind == FieldKind.Family && !FamilyCode.IsCode(value) && await IsRegisteredAsync(session, region, value, cancel)) return new(field.Code, "family-in-book", Gravity.Refused);
            var isKnown = field.Kind switch
            {
                FieldKind.Family => !FamilyCode.IsCode(value) || await HasFamilyAsync(session, region, value, cancel),
                FieldKind.Record => await OfficeRecords.FindAsync(session, region, field.Of!, Guid.Parse(value), cancel) is not null,
                FieldKind.Village or FieldKind.SubDistricts => value.Split(' ').All(code => new Grant("", region[..Math.Min(5, region.Length)]).Reaches(code)),
                _ => true,
            };
            if (!isKnown) return new(field.Code, "not-an-id", Gravity.Refused);
        }

        return null;
    }
}
