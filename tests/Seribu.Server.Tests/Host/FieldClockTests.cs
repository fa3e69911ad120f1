using Seribu.Domain.Regions;
using Seribu.Server.Host;

namespace Seribu.Server.Tests.Host;

public sealed class FieldClockTests
{
    [Theory]
    [InlineData("19.05.01.2001", "2026-11-19T16:59:59Z", "2026-11-19")]
    [InlineData("19.05.01.2001", "2026-11-19T17:00:00Z", "2026-11-20")]
    [InlineData("73.01.01.2001", "2026-11-19T15:59:59Z", "2026-11-19")]
    [InlineData("73.01.01.2001", "2026-11-19T16:00:00Z", "2026-11-20")]
    [InlineData("91.03.01.2001", "2026-11-19T14:59:59Z", "2026-11-19")]
    [InlineData("91.03.01.2001", "2026-11-19T15:00:00Z", "2026-11-20")]
    public void A_village_turns_its_page_at_its_own_midnight(string village, string instant, string day) =>
        Assert.Equal(DateOnly.Parse(day), new FieldClock(new Stopped(DateTimeOffset.Parse(instant))).Today(VillageCode.Parse(village)));
}

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class Stopped(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
