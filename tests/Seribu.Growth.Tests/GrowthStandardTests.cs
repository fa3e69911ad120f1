namespace Seribu.Growth.Tests;

/// <summary>Laws that hold on every row of every table.</summary>
public class GrowthStandardTests
{
    public static TheoryData<Indicator, Sex> Tables =>
    [
        .. from indicator in Enum.GetValues<Indicator>()
           from sex in Enum.GetValues<Sex>()
           select (indicator, sex),
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void The_median_child_scores_zero(Indicator indicator, Sex sex) =>
        Assert.All(GrowthStandard.Of(indicator).Rows(sex).ToArray(), row => Assert.Equal(0, row.OnCurve(row.M), 12));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_child_on_a_line_scores_that_line(Indicator indicator, Sex sex) =>
        Assert.All(GrowthStandard.Of(indicator).Rows(sex).ToArray(), row =>
            Assert.All(GrowthCurve.Lines, sd => Assert.Equal(sd, row.WithStraightTails(row.ValueAt(sd)), 9)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_bigger_child_scores_higher_also_where_the_tails_begin(Indicator indicator, Sex sex) =>
        Assert.DoesNotContain(GrowthStandard.Of(indicator).Rows(sex).ToArray(), row => !Rises(row));

    private static bool Rises(Lms row)
    {
        var step = (row.ValueAt(3) - row.M) / 10;
        var sizes = Enumerable.Range(-15, 31).Select(steps => row.M + (steps * step)).Where(size => size > 0);
        var scores = sizes.Select(row.WithStraightTails).ToList();

        return scores.Zip(scores.Skip(1)).All(pair => pair.First < pair.Second);
    }

    [Fact]
    public void Far_tails_go_on_in_steps_of_the_last_SD()
    {
        var row = GrowthStandard.Of(Indicator.WeightForAge).Row(Sex.Male, 365)!.Value;
        var step = row.ValueAt(3) - row.ValueAt(2);

        Assert.Equal(4, row.WithStraightTails(row.ValueAt(3) + step), 9);
        Assert.Equal(-4, row.WithStraightTails(row.ValueAt(-3) - (row.ValueAt(-2) - row.ValueAt(-3))), 9);
    }

    [Theory]
    [InlineData(Indicator.WeightForAge, 1827)]
    [InlineData(Indicator.ArmForAge, 90)]
    [InlineData(Indicator.WeightForLength, 449)]
    public void Outside_a_table_there_is_no_row(Indicator indicator, int key) =>
        Assert.Null(GrowthStandard.Of(indicator).Row(Sex.Male, key));

    [Fact]
    public void Between_two_tenths_of_a_centimetre_the_row_lies_between()
    {
        var standard = GrowthStandard.Of(Indicator.WeightForHeight);

        var row = standard.RowAtLength(Sex.Male, 65.05)!.Value;

        Assert.Equal((7.4327 + 7.4563) / 2, row.M, 9);
        Assert.Equal((0.08217 + 0.08216) / 2, row.S, 9);
    }

    [Fact]
    public void A_table_by_age_is_not_asked_by_length()
    {
        Assert.Throws<InvalidOperationException>(() => GrowthStandard.Of(Indicator.WeightForAge).RowAtLength(Sex.Male, 80));
        Assert.Throws<InvalidOperationException>(() => GrowthStandard.Of(Indicator.WeightForHeight).ScoreAtAge(Sex.Male, Age.OfDays(800), 12));
    }

    [Fact]
    public void Scoring_a_child_allocates_nothing()
    {
        var child = new Measures { Sex = Sex.Male, Age = Age.OfDays(800), WeightKg = 11.2, LengthCm = 84.3, HeadCm = 48, ArmCm = 15 };
        GrowthScores.Of(child);

        var before = GC.GetAllocatedBytesForCurrentThread();
        GrowthScores.Of(child);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }
}
