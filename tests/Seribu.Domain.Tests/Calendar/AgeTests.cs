using Seribu.Domain.Calendar;

namespace Seribu.Domain.Tests.Calendar;

public sealed class AgeTests
{
    [Theory]
    [InlineData("2024-01-20", "2024-06-13", 4)]
    [InlineData("2024-01-20", "2024-06-19", 4)]
    [InlineData("2024-01-20", "2024-06-20", 5)]
    [InlineData("2024-01-20", "2024-01-20", 0)]
    [InlineData("2024-01-20", "2024-01-19", -1)]
    [InlineData("2024-01-20", "2023-12-19", -1)]
    [InlineData("2024-05-20", "2026-05-19", 23)]
    [InlineData("2024-05-20", "2026-05-20", 24)]
    public void A_month_of_age_is_complete_on_the_birth_day_and_not_before(string bornOn, string day, int months) =>
        Assert.Equal(months, Age.InMonths(DateOnly.Parse(bornOn), DateOnly.Parse(day)));

    [Theory]
    [InlineData("2025-01-31", "2025-02-27", 0)]
    [InlineData("2025-01-31", "2025-02-28", 1)]
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-01-31", "2024-02-29", 1)]
    [InlineData("2025-03-31", "2025-04-30", 1)]
    [InlineData("2024-02-29", "2025-02-28", 12)]
    [InlineData("2025-02-28", "2025-03-28", 1)]
    public void A_month_without_the_birth_day_completes_on_its_last_day(string bornOn, string day, int months) =>
        Assert.Equal(months, Age.InMonths(DateOnly.Parse(bornOn), DateOnly.Parse(day)));

    [Theory]
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2024-05-20", 24, "2026-05-20")]
    public void The_day_on_which_months_complete_has_that_age(string bornOn, int months, string day)
    {
        var completes = Age.Completes(DateOnly.Parse(bornOn), months);

        Assert.Equal(DateOnly.Parse(day), completes);
        Assert.Equal(months, Age.InMonths(DateOnly.Parse(bornOn), completes));
        Assert.Equal(months - 1, Age.InMonths(DateOnly.Parse(bornOn), completes.AddDays(-1)));
    }
}
