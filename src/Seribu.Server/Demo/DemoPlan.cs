using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Regions;

namespace Seribu.Server.Demo;

/// <summary>What a demo district is made from. The same plan always gives the same facts, to the byte.</summary>
public sealed record DemoPlan
{
    /// <summary>The seed of the demo that a newcomer sees.</summary>
    public const ulong FirstSeed = 1000;

    /// <summary>Families in a village when nobody says how many.</summary>
    public const int FamiliesOfAVillage = 44;

    /// <summary>A region's code; all its villages get a book.</summary>
    public required string Region { get; init; }

    /// <summary>The day until which the district has lived.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Families in the whole region; empty: about <see cref="FamiliesOfAVillage"/> in each village.</summary>
    public int? Families { get; init; }

    /// <summary>Chance starts here.</summary>
    public ulong Seed { get; init; } = FirstSeed;

    /// <summary>The first day anything is written: eight full quarters before the running one.</summary>
    public DateOnly From => Quarter.Of(Today).Back(8).FirstDay;

    /// <summary>The clock of the region.</summary>
    public LocalZone Zone => RegionBook.Kemendagri.ZoneOf(Region);

    /// <summary>The villages with their share of the families; larger and smaller ones, some far better served than others.</summary>
    /// <exception cref="ArgumentException">The list of regions has no village there.</exception>
    public IReadOnlyList<VillageShare> Villages()
    {
        var regions = RegionBook.Kemendagri.VillagesOf(Region).ToList();
        if (regions.Count == 0) throw new ArgumentException($"The list of regions has no village in '{Region}'.");

        var sizes = regions.Select(region => new Dice(Seed).Fork("size " + region.Code).Between(0.6, 1.5)).ToList();
        var families = Families ?? (regions.Count * FamiliesOfAVillage);
        var (given, soFar, all) = (0, 0.0, sizes.Sum());
        return [.. regions.Select((region, index) =>
        {
            soFar += sizes[index];
            var until = index == regions.Count - 1 ? families : (int)(families * soFar / all);
            var share = new VillageShare(VillageCode.Parse(region.Code), region.Name, index, until - given, Dice(region.Code));
            given = until;
            return share;
        })];
    }

    /// <summary>The instant written into the ids of people and houses: when the books were opened.</summary>
    internal long OpenedAt => new DateTimeOffset(From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>The dice of a village.</summary>
    internal Dice Dice(string village) => new Dice(Seed).Fork(village);
}

/// <summary>A village of the demo and how many families it has.</summary>
/// <param name="Code">The book.</param>
/// <param name="Name">The village's name.</param>
/// <param name="Index">Position in the region, from 0.</param>
/// <param name="Families">Families to live there.</param>
/// <param name="Dice">The village's chance.</param>
public sealed record VillageShare(VillageCode Code, string Name, int Index, int Families, Dice Dice);
