using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Partners;

/// <summary>One month of a pledge.</summary>
/// <param name="Number">From 1, counted from the day the pledge began.</param>
/// <param name="From">Its first day.</param>
/// <param name="Deliveries">What was delivered in it, oldest first.</param>
/// <param name="IsOwed">The month is over and nothing was delivered.</param>
/// <param name="IsExtra">It lies after the months that were promised.</param>
public sealed record PledgeMonth(int Number, DateOnly From, IReadOnlyList<OfficeRecord> Deliveries, bool IsOwed, bool IsExtra)
{
    /// <summary>Rupiah spent in it.</summary>
    public long Spent => Deliveries.Sum(delivery => delivery.Whole("spent")!.Value);

    /// <summary>The last weight that was noted in it.</summary>
    public decimal? WeightKg => Deliveries.LastOrDefault(delivery => delivery["weight"] is not null)?.Number("weight");
}

/// <summary>What a sponsor promised for a child and what became of it.</summary>
/// <remarks>Source: docs/rules/programme.md#sponsors.</remarks>
/// <param name="Record">The pledge.</param>
/// <param name="Deliveries">What was delivered.</param>
public sealed record PledgeStanding(OfficeRecord Record, IReadOnlyList<OfficeRecord> Deliveries)
{
    /// <summary>Rupiah a month times months.</summary>
    public long Pledged => Record.Whole("monthly")!.Value * Record.Whole("months")!.Value;

    /// <summary>Rupiah spent so far.</summary>
    public long Spent => Deliveries.Sum(delivery => delivery.Whole("spent")!.Value);

    /// <summary>More was spent than promised: somebody made a mistake.</summary>
    public bool IsOver => Spent > Pledged;

    /// <summary>Whether two pledges promise a child the same package in one month: a child has one sponsor for each.</summary>
    public static bool Overlap(OfficeRecord one, OfficeRecord other) => one["package"] == other["package"] && string.Equals(one["title"], other["title"], StringComparison.OrdinalIgnoreCase)
        && one.Day("started_on") < EndOf(other) && other.Day("started_on") < EndOf(one);

    /// <summary>Kilograms gained from the first weight to the last that is known.</summary>
    public decimal? Gain => Last - Record.Number("weight_start");

    // The day after the last that was promised, or after which it was given up.
    private static DateOnly EndOf(OfficeRecord pledge)
    {
        var promised = pledge.Day("started_on")!.Value.AddMonths((int)pledge.Whole("months")!.Value);
        return pledge.Day("ended_on") is { } ended && ended < promised ? ended : promised;
    }

    private DateOnly StartedOn => Record.Day("started_on")!.Value;

    private decimal? Last => Record.Number("weight_end") ?? Deliveries.OrderBy(delivery => delivery.Day("on")).LastOrDefault(delivery => delivery["weight"] is not null)?.Number("weight");

    /// <summary>Month by month what was delivered: every month promised, and those after it in which something still came.</summary>
    public IReadOnlyList<PledgeMonth> Months(DateOnly today)
    {
        var promised = (int)Record.Whole("months")!.Value;
        var byMonth = Deliveries.OrderBy(delivery => delivery.Day("on")).ToLookup(delivery => NumberOf(delivery.Day("on")!.Value));
        return [.. Enumerable.Range(1, promised).Concat(byMonth.Select(month => month.Key).Where(number => number > promised).Order()).Select(number =>
        {
            var from = StartedOn.AddMonths(number - 1);
            return new PledgeMonth(number, from, [.. byMonth[number]], !byMonth[number].Any() && StartedOn.AddMonths(number) <= Until(today), number > promised);
        })];
    }

    /// <summary>Months that are over without a delivery.</summary>
    public int Owed(DateOnly today) => Months(today).Count(month => month.IsOwed);

    // A pledge that ended early owes nothing afterwards.
    private DateOnly Until(DateOnly today) => Record.Day("ended_on") is { } ended && ended < today ? ended : today;

    // What came before the first day belongs to the first month.
    private int NumberOf(DateOnly day) => day <= StartedOn ? 1 : Calendar.Age.InMonths(StartedOn, day) + 1;
}
