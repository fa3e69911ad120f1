using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Partners;

/// <summary>What a joint intervention (intervensi serentak) reached in one place, from the books.</summary>
/// <remarks>Source: docs/rules/programme.md#joint-intervention.</remarks>
/// <param name="Place">A village, or a posyandu in it.</param>
/// <param name="Measured">Children under five whose weight and length were taken, of all who live there.</param>
/// <param name="Problems">Of the measured, those with a growth problem.</param>
/// <param name="Counselled">Of the measured, those of whose parents somebody was counselled.</param>
/// <param name="SameDay">Of the measured, those whose record was heard on the day itself.</param>
/// <param name="Pregnant">Pregnant women who were seen, of all.</param>
/// <param name="Couples">Couples before their wedding.</param>
public sealed record CampaignReach(string Place, Coverage Measured, Coverage Problems, Coverage Counselled, Coverage SameDay, Coverage Pregnant, int Couples)
{
    /// <summary>Several places together.</summary>
    public static CampaignReach Sum(string place, IEnumerable<CampaignReach> all) => all.Aggregate(
        new CampaignReach(place, default, default, default, default, default, 0),
        (sum, each) => new(place, sum.Measured + each.Measured, sum.Problems + each.Problems, sum.Counselled + each.Counselled, sum.SameDay + each.SameDay, sum.Pregnant + each.Pregnant, sum.Couples + each.Couples));
}

/// <summary>A day of a joint intervention.</summary>
/// <param name="On">The day.</param>
/// <param name="Measured">Children measured on it for the first time.</param>
/// <param name="SoFar">Children measured up to it, of all.</param>
public sealed record CampaignDay(DateOnly On, int Measured, Coverage SoFar)
{
    /// <summary>The days on which somebody was measured.</summary>
    /// <param name="firstDays">The first day of each measured child.</param>
    /// <param name="children">All children.</param>
    public static IReadOnlyList<CampaignDay> Of(IEnumerable<DateOnly> firstDays, long children)
    {
        var soFar = 0;
        return [.. firstDays.GroupBy(day => day).OrderBy(day => day.Key).Select(day => new CampaignDay(day.Key, day.Count(), new(soFar += day.Count(), children)))];
    }
}

/// <summary>A joint intervention of a district: what the books say of its days, and what its sites noted.</summary>
/// <param name="Campaign">Its record.</param>
/// <param name="Places">What was reached, place by place, the least first.</param>
/// <param name="Days">Day by day.</param>
/// <param name="Sites">What the sites noted.</param>
public sealed record CampaignStanding(OfficeRecord Campaign, IReadOnlyList<CampaignReach> Places, IReadOnlyList<CampaignDay> Days, IReadOnlyList<OfficeRecord> Sites)
{
    /// <summary>The ten things that must be sure (10 pasti).</summary>
    public static IReadOnlyList<string> Sure { get; } = [.. Enumerable.Range(1, 10).Select(number => $"sure{number}")];

    /// <summary>All places together.</summary>
    public CampaignReach Sum { get; } = CampaignReach.Sum(Campaign.Region, Places);

    /// <summary>The share of children that is to be measured.</summary>
    public decimal Goal => Campaign.Number("goal")!.Value;

    /// <summary>Children still to be measured until the goal, rounded up.</summary>
    public long Missing => Math.Max(0, (long)Math.Ceiling(Goal * Sum.Measured.Due / 100) - Sum.Measured.Received);

    /// <summary>Of those with a problem, how many the sites say they helped at once.</summary>
    public Coverage Helped => new(Sites.Sum(site => site.Whole("helped") ?? 0), Sum.Problems.Received);

    /// <summary>How many sites are sure of one of the ten things, of all that noted anything.</summary>
    public Coverage SureOf(string field) => new(Sites.Count(site => site.Yes(field)), Sites.Count);

    /// <summary>Whether a site's day lies in the campaign.</summary>
    public static bool Holds(OfficeRecord campaign, DateOnly day) => day >= campaign.Day("from") && day <= campaign.Day("until");
}
