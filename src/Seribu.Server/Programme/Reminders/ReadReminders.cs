using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Domain.Programme.Partners;
using Seribu.Server.Host;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Programme.Records;
using Seribu.Server.Store;
using Due = Seribu.Domain.Programme.Meetings.Reminders;

namespace Seribu.Server.Programme.Reminders;

/// <summary>What of the programme is late or due soon for somebody.</summary>
/// <param name="Items">The latest first.</param>
/// <param name="Frameworks">The frameworks whose steps and documents are among them.</param>
public sealed record DueWork(IReadOnlyList<Reminder> Items, IReadOnlyList<ActionFramework> Frameworks)
{
    /// <summary>Nothing.</summary>
    public static DueWork None { get; } = new([], []);
}

/// <summary>Reads what an account should be reminded of: what it keeps or oversees in its place, what waits for its review, and what is its own: invitations and lessons.</summary>
public sealed class ReadReminders(Database database, ReadCycle cycles, OfficeForms forms, IReadOnlyList<ActionFramework> frameworks, IReadOnlyList<FeedingRules> feeding, FieldClock clock)
{
    /// <summary>The reminders of an account in its place.</summary>
    public async Task<DueWork> AnswerAsync(Author author, string region, CancellationToken cancel)
    {
        if (region.Length < 2) return DueWork.None;

        var today = clock.Today(region);
        var found = new List<Reminder>();
        await using (var session = await database.ReadAsync(cancel))
        {
            if (Oversees(author, region))
            {
                if (region.Length >= 5) found.AddRange(await OfPlaceAsync(session, author, region, today, cancel));
                if (Scope.Of(author, Policy.ReviewProgramme).Reaches(region)) found.AddRange(await ToReviewAsync(session, region, cancel));
            }

            found.AddRange(await OwnAsync(session, author, region, today, cancel));
        }

        if (region.Length == 5 && Oversees(author, region) && await cycles.AnswerAsync(region, null, cancel) is { } cycle) found.AddRange(cycle.Reminders);
        return new([.. found.DistinctBy(each => each.Record.Id).OrderBy(each => each.DueOn).ThenBy(each => each.Record.Id)], frameworks);
    }

    /// <summary>Whether somebody keeps the programme of a place or looks after it; those who only write in the field are reminded of their own invitations alone.</summary>
    private static bool Oversees(Author author, string region) => author.Grants.Any(grant =>
        grant.Reaches(region) && Policy.Programme.Allows(grant.Role) && (!Policy.Forms.Allows(grant.Role) || Policy.VillageProgramme.Allows(grant.Role)) && grant.Role != Roles.Partner);

    private async Task<IEnumerable<Reminder>> OfPlaceAsync(Session session, Author author, string region, DateOnly today, CancellationToken cancel)
    {
        Task<List<OfficeRecord>> Of(string form) => OfficeRecords.OfAsync(session, region, form, cancel);
        var found = Due.OfDecisions(await Of("decision"), today).Concat(Due.OfCases(await Of("case-audit"), today)).Concat(Due.OfCampaigns(await Of("campaign"), today)).ToList();
        foreach (var kind in new[] { Gathering.Training, Gathering.Meeting })
            found.AddRange(Due.OfGatherings(await Of(kind.Form), KeepRecord.May(author, forms[kind.Line], region) ? await Of(kind.Line) : [], today));
        if (region.Length == 13 && KeepRecord.May(author, forms["cadre"], region))
        {
            found.AddRange(Due.OfSkills(await Of("skill"), today));
            found.AddRange(Due.OfPractices(await Of("practice"), today));
            found.AddRange(Due.OfDecrees(await Of("cadre"), today));
            found.AddRange(Due.OfFeeding((await Of("feeding")).Select(course => new FeedingCourse(course, FeedingRules.CategoryOf(feeding, course), today))));
        }

        return found;
    }

    private static async Task<IEnumerable<Reminder>> ToReviewAsync(Session session, string province, CancellationToken cancel) =>
        (await OfficeRecords.UnderAsync(session, province, "action-document", cancel)).Where(document => document["state"] == "sent").Select(document => new Reminder(document, document.Day("due_on")!.Value));

    // Where the account is invited, in its place or in one above it; and what it was given to practise.
    private static async Task<IEnumerable<Reminder>> OwnAsync(Session session, Author author, string region, DateOnly today, CancellationToken cancel)
    {
        var user = await session.FirstAsync("SELECT user_name FROM account WHERE id = @id", row => row.Text(0), cancel, ("@id", author.Id));
        var found = new List<Reminder>();
        foreach (var place in new[] { 5, 8, 13 }.Where(length => length <= region.Length).Select(length => region[..length]))
            foreach (var kind in new[] { Gathering.Training, Gathering.Meeting })
                foreach (var soon in Due.OfGatherings(await OfficeRecords.OfAsync(session, place, kind.Form, cancel), [], today))
                    found.AddRange((await OfficeRecords.LinesOfAsync(session, place, soon.Record.Id, cancel))
                        .Where(line => line["state"] == Attendance.Invited && string.Equals(line["user"], user, StringComparison.OrdinalIgnoreCase))
                        .Select(line => new Reminder(line with { Values = new Dictionary<string, string>(line.Values) { ["title"] = soon.Record["title"]! } }, soon.DueOn)));
        if (region.Length != 13) return found;

        var own = (await OfficeRecords.OfAsync(session, region, "cadre", cancel)).Where(cadre => string.Equals(cadre["user"], user, StringComparison.OrdinalIgnoreCase)).Select(cadre => (Guid?)cadre.Id).ToHashSet();
        found.AddRange(Due.OfPractices((await OfficeRecords.OfAsync(session, region, "practice", cancel)).Where(practice => own.Contains(practice.Record("cadre"))), today));
        return found;
    }
}
