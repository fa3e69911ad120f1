using Seribu.Domain.Regions;
using Seribu.Server.Regions;

namespace Seribu.Server.Host;

/// <summary>What day it is in a village: Western, Central or Eastern Indonesian time by its province.</summary>
public sealed class FieldClock(TimeProvider time)
{
    /// <summary>The instant, for what is heard and kept.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The village's today.</summary>
    public DateOnly Today(VillageCode village) => Today(village.Text);

    /// <summary>Today in a region by its code; without a province, Western Indonesian time.</summary>
    public DateOnly Today(string region) => RegionBook.Kemendagri.ZoneOf(region).DayOf(Now);

    /// <summary>An instant as the clocks of a region show it.</summary>
    public static DateTimeOffset At(string region, DateTimeOffset instant) => RegionBook.Kemendagri.ZoneOf(region).At(instant);
}
