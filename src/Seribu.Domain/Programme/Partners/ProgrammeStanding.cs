using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Partners;

/// <summary>What a joint programme gave of one thing.</summary>
/// <param name="Item">The word of the thing.</param>
/// <param name="Given">How often it was given, of how often it was planned.</param>
/// <param name="Households">Households that got it.</param>
/// <param name="Rupiah">What it was worth.</param>
public sealed record ProgrammeItem(string Item, Coverage Given, int Households, long Rupiah);

/// <summary>A joint programme of several offices: its events, what it planned, and what reached which household.</summary>
/// <remarks>Source: docs/rules/programme.md#joint-programmes.</remarks>
/// <param name="Record">The programme.</param>
/// <param name="Events">Its events.</param>
/// <param name="Planned">What it means to give.</param>
/// <param name="Ledger">The lines of all villages that name it, in its year.</param>
public sealed record ProgrammeStanding(OfficeRecord Record, IReadOnlyList<OfficeRecord> Events, IReadOnlyList<OfficeRecord> Planned, IReadOnlyList<OfficeRecord> Ledger)
{
    /// <summary>Each thing that was planned or given.</summary>
    public IReadOnlyList<ProgrammeItem> Items =>
    [
        .. Planned.Select(each => each["item"]!).Concat(Ledger.Select(line => line["item"]!)).Distinct().Order(StringComparer.Ordinal).Select(item =>
        {
            var given = Ledger.Where(line => line["item"] == item).ToList();
            return new ProgrammeItem(item, new(given.Count, Planned.Where(each => each["item"] == item).Sum(each => each.Whole("target") ?? 0)), HouseholdsIn(given), given.Sum(Worth));
        }),
    ];

    /// <summary>Households that got something.</summary>
    public int Households => HouseholdsIn(Ledger);

    /// <summary>What all of it was worth.</summary>
    public long Rupiah => Ledger.Sum(Worth);

    /// <summary>People who came to its events.</summary>
    public long Attended => Events.Sum(each => each.Whole("attended") ?? 0);

    /// <summary>What reached each village, most households first.</summary>
    public IReadOnlyList<(string Village, int Households, int Lines, long Rupiah)> Villages =>
        [.. Ledger.GroupBy(line => line.Region).Select(lines => (lines.Key, HouseholdsIn([.. lines]), lines.Count(), lines.Sum(Worth))).OrderByDescending(village => village.Item2).ThenBy(village => village.Key, StringComparer.Ordinal)];

    /// <summary>Whether a line of a village's ledger names a programme of a year; capitals and outer blanks do not matter.</summary>
    public static bool Names(OfficeRecord line, OfficeRecord programme) =>
        string.Equals(line["programme"], programme["name"], StringComparison.OrdinalIgnoreCase) && line.Day("on")?.Year == programme.Whole("year");

    private static int HouseholdsIn(IReadOnlyList<OfficeRecord> lines) => HouseholdAid.Of(lines).Count;

    private static long Worth(OfficeRecord line) => line.Whole("amount") ?? 0;
}

/// <summary>Everything one household got, from whomever.</summary>
/// <param name="Village">Its village.</param>
/// <param name="Household">Its code or head, as it was written first.</param>
/// <param name="Lines">The lines, oldest first.</param>
public sealed record HouseholdAid(string Village, string Household, IReadOnlyList<OfficeRecord> Lines)
{
    /// <summary>What it was worth.</summary>
    public long Rupiah => Lines.Sum(line => line.Whole("amount") ?? 0);

    /// <summary>Things that two programmes gave in the same year: one of them may have been meant for another house.</summary>
    public IReadOnlyList<string> Doubled =>
        [.. Lines.GroupBy(line => (line["item"], line.Day("on")?.Year)).Where(same => same.Select(line => line["programme"]!.ToUpperInvariant()).Distinct().Count() > 1).Select(same => same.Key.Item1!).Distinct()];

    /// <summary>The households of some ledger lines, those with something doubled first, then by worth.</summary>
    public static IReadOnlyList<HouseholdAid> Of(IEnumerable<OfficeRecord> ledger) =>
    [
        .. ledger.GroupBy(line => (line.Region, Household: line["household"]!.ToUpperInvariant()))
            .Select(lines => new HouseholdAid(lines.Key.Region, lines.First()["household"]!, [.. lines.OrderBy(line => line.Day("on"))]))
            .OrderByDescending(household => household.Doubled.Count).ThenByDescending(household => household.Rupiah).ThenBy(household => household.Household, StringComparer.OrdinalIgnoreCase),
    ];
}
