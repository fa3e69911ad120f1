using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Tests.People;

namespace Seribu.Domain.Tests.Growth;

public sealed class SkdnTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Every_child_weighed_is_exactly_one_of_n_t_o_b()
    {
        var village =
            Of(A.Visit("2026-02-20", 9.4m), A.Visit("2026-03-20", 9.6m)) // N
            + Of(A.Visit("2026-02-20", 9.4m), A.Visit("2026-03-20", 9.5m)) // T
            + Of(A.Visit("2026-01-20", 9.4m), A.Visit("2026-02-20", 9.4m), A.Visit("2026-03-20", 9.4m)) // 2T
            + Of(A.Visit("2025-12-20", 9m), A.Visit("2026-01-20", 9m), A.Visit("2026-02-20", 9m), A.Visit("2026-03-20", 9m)) // 3T
            + Of(A.Visit("2026-01-20", 9.4m), A.Visit("2026-03-20", 9.6m)) // O
            + Of(A.Visit("2026-03-20", 6.5m)) // B, under the red line
            + Of(A.Visit("2026-02-20", 9.4m)) // came last month
            + Of(); // never came

        Assert.Equal(
            new Skdn { S = 8, K = 7, N = 1, T = 3, O = 1, B = 1, TwiceT = 2, ThriceT = 1, Bgm = 1 },
            village);
        Assert.Equal(village.N + village.T + village.O + village.B, village.D);
    }

    [Fact]
    public void A_held_back_number_is_no_gain_but_the_child_came()
    {
        var month = Of(A.Visit("2026-02-20", 9.4m), A.Visit("2026-03-20", 60m) with { HeldBack = true });

        Assert.Equal(new Skdn { S = 1, K = 1, HeldBack = 1 }, month);
        Assert.Equal(100m, month.Participation.Percent);
        Assert.Null(month.Success.Percent);
    }

    // The mockup's village: 139 children, 133 with a card, 74 gained, 25 not, 13 missed a month, 5 new.
    [Fact]
    public void Ratios_are_made_of_the_sums()
    {
        var village = new Skdn { S = 139, K = 133, N = 74, T = 25, O = 13, B = 5, TwiceT = 7 };

        Assert.Equal(117, village.D);
        Assert.Equal(95.68m, village.Reach.Percent);
        Assert.Equal(84.17m, village.Participation.Percent);
        Assert.Equal(74.75m, village.Success.Percent);
        Assert.Equal(87.97m, village.Continuity.Percent);
        Assert.Equal(12.03m, village.DropOut.Percent);
    }

    [Fact]
    public void Half_a_hundredth_is_rounded_away_from_zero() => Assert.Equal(3.13m, new Skdn { S = 32, N = 1 }.Effect.Percent);

    [Theory]
    [InlineData("2021-03-31", 0)]
    [InlineData("2021-04-01", 1)]
    [InlineData("2026-03-31", 1)]
    [InlineData("2026-04-01", 0)]
    public void A_month_counts_the_children_under_60_months_on_its_last_day(string bornOn, int s) =>
        Assert.Equal(s, Skdn.Of(Born(bornOn), [], March, Today, A.Card).S);

    [Fact]
    public void The_running_month_is_counted_as_of_today()
    {
        var child = Born("2021-03-25");

        Assert.Equal(1, Skdn.Of(child, [], March, new(2026, 3, 24), A.Card).S);
        Assert.Equal(0, Skdn.Of(child, [], March, new(2026, 3, 25), A.Card).S);
    }

    [Fact]
    public void Who_left_by_the_last_day_is_not_counted()
    {
        var child = A.Child with { Left = new(new(2026, 3, 31), Departure.Moved) };

        Assert.Equal(0, Skdn.Of(child, [], March, Today, A.Card).S);
        Assert.Equal(1, Skdn.Of(child, [], new(2026, 2, 1), Today, A.Card).S);
    }

    private static Person Born(string on) => A.Child with { BornOn = A.Day(on), FirstOn = A.Day(on) };

    private static Skdn Of(params Noted<ChildVisit>[] visits) => Skdn.Of(A.Child, visits, March, Today, A.Card);
}
