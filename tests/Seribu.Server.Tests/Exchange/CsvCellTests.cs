using System.Text;
using Seribu.Server.Exchange;

namespace Seribu.Server.Tests.Exchange;

public class CsvCellTests
{
    [Theory]
    [InlineData("9.2", 9.2)]
    [InlineData("9,2", 9.2)]
    [InlineData(" 79.30 ", 79.3)]
    [InlineData("-1.5", -1.5)]
    [InlineData("+3", 3)]
    [InlineData(".5", 0.5)]
    [InlineData("5.", 5)]
    [InlineData("92.430000000000007", 92.43)]
    [InlineData("0,1234567890123456789", 0.1234567890123456789)]
    public void A_number_has_a_point_or_a_comma(string text, double expected)
    {
        Assert.True(Cell(text).TryNumber(out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1.234,5")]
    [InlineData("1 000")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("--1")]
    [InlineData("9.2kg")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("\u0669.\u0662")]
    public void Anything_else_is_no_number(string text) => Assert.False(Cell(text).TryNumber(out _));

    [Fact]
    public void A_number_too_great_for_any_measure_is_none() => Assert.False(Cell(new string('9', 400)).TryNumber(out _));

    [Theory]
    [InlineData("9,25", "9.25")]
    [InlineData("-0.10", "-0.10")]
    public void A_decimal_keeps_its_digits(string text, string expected)
    {
        Assert.True(Cell(text).TryDecimal(out var number));
        Assert.Equal(expected, number.ToString());
    }

    [Theory]
    [InlineData("2026-11-19", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("19-11-2026", false)]
    [InlineData("2026-1-1", false)]
    [InlineData("2026/11/19", false)]
    [InlineData("2026-11-19x", false)]
    public void A_day_is_year_month_day(string text, bool expected) => Assert.Equal(expected, Cell(text).TryDate(out _));

    private static CsvCell Cell(string text) => new(Encoding.UTF8.GetBytes(text));
}
