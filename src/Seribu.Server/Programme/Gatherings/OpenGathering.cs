using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Files;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Gatherings;

/// <summary>A training or meeting with those who were invited or came.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Record">Its record.</param>
/// <param name="People">Its participants by name.</param>
/// <param name="Files">Its materials.</param>
public sealed record OpenGathering(Gathering Kind, OfficeRecord Record, IReadOnlyList<OfficeRecord> People, IReadOnlyList<OfficeFile> Files)
{
    /// <summary>Who came of those who were invited.</summary>
    public Attendance Attendance => Attendance.Of(People);

    /// <summary>What one who was there cost; none without a cost or anybody.</summary>
    public long? CostOfOne => Record.Whole("cost") is { } cost && Attendance.There > 0 ? cost / Attendance.There : null;

    /// <summary>Reads one; nothing when the place has no such gathering.</summary>
    public static async Task<OpenGathering?> ReadAsync(Session session, string region, string form, Guid id, CancellationToken cancel)
    {
        if (Gathering.Of(form) is not { } kind || await OfficeRecords.FindAsync(session, region, form, id, cancel) is not { } record) return null;

        var people = (await OfficeRecords.LinesOfAsync(session, region, id, cancel)).Where(line => line.Form == kind.Line);
        return new(kind, record, [.. people.OrderBy(each => each["name"], StringComparer.OrdinalIgnoreCase)], await OfficeFiles.OfAsync(session, region, id, cancel));
    }

    /// <summary>The participant a cadre of the registry is, whoever adds them.</summary>
    public static Guid IdOf(Guid gathering, Guid cadre) => Domain.Book.NamedIds.Of("participant", gathering.ToString(), cadre.ToString());
}

/// <summary>Reads a gathering for its pages.</summary>
public sealed class ReadGathering(Database database)
{
    /// <summary>A gathering; nothing when the place has no such.</summary>
    public async Task<OpenGathering?> AnswerAsync(string region, string form, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OpenGathering.ReadAsync(session, region, form, id, cancel);
    }

    /// <summary>What was changed lately about a gathering's participants.</summary>
    public async Task<IReadOnlyList<(Guid Record, OfficeChange Change)>> TrailAsync(OpenGathering gathering, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OfficeTrail.OfRecordsAsync(session, gathering.Record.Region, gathering.People.Select(person => person.Id).ToHashSet(), cancel);
    }

    /// <summary>The cadres who serve on a day in a place, or in some sub-districts of it, by village and name.</summary>
    /// <param name="region">The place.</param>
    /// <param name="kind">Only this kind; all when empty.</param>
    /// <param name="subDistricts">Only of these; all when empty.</param>
    /// <param name="day">The day.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<OfficeRecord>> CadresAsync(string region, string? kind, IReadOnlyCollection<string> subDistricts, DateOnly day, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return
        [
            .. (await OfficeRecords.UnderAsync(session, region, "cadre", cancel))
                .Where(cadre => Domain.Programme.Cadres.CadreCounts.IsActive(cadre, day) && (string.IsNullOrEmpty(kind) || cadre["kind"] == kind)
                    && (subDistricts.Count == 0 || subDistricts.Contains(cadre.Region[..8])))
                .OrderBy(cadre => cadre.Region, StringComparer.Ordinal).ThenBy(cadre => cadre["name"], StringComparer.OrdinalIgnoreCase),
        ];
    }
}
