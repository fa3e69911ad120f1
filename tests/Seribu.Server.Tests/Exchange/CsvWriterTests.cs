using System.Text;
using Seribu.Server.Exchange;

namespace Seribu.Server.Tests.Exchange;

public class CsvWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"yes\"", "\"say \"\"yes\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void A_text_is_quoted_where_it_must_be(string text, string expected) =>
        Assert.Equal(expected, Written(writer => writer.Text(text)));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("+62 811", "'+62 811")]
    [InlineData("-cmd", "'-cmd")]
    [InlineData("\tx", "'\tx")]
    [InlineData("-1.5", "-1.5")]
    public void A_text_that_looks_like_a_formula_is_marked_as_text_and_a_number_is_not(string text, string expected) =>
        Assert.Equal(expected, Written(writer => writer.SafeText(text)));

    [Theory]
    [InlineData(-2.1, "-2.10")]
    [InlineData(0, "0.00")]
    [InlineData(28.91, "28.91")]
    [InlineData(0.05, "0.05")]
    [InlineData(-0.01, "-0.01")]
    public void A_score_has_two_decimals(double number, string expected) =>
        Assert.Equal(expected, Written(writer => writer.Hundredths(number)));

    [Theory]
    [InlineData(92.430000000000007, "92.43")]
    [InlineData(79.3, "79.3")]
    [InlineData(103.1 - 0.7, "102.39999999999999")]
    [InlineData(null, "")]
    public void A_number_has_the_fewest_digits_that_read_back_the_same(double? number, string expected) =>
        Assert.Equal(expected, Written(writer => writer.Number(number)));

    [Fact]
    public void Cells_stand_between_separators_and_rows_end_as_asked() =>
        Assert.Equal("1;;x\r\n2\r\n", Encoding.UTF8.GetString(Bytes(';', true, writer =>
        {
            writer.Whole(1);
            writer.Empty();
            writer.Text("x");
            writer.EndRow();
            writer.Whole(2);
            writer.EndRow();
        })));

    private static string Written(Action<CsvWriter> write) => Encoding.UTF8.GetString(Bytes(',', false, write));

    private static byte[] Bytes(char separator, bool endWithReturn, Action<CsvWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new CsvWriter(stream, separator, endWithReturn)) write(writer);
        return stream.ToArray();
    }
}
