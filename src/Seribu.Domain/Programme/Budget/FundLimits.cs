using System.Text.Json;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Budget;

/// <summary>A limit on one use of the Village Fund (Dana Desa). What the year's rule does not say is empty.</summary>
/// <param name="Code">The use, as a budget line names it: <c>blt</c>, <c>food</c>, <c>running</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="MostPercent">At most so much of the Village Fund.</param>
/// <param name="LeastPercent">At least so much of the Village Fund.</param>
/// <param name="MostPerMonth">Rupiah a family gets in a month at most.</param>
/// <param name="MostMonths">Months handed out at once at most.</param>
public sealed record FundLimit(string Code, Title Title, decimal? MostPercent, decimal? LeastPercent, long? MostPerMonth, int? MostMonths)
{
    /// <summary>How a budget stands to the limit, by the lines of the stage in force that are paid from the Village Fund.</summary>
    public FundUse Of(VillageBudget budget)
    {
        List<OfficeRecord> fund = budget.InForce is { } stage ? [.. budget.Of(stage).Where(line => line["source"] == "DD")] : [];
        List<OfficeRecord> use = [.. fund.Where(line => line["use"] == Code)];
        return new(this, new(use.Sum(VillageBudget.Amount), fund.Sum(VillageBudget.Amount)), [.. use.Where(line => line.Whole("unit_price") > MostPerMonth)]);
    }
}

/// <summary>How a village's budget stands to a limit. Going past it is told and never refused: what binds is the rule's own text and the district's word.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Share">Rupiah of this use, of the Village Fund as far as its lines are written here.</param>
/// <param name="TooDear">Lines that give a family more in a month.</param>
public sealed record FundUse(FundLimit Limit, Coverage Share, IReadOnlyList<OfficeRecord> TooDear)
{
    /// <summary>More of the Village Fund than the rule allows.</summary>
    public bool IsAbove => Share.Percent > Limit.MostPercent;

    /// <summary>Less of the Village Fund than the rule asks for.</summary>
    public bool IsBelow => Share.Percent < Limit.LeastPercent;

    /// <summary>Whether it lies within the limit; nothing before a budget was decided.</summary>
    public bool? IsKept => Share.Due == 0 ? null : !IsAbove && !IsBelow && TooDear.Count == 0;
}

/// <summary>What the rule of a year says of the Village Fund.</summary>
/// <remarks>Source: docs/rules/programme.md#village-fund.</remarks>
/// <param name="Year">The year.</param>
/// <param name="Basis">The regulation.</param>
/// <param name="Focus">What it says of stunting.</param>
/// <param name="Limits">Its limits.</param>
public sealed record FundLimits(int Year, string Basis, Title Focus, IReadOnlyList<FundLimit> Limits)
{
    /// <summary>The years this release of Seribu carries, the oldest first.</summary>
    public static IReadOnlyList<FundLimits> Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>The rule of a year; nothing for a year whose rule is not carried, for each year has its own.</summary>
    public static FundLimits? Of(int year) => Embedded.FirstOrDefault(rule => rule.Year == year);

    /// <summary>Reads the years of a bundle.</summary>
    public static IReadOnlyList<FundLimits> Load(ReferenceBundle bundle)
    {
        using var document = JsonDocument.Parse(bundle.Text("budget-codes/village-fund.json"));
        return [.. new RowReader(document.RootElement, "village fund").Rows("years").Select(row => new FundLimits(row.Number("year"), row.Text("basis"), TitleOf(row.Row("focus")), [.. row.Rows("limits").Select(Read)]))
            .OrderBy(rule => rule.Year)];
    }

    private static FundLimit Read(RowReader row) => new(
        row.Text("code"), TitleOf(row.Row("title")), row.NumberOrNull("mostPercent"), row.NumberOrNull("leastPercent"), row.NumberOrNull("mostPerMonth"), row.NumberOrNull("mostMonths"));

    private static Title TitleOf(RowReader row) => new(row.Text("id"), row.Text("en"));
}
