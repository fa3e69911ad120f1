using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;

namespace Seribu.Domain.Programme.Meetings;

/// <summary>What of meetings, trainings and cadres is late or due soon.</summary>
/// <remarks>Source: docs/rules/programme.md#reminders.</remarks>
public static class Reminders
{
    private const int DaysAhead = 30, DaysBack = 60;

    /// <summary>Decisions, commitments and tasks that are neither done nor dropped.</summary>
    public static IEnumerable<Reminder> OfDecisions(IEnumerable<OfficeRecord> decisions, DateOnly today) =>
        decisions.Where(decision => decision["state"] is not ("done" or "dropped")).Select(decision => At(decision, "due_on")).Where(each => IsDue(each, today));

    /// <summary>Case audits whose plan nobody has evaluated.</summary>
    public static IEnumerable<Reminder> OfCases(IEnumerable<OfficeRecord> audits, DateOnly today) =>
        audits.Where(audit => !CaseAudits.IsFollowed(audit) && audit["due_on"] is not null).Select(audit => At(audit, "due_on")).Where(each => IsDue(each, today));

    /// <summary>Trainings and meetings that come soon, and those of the last two months whose attendance nobody has noted.</summary>
    /// <param name="gatherings">The trainings or meetings.</param>
    /// <param name="people">Their participants.</param>
    /// <param name="today">The day.</param>
    public static IEnumerable<Reminder> OfGatherings(IEnumerable<OfficeRecord> gatherings, IEnumerable<OfficeRecord> people, DateOnly today)
    {
        var waiting = people.Where(person => person["state"] == Attendance.Invited).Select(person => person.Record(Gathering.Training.Form) ?? person.Record(Gathering.Meeting.Form)).ToHashSet();
        foreach (var gathering in gatherings)
        {
            var last = Attendance.LastDay(gathering);
            if (last >= today && gathering.Day("on") <= today.AddDays(DaysAhead)) yield return new(gathering, gathering.Day("on")!.Value);
            else if (last < today && last >= today.AddDays(-DaysBack) && waiting.Contains(gathering.Id)) yield return new(gathering, last);
        }
    }

    /// <summary>Skills whose refresher is due, by the latest assessment of each.</summary>
    public static IEnumerable<Reminder> OfSkills(IEnumerable<OfficeRecord> skills, DateOnly today) =>
        skills.GroupBy(skill => (skill.Record("cadre"), skill["skill"])).Select(same => same.MaxBy(skill => skill.Day("assessed_on"))!)
            .Where(skill => skill["due_on"] is not null).Select(skill => At(skill, "due_on")).Where(each => IsDue(each, today));

    /// <summary>Lessons that were assigned and not practised yet.</summary>
    public static IEnumerable<Reminder> OfPractices(IEnumerable<OfficeRecord> practices, DateOnly today) =>
        practices.Where(practice => practice["done_on"] is null).Select(practice => At(practice, "due_on")).Where(each => IsDue(each, today));

    /// <summary>Joint interventions that begin soon.</summary>
    public static IEnumerable<Reminder> OfCampaigns(IEnumerable<OfficeRecord> campaigns, DateOnly today) =>
        campaigns.Where(campaign => campaign.Day("from") >= today).Select(campaign => At(campaign, "from")).Where(each => IsDue(each, today));

    /// <summary>Courses of supplementary feeding whose days are over and of which nobody told how they ended.</summary>
    public static IEnumerable<Reminder> OfFeeding(IEnumerable<FeedingCourse> courses) =>
        courses.Where(course => course.IsOwed).Select(course => new Reminder(course.Record, course.LastOn));

    /// <summary>Cadres who serve under a decree that ran out or soon will.</summary>
    public static IEnumerable<Reminder> OfDecrees(IEnumerable<OfficeRecord> cadres, DateOnly today) =>
        cadres.Where(cadre => CadreCounts.IsActive(cadre, today) && cadre["valid_until"] is not null).Select(cadre => At(cadre, "valid_until")).Where(each => IsDue(each, today));

    private static Reminder At(OfficeRecord record, string field) => new(record, record.Day(field)!.Value);

    private static bool IsDue(Reminder reminder, DateOnly today) => reminder.DueOn <= today.AddDays(DaysAhead);
}
