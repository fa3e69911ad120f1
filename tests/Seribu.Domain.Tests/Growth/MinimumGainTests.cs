using Seribu.Domain.Growth;
using Seribu.Domain.Tests.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Growth;

public sealed class MinimumGainTests
{
    // The card of the mother-and-child book, month by month.
    [Theory]
    [InlineData(0, null, null)]
    [InlineData(1, 800, 800)]
    [InlineData(2, 900, 900)]
    [InlineData(3, 800, 800)]
    [InlineData(4, 600, 600)]
    [InlineData(5, 500, 500)]
    [InlineData(6, 400, 400)]
    [InlineData(7, 400, 300)]
    [InlineData(8, 300, 300)]
    [InlineData(10, 300, 300)]
    [InlineData(11, 300, 200)]
    [InlineData(12, 200, 200)]
    [InlineData(60, 200, 200)]
    [InlineData(61, null, null)]
    public void A_child_must_gain_what_the_card_prints(int month, int? boys, int? girls)
    {
        Assert.Equal(boys, A.Card.MinimumGrams(Sex.Male, month));
        Assert.Equal(girls, A.Card.MinimumGrams(Sex.Female, month));
    }

    [Theory]
    [InlineData("""{ "code": "X", "redLine": -3, "minimumGain": [ { "fromMonth": 1, "toMonth": 2, "boys": 1, "girls": 1 }, { "fromMonth": 2, "toMonth": 3, "boys": 1, "girls": 1 } ], "inForceFrom": "2020-01-01", "source": "x" }""", "month 2")]
    [InlineData("""{ "code": "X" }""", "redLine")]
    [InlineData("""{ "code": "X", "redline": -3, "gains": [] }""", "gains")]
    [InlineData("not json", "kms/growth-card.json")]
    public void A_broken_card_says_where(string json, string place) =>
        Assert.Contains(place, Assert.Throws<FormatException>(() => GrowthCard.Read(json)).Message);
}
