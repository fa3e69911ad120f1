using Seribu.Growth.Batch;

namespace Seribu.Growth.Tests.Batch;

/// <summary>The fast path says what the readable path says, to the last bit.</summary>
public class GrowthBatchTests
{
    private const int Seed = 20261121;

    [Fact]
    public void Two_million_generated_children_score_as_one_by_one()
    {
        const int Round = 100_000;
        var random = new Random(Seed);
        var scores = ScoreColumns.Of(Round);

        for (var round = 0; round < 20; round++)
        {
            var children = GeneratedChildren.Of(Round, random);
            GrowthBatch.ScoreInParallel(children, scores);

            Parallel.For(0, Round, row => AssertEqual(children, scores, row));
        }
    }

    [Fact]
    public void The_reference_children_score_as_WHOs_software_scored_them()
    {
        var rows = ReferenceRow.All.ToList();
        var children = Columns([.. rows.Select(row => row.Measures)]);
        var scores = ScoreColumns.Of(rows.Count);

        GrowthBatch.Score(children, scores);

        var z = new[] { ("zlen", scores.LengthForAge), ("zwei", scores.WeightForAge), ("zbmi", scores.BmiForAge), ("zwfl", scores.WeightForLength),
            ("zhc", scores.HeadForAge), ("zac", scores.ArmForAge), ("zts", scores.TricepsForAge), ("zss", scores.SubscapularForAge) };
        foreach (var (row, child) in rows.Select((row, child) => (row, child)))
            foreach (var (column, own) in z)
                if (!(column is "zwfl" or "zbmi" && (row.Number("weight") <= 0 || row.Number("lenhei") <= 0)))
                    Assert.Equal((row["id"], column, row.Number(column) ?? double.NaN), (row["id"], column, own.Span[child]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(8191)]
    [InlineData(8193)]
    public void Any_number_of_children_is_scored_to_the_last(int count)
    {
        var children = GeneratedChildren.Of(count, new Random(Seed + count));
        var (alone, together) = (ScoreColumns.Of(count), ScoreColumns.Of(count));

        GrowthBatch.Score(children, alone);
        GrowthBatch.ScoreInParallel(children, together, threads: 3);

        for (var row = 0; row < count; row++)
        {
            AssertEqual(children, alone, row);
            AssertEqual(children, together, row);
        }
    }

    [Theory]
    [MemberData(nameof(GrowthStandardTests.Tables), MemberType = typeof(GrowthStandardTests))]
    public void Every_row_of_every_table_scores_alike_from_tail_to_tail(Indicator indicator, Sex sex)
    {
        var standard = GrowthStandard.Of(indicator);
        var keys = Enumerable.Range(standard.FirstKey, standard.LastKey - standard.FirstKey + 1).ToList();
        double[] sds = [-6, -3.005, -3, -2.995, -2, -1, 0, 1, 2, 2.995, 3, 3.005, 5, 8];

        foreach (var sd in sds)
        {
            var children = OnLine(standard, sex, keys, sd);
            var scores = ScoreColumns.Of(keys.Count);
            GrowthBatch.Score(children, scores);
            for (var row = 0; row < keys.Count; row++) AssertEqual(children, scores, row);
        }
    }

    [Fact]
    public void Columns_left_out_are_values_not_taken()
    {
        var children = new MeasureColumns { Sex = Enumerable.Repeat((Sex?)Sex.Female, 20).ToArray(), AgeMonths = Enumerable.Repeat(14.0, 20).ToArray(), HeadCm = Enumerable.Repeat(45.0, 20).ToArray() };
        var scores = ScoreColumns.Of(20);

        GrowthBatch.Score(children, scores);

        for (var row = 0; row < 20; row++) AssertEqual(children, scores, row);
    }

    [Fact]
    public void Scores_left_out_are_not_reckoned()
    {
        var children = GeneratedChildren.Of(100, new Random(Seed));
        var scores = new ScoreColumns { WeightForLength = new double[100] };

        GrowthBatch.Score(children, scores);

        var expected = Enumerable.Range(0, 100).Select(row => GrowthScores.Of(children.Child(row)).WeightForLength?.Z.Value ?? double.NaN);
        Assert.Equal(expected, scores.WeightForLength.ToArray());
    }

    [Theory]
    [InlineData(-1.0, 3)]
    [InlineData(2e9, 17)]
    [InlineData(double.PositiveInfinity, 19)]
    public void An_age_that_is_none_is_refused(double days, int row)
    {
        var ages = Enumerable.Repeat(100.0, 20).ToArray();
        ages[row] = days;
        var children = new MeasureColumns { Sex = new Sex?[20], AgeDays = ages };

        Assert.Throws<ArgumentOutOfRangeException>(() => GrowthBatch.Score(children, ScoreColumns.Of(20)));
    }

    [Fact]
    public void Columns_of_different_lengths_are_refused()
    {
        var children = new MeasureColumns { Sex = new Sex?[20], WeightKg = new double[19] };

        Assert.Throws<ArgumentException>(() => GrowthBatch.Score(children, ScoreColumns.Of(20)));
        Assert.Throws<ArgumentException>(() => GrowthBatch.Score(new() { Sex = new Sex?[20] }, ScoreColumns.Of(21)));
    }

    [Fact]
    public void Scoring_any_number_of_children_allocates_nothing()
    {
        var children = GeneratedChildren.Of(100_003, new Random(Seed));
        var scores = ScoreColumns.Of(100_003);
        GrowthBatch.Score(children, scores);

        var before = GC.GetAllocatedBytesForCurrentThread();
        GrowthBatch.Score(children, scores);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(0, after - before);
    }

    [Theory]
    [MemberData(nameof(GrowthStandardTests.Tables), MemberType = typeof(GrowthStandardTests))]
    public void A_packed_row_unpacks_to_the_last_bit(Indicator indicator, Sex sex)
    {
        foreach (var row in GrowthStandard.Of(indicator).Rows(sex)) Assert.Equal(row, PackedStandards.Unpack(PackedStandards.Pack(row)));
    }

    private static void AssertEqual(MeasureColumns children, ScoreColumns scores, int row)
    {
        var child = children.Child(row);
        var (expected, answer) = (BatchAnswer.Of(GrowthScores.Of(child)), BatchAnswer.Of(scores, row));
        if (answer != expected) Assert.Fail($"seed {Seed}, row {row}: {child}: {answer}, not {expected}");
    }

    private static MeasureColumns OnLine(GrowthStandard standard, Sex sex, List<int> keys, double sd)
    {
        var step = new Func<Lms, double>(row => row.ValueAt(Math.Clamp(sd, -3, 3)) + (Math.Max(0, Math.Abs(sd) - 3) * Math.Sign(sd) * row.M * row.S));
        var measured = keys.Select(key => step(standard.Row(sex, key)!.Value)).ToArray();
        var lengths = standard.IsByAge ? measured : keys.Select(key => key / 10.0).ToArray();
        return new()
        {
            Sex = keys.Select(_ => (Sex?)sex).ToArray(),
            AgeDays = keys.Select(key => standard.IsByAge ? key : standard.Indicator == Indicator.WeightForLength ? 400.0 : 1000.0).ToArray(),
            WeightKg = standard.Indicator == Indicator.BmiForAge ? measured.Select(bmi => bmi * 0.64).ToArray() : measured,
            LengthCm = standard.Indicator == Indicator.BmiForAge ? measured.Select(_ => 80.0).ToArray() : lengths,
            HeadCm = measured,
            ArmCm = measured,
            TricepsMm = measured,
            SubscapularMm = measured,
        };
    }

    private static MeasureColumns Columns(Measures[] children) => new()
    {
        Sex = children.Select(child => child.Sex).ToArray(),
        AgeDays = children.Select(child => child.Age?.Days ?? double.NaN).ToArray(),
        AgeMonths = children.Select(child => child.Age?.Months ?? double.NaN).ToArray(),
        WeightKg = children.Select(child => child.WeightKg ?? double.NaN).ToArray(),
        LengthCm = children.Select(child => child.LengthCm ?? double.NaN).ToArray(),
        Posture = children.Select(child => child.Posture).ToArray(),
        HeadCm = children.Select(child => child.HeadCm ?? double.NaN).ToArray(),
        ArmCm = children.Select(child => child.ArmCm ?? double.NaN).ToArray(),
        TricepsMm = children.Select(child => child.TricepsMm ?? double.NaN).ToArray(),
        SubscapularMm = children.Select(child => child.SubscapularMm ?? double.NaN).ToArray(),
        Oedema = children.Select(child => child.Oedema).ToArray(),
    };
}
