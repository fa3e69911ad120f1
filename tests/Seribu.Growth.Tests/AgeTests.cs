namespace Seribu.Growth.Tests;

public class AgeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.49, 0)]
    [InlineData(0.5, 1)]
    [InlineData(730.49, 730)]
    [InlineData(730.5, 731)]
    [InlineData(731.5, 732)]
    public void Half_a_day_counts_as_a_day(double days, int expected) => Assert.Equal(expected, Age.OfDays(days).Days);

    [Theory]
    [InlineData(9, 274)]
    [InlineData(24, 731)]
    [InlineData(59.98, 1826)]
    public void A_month_has_30_point_4375_days(double months, int days) => Assert.Equal(days, Age.OfMonths(months).Days);

    [Theory]
    [InlineData(730, Posture.Lying)]
    [InlineData(731, Posture.Standing)]
    public void A_child_is_measured_standing_from_day_731(int days, Posture expected) =>
        Assert.Equal(expected, Age.OfDays(days).StandardPosture);

    [Theory]
    [InlineData(273, true)]
    [InlineData(273.9374, true)]
    [InlineData(273.9375, false)]
    [InlineData(274, false)]
    public void Nine_months_are_counted_unrounded(double days, bool under) => Assert.Equal(under, Age.OfDays(days).IsUnderNineMonths);

    [Theory]
    [InlineData(1826, true)]
    [InlineData(1826.2, true)]
    [InlineData(1826.25, false)]
    [InlineData(1827, false)]
    public void Five_years_are_counted_unrounded(double days, bool under) => Assert.Equal(under, Age.OfDays(days).IsUnderFiveYears);

    [Theory]
    [InlineData("2026-01-20", "2026-06-13", 4)]
    [InlineData("2026-01-20", "2026-05-19", 3)]
    [InlineData("2026-01-20", "2026-05-20", 4)]
    [InlineData("2026-01-31", "2026-02-27", 0)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2026-01-20", "2026-01-20", 0)]
    public void A_month_completes_on_the_birth_day_or_the_months_last(string born, string day, int expected) =>
        Assert.Equal(expected, Age.CompletedMonths(DateOnly.Parse(born), DateOnly.Parse(day)));

    // Two years without a leap day are 730 days, yet 24 months of 30.4375 days are 730.5.
    [Theory]
    [InlineData("2027-01-19", AgeBasis.Day, 729)]
    [InlineData("2027-01-20", AgeBasis.Day, 730)]
    [InlineData("2027-01-19", AgeBasis.Month, 700)]
    [InlineData("2027-01-20", AgeBasis.Month, 731)]
    public void By_months_a_child_stands_from_its_second_birthday(string day, AgeBasis basis, int expected) =>
        Assert.Equal(expected, Age.On(new(2025, 1, 20), DateOnly.Parse(day), basis).Days);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_age_before_birth_is_refused(double days) => Assert.Throws<ArgumentOutOfRangeException>(() => Age.OfDays(days));

    [Fact]
    public void A_day_before_birth_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Age.CompletedMonths(new(2026, 2, 1), new(2026, 1, 31)));
}
