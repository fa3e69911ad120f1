using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("10,3", 10.3)]
    [InlineData("10.3", 10.3)]
    [InlineData(" 9 ", 9)]
    [InlineData(",5", 0.5)]
    [InlineData("10,", 10)]
    public void Comma_and_point_are_the_same(string typed, double expected)
    {
        Assert.True(TypedNumber.TryRead(typed, out var number));
        Assert.Equal((decimal)expected, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1o,3")]
    [InlineData("1.000,5")]
    [InlineData("-3")]
    [InlineData("1e5")]
    [InlineData("1234567890")]
    public void What_is_no_plain_number_is_none(string typed) => Assert.False(TypedNumber.TryRead(typed, out _));

    [Theory]
    [InlineData("10.10", "10,1")]
    [InlineData("9", "9,0")]
    [InlineData("10.125", "10,125")]
    public void A_number_is_shown_with_the_decimals_it_has(string number, string expected) =>
        Assert.Equal(expected, TypedNumber.Write(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), Texts.Indonesian.Formats));
}
