using Seribu.Growth.Velocity;

namespace Seribu.Growth.Tests.Velocity;

/// <summary>Gains beside the WHO velocity standards; expected figures by hand from the published L, M, S.</summary>
public sealed class VelocityTests
{
    [Fact]
    public void The_standards_hold_every_published_row()
    {
        var rows = from increment in Enum.GetValues<Increment>() from sex in Enum.GetValues<Sex>() select VelocityStandard.Rows(increment, sex).Count();

        // Weight over 1 (12 rows), 2 (23), 3 (22), 4 (21), 6 (19) months; length without 1; head over 2 (11) and 3 (10) to twelve months only.
        Assert.Equal([97, 97, 85, 85, 61, 61], rows);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(-2)]
    [InlineData(0)]
    [InlineData(2)]
    public void A_gain_on_a_line_has_its_score(double z)
    {
        var row = VelocityStandard.Rows(Increment.Weight, Sex.Male).Single(each => each.Interval == "3-5 mo");

        Assert.Equal(z, row.ZOf(row.ValueAt(z))!.Value, 9);
    }

    [Fact]
    public void A_median_boy_gains_815_grams_from_two_to_three_months()
    {
        // M = 1215.3989 with 400 g added: 815.3989 g. The interval is 61 to 91 days old, 30 days instead of 30.4375.
        var velocity = Weight(61, 5.0, 91, 5.0 + 0.8036785);

        Assert.Equal("2-3 mo", velocity.Row.Interval);
        Assert.Equal(815.3989, velocity.Row.Median, 4);
        Assert.Equal(803.6785, velocity.Gain, 4);
        Assert.Equal(815.3989, velocity.ComparedGain, 3);
        Assert.Equal((0.0, VelocityFinding.AsExpected), (velocity.Z!.Value.Value, velocity.Finding));
        Assert.Equal(50, velocity.Centile!.Value, 2);
    }

    [Fact]
    public void A_boy_who_gains_nothing_in_a_month_falters()
    {
        // By hand from L 0.659, M 1215.3989, S 0.19591: 400 g are added to a gain of nothing, and below -3 SD the tail is straight.
        var velocity = Weight(61, 5, 91, 5);
        var row = velocity.Row.Lms;
        var third = 1215.3989 * Math.Pow(1 - (3 * 0.659 * 0.19591), 1 / 0.659);
        var second = 1215.3989 * Math.Pow(1 - (2 * 0.659 * 0.19591), 1 / 0.659);

        Assert.Equal((0.659, 1215.3989, 0.19591), (row.L, row.M, row.S));
        Assert.Equal(-3 + ((400 - third) / (second - third)), velocity.Z!.Value.Value, 2);
        Assert.Equal(VelocityFinding.FalteringSeverely, velocity.Finding);
    }

    [Fact]
    public void A_great_loss_still_has_a_score() =>
        Assert.InRange(Weight(61, 6, 91, 5).Z!.Value.Value, -20, -5);

    [Theory]
    [InlineData(-2.00, VelocityFinding.AsExpected)]
    [InlineData(-2.02, VelocityFinding.Faltering)]
    [InlineData(-3.00, VelocityFinding.Faltering)]
    [InlineData(-3.02, VelocityFinding.FalteringSeverely)]
    [InlineData(2.00, VelocityFinding.AsExpected)]
    [InlineData(2.02, VelocityFinding.Fast)]
    public void A_score_on_a_line_belongs_to_the_healthier_side(double z, VelocityFinding expected)
    {
        var velocity = Weight(61, 5, 91, 5.5);
        Assert.Equal(expected, (velocity with { Z = new ZScore(z) }).Finding);
    }

    [Theory]
    [InlineData(61, 91, "2-3 mo")]
    [InlineData(58, 95, "2-3 mo")]
    [InlineData(60, 121, "2-4 mo")]
    [InlineData(0, 28, "0-4 wks")]
    [InlineData(28, 61, "4 wks-2 mo")]
    [InlineData(100, 220, "3-7 mo")]
    [InlineData(91, 274, "3-9 mo")]
    public void The_published_interval_that_fits_two_days_best_is_taken(int from, int to, string expected) =>
        Assert.Equal(expected, VelocityStandard.Fitting(Increment.Weight, Sex.Female, Age.OfDays(from), Age.OfDays(to))?.Interval);

    [Theory]
    [InlineData(61, 75)]
    [InlineData(61, 320)]
    [InlineData(720, 781)]
    [InlineData(91, 91)]
    public void No_interval_fits_days_too_near_too_far_or_too_late(int from, int to) =>
        Assert.Null(VelocityStandard.Fitting(Increment.Weight, Sex.Female, Age.OfDays(from), Age.OfDays(to)));

    [Fact]
    public void A_length_that_shrinks_has_no_score_but_a_finding()
    {
        var velocity = GrowthVelocity.Between(Increment.Length, Sex.Female, new(Age.OfDays(200), 65), new(Age.OfDays(261), 64.5))!;

        Assert.Null(velocity.Z);
        Assert.Equal(VelocityFinding.Shrank, velocity.Finding);
    }

    [Fact]
    public void The_second_birthday_costs_no_length()
    {
        // 86.0 cm lying on day 670; on day 731 she stands and reads 86.9, which is 87.6 lying.
        var velocity = GrowthVelocity.Between(Increment.Length, Sex.Female, new(Age.OfDays(670), 86), new(Age.OfDays(731), 86.9))!;

        Assert.Equal(1.6, velocity.Gain, 9);
    }

    [Fact]
    public void The_latest_gain_looks_back_two_months_when_it_can()
    {
        Reading[] readings = [new(Age.OfDays(30), 4), new(Age.OfDays(61), 5), new(Age.OfDays(91), 5.8), new(Age.OfDays(122), 6.4)];

        Assert.Equal(61, GrowthVelocity.Latest(Increment.Weight, Sex.Male, readings)!.From.Age.Days);
        Assert.Null(GrowthVelocity.Latest(Increment.Weight, Sex.Male, [readings[0]]));
        Assert.Null(GrowthVelocity.Latest(Increment.Weight, Sex.Male, []));
    }

    [Fact]
    public void A_child_on_the_median_needs_the_median_next()
    {
        var standard = GrowthStandard.Of(Indicator.WeightForAge);
        var (now, next) = (standard.Row(Sex.Female, 300)!.Value.M, standard.Row(Sex.Female, 330)!.Value.M);

        var forecast = GrowthForecast.Of(Indicator.WeightForAge, Sex.Female, new(Age.OfDays(300), now), Age.OfDays(330))!;

        Assert.Equal((0.0, next), (forecast.Z.Value, Math.Round(forecast.Needed, 12)));
        Assert.Equal(next - now, forecast.Gain, 9);
    }

    [Theory]
    [InlineData(4.2)]
    [InlineData(8)]
    [InlineData(16)]
    public void What_is_needed_scores_the_same_then(double kg)
    {
        var forecast = GrowthForecast.Of(Indicator.WeightForAge, Sex.Male, new(Age.OfDays(300), kg), Age.OfDays(331));
        var now = GrowthStandard.Of(Indicator.WeightForAge).ScoreAtAge(Sex.Male, Age.OfDays(300), kg)!.Value;

        if (now.IsFlagged) Assert.Null(forecast);
        else Assert.Equal(now.Z, GrowthStandard.Of(Indicator.WeightForAge).ScoreAtAge(Sex.Male, Age.OfDays(331), forecast!.Needed)!.Value.Z);
    }

    [Fact]
    public void A_forecast_over_the_second_birthday_counts_the_gain_lying()
    {
        var forecast = GrowthForecast.Of(Indicator.LengthForAge, Sex.Male, new(Age.OfDays(715), 87), Age.OfDays(745))!;

        Assert.InRange(forecast.Gain, 0.6, 1.2);
        Assert.InRange(forecast.Needed, 87 + forecast.Gain - 0.7001, 87 + forecast.Gain - 0.6999);
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(300, 290)]
    [InlineData(1800, 1830)]
    public void Nothing_is_foretold_backwards_or_past_five_years(int now, int next) =>
        Assert.Null(GrowthForecast.Of(Indicator.WeightForAge, Sex.Male, new(Age.OfDays(now), 12), Age.OfDays(next)));

    private static GrowthVelocity Weight(int from, double fromKg, int to, double toKg) =>
        GrowthVelocity.Between(Increment.Weight, Sex.Male, new(Age.OfDays(from), fromKg), new(Age.OfDays(to), toKg))!;
}
