using Seribu.Domain.People;

namespace Seribu.Domain.Tests.People;

public sealed class ThousandDaysTests
{
    private static readonly Pregnancy Expecting = new() { Id = Guid.NewGuid(), Woman = Guid.NewGuid(), Lmp = new(2026, 1, 1), FirstOn = new(2026, 2, 1) };

    [Theory]
    [InlineData("2026-01-14", null)]
    [InlineData("2026-01-15", 0)]
    [InlineData("2026-01-16", 1)]
    [InlineData("2026-10-12", 270)]
    [InlineData("2026-10-30", 270)]
    public void The_days_run_from_the_14th_after_the_last_period_and_wait_for_the_birth(string day, int? number) =>
        Assert.Equal(number, ThousandDays.OfPregnancy(Expecting, DateOnly.Parse(day))?.Number);

    [Fact]
    public void From_its_end_on_a_pregnancy_has_no_day()
    {
        var ended = Expecting with { EndedOn = new(2026, 9, 1), Outcome = PregnancyOutcome.Delivered };

        Assert.Equal(228, ThousandDays.OfPregnancy(ended, new(2026, 8, 31))?.Number);
        Assert.Null(ThousandDays.OfPregnancy(ended, new(2026, 9, 1)));
    }

    // The child of the mockups: born 8 February 2025, day 919 on 19 November 2026, 81 to go.
    [Fact]
    public void A_born_child_counts_on_from_270()
    {
        var day = ThousandDays.OfChild(new(2025, 2, 8), new(2026, 11, 19));

        Assert.Equal(919, day?.Number);
        Assert.Equal(81, day?.Remaining);
    }

    [Theory]
    [InlineData("2025-02-07", null)]
    [InlineData("2025-02-08", ThousandDaysPart.BreastMilkOnly)]
    [InlineData("2025-08-06", ThousandDaysPart.BreastMilkOnly)]
    [InlineData("2025-08-07", ThousandDaysPart.ComplementaryFeeding)]
    [InlineData("2027-02-07", ThousandDaysPart.ComplementaryFeeding)]
    [InlineData("2027-02-08", ThousandDaysPart.Over)]
    public void Milk_only_lasts_180_days_and_all_ends_730_days_after_birth(string day, ThousandDaysPart? part) =>
        Assert.Equal(part, ThousandDays.OfChild(new(2025, 2, 8), DateOnly.Parse(day))?.Part);
}
