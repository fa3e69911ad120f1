using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Gatherings;

/// <summary>How a check-in stands.</summary>
public enum CheckInState
{
    /// <summary>The day has come and the code holds: one press is missing.</summary>
    Open,

    /// <summary>The gathering is on a later day.</summary>
    Early,

    /// <summary>The code has run out.</summary>
    Late,

    /// <summary>The account is marked present.</summary>
    Present,
}

/// <summary>A gathering as somebody with its code sees it.</summary>
/// <param name="Gathering">The gathering.</param>
/// <param name="State">How the check-in stands.</param>
/// <param name="Person">The account's own line, if it has one.</param>
public sealed record OpenCheckIn(OpenGathering Gathering, CheckInState State, OfficeRecord? Person);

/// <summary>Lets somebody with an account of the place mark themselves present by the code on the sheet.</summary>
public sealed class CheckIn(Database database, Commits commits, OfficeForms forms, FieldClock clock)
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>What a code opens to an account; nothing when the code is not ours or the account belongs elsewhere.</summary>
    public async Task<OpenCheckIn?> AnswerAsync(string code, Author author, CancellationToken cancel)
    {
        var opened = CheckInCode.Open(code, await CheckInCode.KeyAsync(database, cancel));
        if (opened is null || !IsOf(author, opened.Region)) return null;

        await using var session = await database.ReadAsync(cancel);
        return await ReadAsync(session, opened, author, cancel);
    }

    /// <summary>Marks the account present. Pressing twice is pressing once.</summary>
    public async Task<OpenCheckIn?> HandleAsync(string code, Author author, CancellationToken cancel)
    {
        var opened = CheckInCode.Open(code, await CheckInCode.KeyAsync(database, cancel));
        if (opened is null || !IsOf(author, opened.Region)) return null;

        return await commits.RunAsync(async session =>
        {
            if (await ReadAsync(session, opened, author, cancel) is not { State: CheckInState.Open } page) return await ReadAsync(session, opened, author, cancel);
            var form = forms[page.Gathering.Kind.Line];
            var line = page.Person ?? await WalkInAsync(session, opened, page.Gathering.Kind, author, cancel);
            var values = new Dictionary<string, string>(line.Values) { ["state"] = Attendance.Present, ["how"] = "qr" };
            await RecordWriter.WriteAsync(session, form, line with { Values = values, Revision = line.Revision + 1 }, page.Person?.Values ?? Nothing, author, clock.Now, cancel);
            return await ReadAsync(session, opened, author, cancel);
        }, cancel);
    }

    private async Task<OpenCheckIn?> ReadAsync(Session session, CheckInCode code, Author author, CancellationToken cancel)
    {
        if (await OpenGathering.ReadAsync(session, code.Region, code.Form, code.Id, cancel) is not { } open) return null;

        var person = await PersonAsync(session, open, author, cancel);
        var state = person is not null && Attendance.IsPresent(person) ? CheckInState.Present
            : code.Until < clock.Now ? CheckInState.Late
            : Attendance.IsHeldOn(open.Record, clock.Today(code.Region)) ? CheckInState.Open
            : clock.Today(code.Region) < open.Record.Day("on") ? CheckInState.Early
            : CheckInState.Late;
        return new(open, state, person);
    }

    // By the account, else as the cadre the registry knows by that account: it may have been noted there after the invitation.
    private static async Task<OfficeRecord?> PersonAsync(Session session, OpenGathering open, Author author, CancellationToken cancel)
    {
        var user = await UserAsync(session, author, cancel);
        if (open.People.FirstOrDefault(each => IsNamed(each, user)) is { } person) return person;

        var cadres = (await OfficeRecords.UnderAsync(session, open.Record.Region, "cadre", cancel)).Where(each => IsNamed(each, user)).Select(each => OpenGathering.IdOf(open.Record.Id, each.Id)).ToHashSet();
        return open.People.FirstOrDefault(each => cadres.Contains(each.Id));
    }

    private static bool IsNamed(OfficeRecord record, string user) => string.Equals(record["user"], user, StringComparison.OrdinalIgnoreCase);

    // Nobody invited this account: it comes under the name the registry knows, else under its own.
    private static async Task<OfficeRecord> WalkInAsync(Session session, CheckInCode code, Gathering kind, Author author, CancellationToken cancel)
    {
        var user = await UserAsync(session, author, cancel);
        var cadre = (await OfficeRecords.UnderAsync(session, code.Region, "cadre", cancel)).Find(each => IsNamed(each, user));
        var village = cadre?.Region ?? author.Grants.Select(grant => grant.Region).FirstOrDefault(region => region.Length == 13);
        var values = new Dictionary<string, string>
        {
            ["name"] = cadre?["name"] ?? author.Name,
            [kind.Form] = code.Id.ToString(),
            ["user"] = user,
            ["uninvited"] = "y",
        };
        if (village is not null) values["village"] = village;
        return new(code.Region, kind.Line, OpenGathering.IdOf(code.Id, cadre?.Id ?? author.Id), values);
    }

    private static async Task<string> UserAsync(Session session, Author author, CancellationToken cancel) =>
        await session.FirstAsync("SELECT user_name FROM account WHERE id = @id", row => row.Text(0), cancel, ("@id", author.Id)) ?? "";

    // An account of the place, of a place in it or of one above it.
    private static bool IsOf(Author author, string region) =>
        author.Grants.Any(grant => Roles.Find(grant.Role) is not null && (grant.Reaches(region) || (grant.Region.Length > 0 && new Grant("", region).Reaches(grant.Region))));
}
