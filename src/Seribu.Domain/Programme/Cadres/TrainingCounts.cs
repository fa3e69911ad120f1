using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>What a training reached.</summary>
/// <remarks>Source: docs/rules/programme.md#training.</remarks>
/// <param name="Present">Present of invited.</param>
/// <param name="SubDistricts">Sub-districts that took part, of all of the district.</param>
/// <param name="Gain">Mean of test after minus test before, over those with both; none without.</param>
public sealed record TrainingCounts(Coverage Present, Coverage SubDistricts, decimal? Gain)
{
    /// <summary>Counts a training.</summary>
    /// <param name="training">Its record.</param>
    /// <param name="attendances">Records of <c>attendance</c>.</param>
    /// <param name="subDistricts">How many sub-districts the district has; 0 while nobody said.</param>
    public static TrainingCounts Of(OfficeRecord training, IReadOnlyList<OfficeRecord> attendances, int subDistricts)
    {
        var gains = attendances.Where(each => each["before"] is not null && each["after"] is not null).Select(each => each.Number("after")!.Value - each.Number("before")!.Value).ToList();
        return new(
            Attendance.Of(attendances).Came, new(training.Words("sub_districts").Count, subDistricts),
            gains.Count == 0 ? null : Math.Round(gains.Average(), 2, MidpointRounding.AwayFromZero));
    }
}
