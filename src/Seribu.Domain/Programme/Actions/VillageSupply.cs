using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Actions;

/// <summary>What a village has of one thing its services need.</summary>
/// <param name="Code">What.</param>
/// <param name="Have">How many; none when nobody noted it.</param>
/// <param name="Needed">How many it should have; none where no number is asked for.</param>
public sealed record SupplyItem(string Code, long? Have, long? Needed)
{
    /// <summary>How many are missing; none when it is not known or nothing is asked for.</summary>
    public long? Missing => Have is { } have && Needed is { } needed ? Math.Max(0, needed - have) : null;
}

/// <summary>The supply side of a village: who and what gives the services.</summary>
/// <remarks>Source: docs/rules/programme.md#supply.</remarks>
/// <param name="Village">The village.</param>
/// <param name="Items">Each item, in the order of the table.</param>
/// <param name="Source">What the register's figures were taken from.</param>
public sealed record VillageSupply(string Village, IReadOnlyList<SupplyItem> Items, string? Source)
{
    // A posyandu is usually served by five cadres; a village has one KPM at least.
    private const int CadresOfPosyandu = 5, AtLeastOne = 1;

    private static readonly IReadOnlyList<string> Stocks = ["kia_books", "iron_tablets", "food_packs", "preschools", "water_points"];

    /// <summary>Every item, in the order of the table.</summary>
    public static IReadOnlyList<string> All { get; } = ["posyandu", "kpm", "teams", "cadres", "midwives", "kits", .. Stocks];

    /// <summary>How many things are missing.</summary>
    public int Shortages => Items.Count(item => item.Missing > 0);

    /// <summary>Counts a village.</summary>
    /// <param name="village">The village.</param>
    /// <param name="posyandu">Its open posyandu.</param>
    /// <param name="cadres">Its records of <c>cadre</c>.</param>
    /// <param name="teams">Its records of <c>team</c>.</param>
    /// <param name="supply">Its record of supply, if it has one.</param>
    /// <param name="day">The day.</param>
    public static VillageSupply Of(string village, long posyandu, IReadOnlyList<OfficeRecord> cadres, IReadOnlyList<OfficeRecord> teams, OfficeRecord? supply, DateOnly day)
    {
        var serving = cadres.Where(cadre => CadreCounts.IsActive(cadre, day)).ToList();
        return new(village,
        [
            new("posyandu", posyandu, AtLeastOne),
            new("kpm", serving.Count(cadre => cadre["kind"] is "kpm" or "kpmas"), AtLeastOne),
            new("teams", TeamStanding.Of(teams, cadres, day).Count(team => team.IsComplete), Math.Max(AtLeastOne, teams.Count)),
            new("cadres", supply?.Whole("cadres") ?? serving.Count(cadre => cadre["kind"] == "posyandu"), CadresOfPosyandu * posyandu),
            new("midwives", supply?.Whole("midwives"), AtLeastOne),
            new("kits", supply?.Whole("kits"), posyandu),
            .. Stocks.Select(code => new SupplyItem(code, supply?.Whole(code), null)),
        ], supply?["source"]);
    }
}
