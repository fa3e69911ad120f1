using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Meetings;

/// <summary>Who was invited to a gathering, and who came.</summary>
/// <remarks>Source: docs/rules/programme.md#training.</remarks>
/// <param name="Came">Of the invited those who came.</param>
/// <param name="Away">Invited, and known not to have come: excused, ill or absent.</param>
/// <param name="Waiting">Invited, and nothing is known yet.</param>
/// <param name="Uninvited">Came without an invitation.</param>
public sealed record Attendance(Coverage Came, int Away, int Waiting, int Uninvited)
{
    /// <summary>The states of a participant.</summary>
    public const string Invited = "U", Present = "H";

    /// <summary>Everybody who was there.</summary>
    public long There => Came.Received + Uninvited;

    /// <summary>Counts the participants of a gathering.</summary>
    public static Attendance Of(IReadOnlyCollection<OfficeRecord> people)
    {
        var invited = people.Where(each => !each.Yes("uninvited")).ToList();
        return new(
            new(invited.Count(IsPresent), invited.Count), invited.Count(each => each["state"] is "I" or "S" or "A"), invited.Count(each => each["state"] == Invited),
            people.Count(each => each.Yes("uninvited") && IsPresent(each)));
    }

    /// <summary>Whether somebody was there. A guest of an older list who signed was.</summary>
    public static bool IsPresent(OfficeRecord person) => person["state"] == Present || (person["state"] is null && person.Yes("signed"));

    /// <summary>Whether the days of a gathering contain a day.</summary>
    public static bool IsHeldOn(OfficeRecord gathering, DateOnly day) => gathering.Day("on") <= day && day <= LastDay(gathering);

    /// <summary>The last day of a gathering.</summary>
    public static DateOnly LastDay(OfficeRecord gathering) => gathering.Day("ends_on") is { } end && end > gathering.Day("on") ? end : gathering.Day("on")!.Value;
}
