using System.Collections.Frozen;
using Seribu.Domain.Regions;

namespace Seribu.Server.Host;

/// <summary>What day it is in a village: Western, Central or Eastern Indonesian time by its province, without summer time.</summary>
public sealed class FieldClock(TimeProvider time)
{
    // WIB is +7: Sumatra, Java, western and central Kalimantan. These are the others (Keppres 41/1987; Papua's provinces of 2022).
    private static readonly FrozenDictionary<string, int> OffsetHours = new Dictionary<string, int>
    {
        ["51"] = 8, ["52"] = 8, ["53"] = 8, ["63"] = 8, ["64"] = 8, ["65"] = 8,
        ["71"] = 8, ["72"] = 8, ["73"] = 8, ["74"] = 8, ["75"] = 8, ["76"] = 8,
        ["81"] = 9, ["82"] = 9, ["91"] = 9, ["92"] = 9, ["93"] = 9, ["94"] = 9, ["95"] = 9, ["96"] = 9,
    }.ToFrozenDictionary();

    /// <summary>The instant, for what is heard and kept.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The village's today.</summary>
    public DateOnly Today(VillageCode village) => Today(village.Text);

    /// <summary>Today in a region by its code; without a province, Western Indonesian time.</summary>
    public DateOnly Today(string region) => DateOnly.FromDateTime(At(region, Now).DateTime);

    /// <summary>An instant as the clocks of a region show it.</summary>
    public static DateTimeOffset At(string region, DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(HoursOf(region)));

    /// <summary>Hours before UTC: 7, 8 or 9.</summary>
    public static int HoursOf(string region) => region.Length >= 2 ? OffsetHours.GetValueOrDefault(region[..2], 7) : 7;
}
