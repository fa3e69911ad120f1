using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Partners;

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

    /// <summary>Kilograms gained from the first weight to the last that is known.</summary>
    public decimal? Gain => Last - Record.Number("weight_start");

    private decimal? Last => Record.Number("weight_end") ?? Deliveries.OrderBy(delivery => delivery.Day("on")).LastOrDefault(delivery => delivery["weight"] is not null)?.Number("weight");
}
