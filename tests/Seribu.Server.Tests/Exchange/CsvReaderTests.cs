using System.Text;
using Seribu.Server.Exchange;

namespace Seribu.Server.Tests.Exchange;

public class CsvReaderTests
{
    private const string Damage = ",;\"\"\n\r \\é";

    [Theory]
    [InlineData("a,b\n1,2\n", "1|2")]
    [InlineData("a;b\n1,5;2\n", "1,5|2")]
    [InlineData("a,b\r\n1,2\r\n", "1|2")]
    [InlineData("a,b\n1,2", "1|2")]
    [InlineData("a,b\n1,", "1|")]
    [InlineData("a,b\n,\n", "|")]
    [InlineData("\uFEFFa,b\n1,2\n", "1|2")]
    [InlineData("a,b\n\"1,5\",2\n", "1,5|2")]
    [InlineData("a,b\n\"say \"\"yes\"\"\",2\n", "say \"yes\"|2")]
    [InlineData("a,b\n\"two\nlines\",2\n", "two\nlines|2")]
    [InlineData("a,b\n1,\"2\"\r\n", "1|2")]
    [InlineData("a,b\n1,\"2\"", "1|2")]
    [InlineData("a,b\n5\" pipe,2\n", "5\" pipe|2")]
    [InlineData("a,b\n 1 ,\t2\n", "1|2")]
    [InlineData("a,b\n\n  \n1,2\n\r\n", "1|2")]
    public void A_row_is_taken_apart(string file, string expected)
    {
        using var reader = Reader(file);

        Assert.True(reader.Read());
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, reader.Row.Count).Select(column => reader.Row[column].Text)));
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("a,b\n\"1,2\n3,4\n", RowFault.QuoteNotClosed)]
    [InlineData("a,b\n\"1\"x,2\n3,4\n", RowFault.TextAfterQuote)]
    [InlineData("a,b\n1\n3,4\n", RowFault.CellCount)]
    [InlineData("a,b\n1,2,9\n3,4\n", RowFault.CellCount)]
    public void A_broken_row_costs_one_line(string file, RowFault expected)
    {
        using var reader = Reader(file);

        Assert.True(reader.Read());
        Assert.Equal((expected, 2L), (reader.Row.Fault!.Value, reader.Row.Line));
        Assert.True(reader.Read());
        Assert.Equal((null, 3L, "4"), (reader.Row.Fault, reader.Row.Line, reader.Row[1].Text));
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_row_of_ten_megabytes_is_refused_and_the_next_one_read()
    {
        using var reader = Reader($"a,b\n{new string('x', 10 << 20)},2\n3,4\n");

        Assert.True(reader.Read());
        Assert.Equal(RowFault.TooLong, reader.Row.Fault);
        Assert.True(reader.Read());
        Assert.Equal((3L, "3"), (reader.Row.Line, reader.Row[0].Text));
    }

    [Fact]
    public void A_row_that_lies_across_the_buffer_is_whole()
    {
        var rows = Enumerable.Range(0, 20_000).Select(row => $"{row},\"name {row}\nof two lines\"").ToList();
        using var reader = Reader("a,b\n" + string.Join('\n', rows));

        var read = new List<(long, string)>();
        while (reader.Read()) read.Add((reader.Row.Line, Encoding.UTF8.GetString(reader.Row.Raw)));

        Assert.Equal(rows.Select((row, at) => (2 + (2L * at), row)), read);
    }

    [Theory]
    [InlineData("", "no-head-row")]
    [InlineData("\n\n", "no-head-row")]
    [InlineData("\u001f\u0000", "no-text")]
    [InlineData("s\0e\0x\0", "no-text")]
    public void What_is_no_table_is_refused(string file, string reason) =>
        Assert.Equal(reason, Assert.Throws<UnusableFileException>(() => Reader(file)).Code);

    [Fact]
    public void A_column_is_found_in_either_case_and_not_when_it_stands_twice()
    {
        using var reader = Reader("Sex,age,AGE\n");

        Assert.Equal(0, reader.Header.Find("sex"));
        Assert.Null(reader.Header.Find("weight"));
        Assert.Equal("column-missing", Assert.Throws<UnusableFileException>(() => reader.Header.Require("weight")).Code);
        Assert.Equal("column-twice", Assert.Throws<UnusableFileException>(() => reader.Header.Find("age")).Code);
    }

    [Fact]
    public void However_a_file_is_damaged_no_line_is_lost()
    {
        const int Seed = 20261119;
        const int Files = 100_000;
        var random = new Random(Seed);

        for (var file = 0; file < Files; file++)
        {
            var text = Damaged(random);
            var lines = text.Split('\n');
            using var reader = Reader(text);

            var next = 1L;
            var told = new HashSet<long> { 0 };
            for (var line = 1L; line <= HeadLines(reader); line++) told.Add(line - 1);
            while (reader.Read())
            {
                Assert.True(reader.Row.Line >= next, $"seed {Seed}, file {file}");
                next = reader.Row.Line + 1 + Encoding.UTF8.GetString(reader.Row.Raw).Count(letter => letter == '\n');
                for (var line = reader.Row.Line; line < next; line++) told.Add(line - 1);
            }

            var lost = lines.Index().Where(line => !told.Contains(line.Index) && line.Item.Trim(' ', '\t', '\r') != "");
            Assert.True(!lost.Any(), $"seed {Seed}, file {file}");
        }
    }

    private static int HeadLines(CsvReader reader) => 1 + Encoding.UTF8.GetString(reader.Header.Raw.Span).Count(letter => letter == '\n');

    private static string Damaged(Random random)
    {
        var text = new StringBuilder("a,b,c\n");
        for (var row = 0; row < 20; row++) text.Append(row).Append(",\"x, y\",").Append(row * 1.5).Append('\n');
        for (var i = random.Next(12); i > 0; i--) text.Insert(random.Next(6, text.Length), Damage[random.Next(Damage.Length)]);
        if (random.Next(4) == 0) text.Length = random.Next(6, text.Length);
        var from = random.Next(6, text.Length);
        if (random.Next(4) == 0) text.Remove(from, Math.Min(random.Next(30), text.Length - from));

        return text.ToString();
    }

    private static CsvReader Reader(string file) => new(new MemoryStream(Encoding.UTF8.GetBytes(file)), "file.csv");
}
