using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>What a cadre really did in a month, as the village's book tells. It says what was done; it never decides what is paid.</summary>
/// <remarks>Source: docs/rules/programme.md#letter.</remarks>
/// <param name="Days">Days on which something was done.</param>
/// <param name="Children">Visits of children.</param>
/// <param name="Women">Visits of pregnant women.</param>
/// <param name="Homes">Visits at home.</param>
/// <param name="Registered">Families and people registered or changed.</param>
/// <param name="InTime">Acts heard by the tenth of the next month, of all.</param>
/// <param name="Valid">Acts that nobody had to hold back, of all.</param>
public sealed record CadreWork(int Days, int Children, int Women, int Homes, int Registered, Coverage InTime, Coverage Valid)
{
    /// <summary>All acts.</summary>
    public int Acts => Children + Women + Homes + Registered;
}

/// <summary>A cadre's month in points of 100, with the parts it is made of.</summary>
/// <param name="Timeliness">In time of all, in percent.</param>
/// <param name="Validity">Not held back of all, in percent.</param>
/// <param name="Visits">Home visits of those due, in percent; none when none was due.</param>
public sealed record CadrePerformance(decimal? Timeliness, decimal? Validity, decimal? Visits)
{
    /// <summary>The mean of the parts there are; none without any. Weights are equal: no official ones are published.</summary>
    public decimal? Score
    {
        get
        {
            decimal[] known = [.. new[] { Timeliness, Validity, Visits }.OfType<decimal>()];
            return known.Length == 0 ? null : Math.Round(known.Average(), 2, MidpointRounding.AwayFromZero);
        }
    }

    /// <summary><c>good</c> from 80, <c>fair</c> from 60, else <c>poor</c>.</summary>
    public string? Band => Score switch { null => null, >= 80 => "good", >= 60 => "fair", _ => "poor" };

    /// <summary>The performance of a month's work.</summary>
    public static CadrePerformance Of(CadreWork work, Coverage visits) => new(work.InTime.Percent, work.Valid.Percent, visits.Percent);
}
