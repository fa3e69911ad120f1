using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Partners;

/// <summary>A partner of the programme: what was promised and what was done.</summary>
/// <remarks>Source: docs/rules/programme.md#partners.</remarks>
/// <param name="Partner">Its record.</param>
/// <param name="Activities">What it did.</param>
/// <param name="Files">Files of the partner and its activities: the evidence.</param>
public sealed record PartnerStanding(OfficeRecord Partner, IReadOnlyList<OfficeRecord> Activities, int Files)
{
    /// <summary>People reached, of those the activities were meant for; an activity that names no target counts in neither.</summary>
    public Coverage Reached => new(Aimed.Sum(each => each.Whole("reached") ?? 0), Aimed.Sum(each => each.Whole("target")!.Value));

    /// <summary>What the activities cost.</summary>
    public long Rupiah => Activities.Sum(each => each.Whole("cost") ?? 0);

    /// <summary>The day of the latest activity.</summary>
    public DateOnly? LastOn => Activities.Max(each => each.Day("on"));

    /// <summary>Where it was active.</summary>
    public IReadOnlyList<string> Places => [.. Activities.Select(each => each["place"]).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Something was promised and nothing done.</summary>
    public bool IsOnlyPromise => Partner["commitment"] is not null && Activities.Count == 0;

    private IEnumerable<OfficeRecord> Aimed => Activities.Where(each => each["target"] is not null);
}

/// <summary>Everything one sponsor promised and what became of it.</summary>
/// <param name="Sponsor">The sponsor.</param>
/// <param name="Pledges">The pledges.</param>
public sealed record SponsorStanding(OfficeRecord Sponsor, IReadOnlyList<PledgeStanding> Pledges)
{
    /// <summary>Children under their made-up names.</summary>
    public int Children => Pledges.Select(pledge => pledge.Record["title"]!.ToUpperInvariant()).Distinct().Count();

    /// <summary>Rupiah promised.</summary>
    public long Pledged => Pledges.Sum(pledge => pledge.Pledged);

    /// <summary>Rupiah spent.</summary>
    public long Spent => Pledges.Sum(pledge => pledge.Spent);

    /// <summary>Kilograms gained, the mean of the pledges it is known of, two decimals.</summary>
    public decimal? Gain => Pledges.Select(pledge => pledge.Gain).Average() is { } mean ? Math.Round(mean, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Months that are over without a delivery.</summary>
    public int Owed(DateOnly today) => Pledges.Sum(pledge => pledge.Owed(today));
}

/// <summary>Education sessions of one kind for one audience.</summary>
/// <param name="Kind">What about.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Sessions">How many.</param>
/// <param name="Reached">People who came, a person as often as it came.</param>
public sealed record EducationReach(string Kind, string Audience, int Sessions, long Reached)
{
    /// <summary>The sessions by kind and audience, most people first.</summary>
    public static IReadOnlyList<EducationReach> Of(IEnumerable<OfficeRecord> sessions) =>
    [
        .. sessions.GroupBy(each => (Kind: each["kind"]!, Audience: each["audience"]!)).Select(same => new EducationReach(same.Key.Kind, same.Key.Audience, same.Count(), same.Sum(each => each.Whole("reached") ?? 0)))
            .OrderByDescending(each => each.Reached).ThenBy(each => each.Kind, StringComparer.Ordinal).ThenBy(each => each.Audience, StringComparer.Ordinal),
    ];
}
