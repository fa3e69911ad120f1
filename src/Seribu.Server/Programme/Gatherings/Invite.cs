using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Programme.Gatherings;

/// <summary>Invites cadres of the registry, and others by name, to a training or meeting. Who is invited already stays as they are.</summary>
public sealed class Invite(Commits commits, OfficeForms forms, FieldClock clock)
{
    private const int MostAtOnce = 2000, LongestName = 200;

    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Invites them.</summary>
    /// <param name="region">The place that keeps the gathering.</param>
    /// <param name="form">Its form.</param>
    /// <param name="id">Its record.</param>
    /// <param name="cadres">Cadres of the place and the places in it.</param>
    /// <param name="others">A line each: name, and behind a comma the office.</param>
    /// <param name="author">Who invites.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<Problem>> HandleAsync(
        string region, string form, Guid id, IReadOnlyCollection<Guid> cadres, string? others, Author author, CancellationToken cancel)
    {
        if (Gathering.Of(form) is not { } kind || !KeepRecord.May(author, forms[kind.Line], region)) return [new("", "no-such-subject", Gravity.Refused)];
        var named = (others ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (named.Exists(line => line.Length > LongestName)) return [new("others", "too-long", Gravity.Refused, $"{LongestName}")];
        if (cadres.Count + named.Count == 0) return [new("others", "missing", Gravity.Refused)];
        if (cadres.Count + named.Count > MostAtOnce) return [new("", "too-many", Gravity.Refused, $"{MostAtOnce}")];

        return await commits.RunAsync<IReadOnlyList<Problem>>(async session =>
        {
            if (await OfficeRecords.FindAsync(session, region, form, id, cancel) is null) return [new("", "no-such-subject", Gravity.Refused)];
            var present = (await OfficeRecords.LinesOfAsync(session, region, id, cancel)).Select(line => line.Id).ToHashSet();
            var known = (await OfficeRecords.UnderAsync(session, region, "cadre", cancel)).Where(cadre => cadres.Contains(cadre.Id)).Select(cadre => ParticipantOf(kind, region, id, cadre));
            foreach (var line in known.Concat(named.Select(name => ParticipantOf(kind, region, id, name))).Where(line => present.Add(line.Id)))
                await RecordWriter.WriteAsync(session, forms[kind.Line], line, Nothing, author, clock.Now, cancel);
            return [];
        }, cancel);
    }

    /// <summary>A cadre of the registry as an invited participant.</summary>
    internal static OfficeRecord ParticipantOf(Gathering kind, string region, Guid gathering, OfficeRecord cadre)
    {
        var values = new Dictionary<string, string> { ["name"] = cadre["name"]!, [kind.Form] = gathering.ToString(), ["state"] = Attendance.Invited, ["village"] = cadre.Region };
        if (cadre["user"] is { } user) values["user"] = user;
        return new(region, kind.Line, OpenGathering.IdOf(gathering, cadre.Id), values, 1);
    }

    private OfficeRecord ParticipantOf(Gathering kind, string region, Guid gathering, string line)
    {
        var parts = line.Split(',', 2, StringSplitOptions.TrimEntries);
        var values = new Dictionary<string, string> { ["name"] = parts[0], [kind.Form] = gathering.ToString(), ["state"] = Attendance.Invited };
        if (parts is [_, { Length: > 0 } office] && forms[kind.Line].Find("office") is not null) values["office"] = office;
        return new(region, kind.Line, NamedIds.Of("guest", gathering.ToString(), parts[0].ToUpperInvariant()), values, 1);
    }
}
