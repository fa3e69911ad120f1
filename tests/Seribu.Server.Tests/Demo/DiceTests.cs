using Seribu.Server.Demo;

namespace Seribu.Server.Tests.Demo;

public sealed class DiceTests
{
    // SplitMix64 by Vigna, seed 1234567: the outputs printed with the algorithm (rosettacode.org, Pseudo-random numbers/Splitmix64).
    [Fact]
    public void Chance_is_that_of_the_published_algorithm()
    {
        var dice = new Dice(1234567);

        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            [dice.Bits(), dice.Bits(), dice.Bits(), dice.Bits(), dice.Bits()]);
    }

    [Fact]
    public void A_fork_does_not_depend_on_what_was_thrown_before()
    {
        var thrown = new Dice(7);
        thrown.Bits();

        Assert.Equal(new Dice(7).Fork("child", 3).Bits(), thrown.Fork("child", 3).Bits());
        Assert.NotEqual(new Dice(7).Fork("child", 3).Bits(), new Dice(7).Fork("child", 4).Bits());
    }

    [Fact]
    public void A_range_is_reached_at_both_ends_and_never_left()
    {
        var dice = new Dice(7);

        var throws = Enumerable.Range(0, 2000).Select(_ => dice.Between(1, 6)).ToHashSet();

        Assert.Equal([1, 2, 3, 4, 5, 6], throws.Order());
    }

    [Fact]
    public void An_id_carries_its_instant_and_says_which_sort_it_is()
    {
        var id = new Dice(7).Id(1_727_740_800_000);

        Assert.StartsWith("01924560-6c00-7", id.ToString());
        Assert.Equal((7, 0x8), (id.Version, id.Variant & 0xC));
    }
}
