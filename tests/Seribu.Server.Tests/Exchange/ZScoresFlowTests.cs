using System.Globalization;
using System.Text;
using Seribu.Cli;
using Seribu.Growth;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Exchange;

/// <summary><c>seribu zscores</c> on files longer than a page: nothing lost, nothing out of order, nothing half done.</summary>
public sealed class ZScoresFlowTests : IDisposable
{
    private const int Seed = 20261121;
    private const string Damage = ",;\"\n\r x9é-";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-flow-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void All_reference_children_get_the_scores_of_WHOs_software()
    {
        var table = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Published", "anthro-2k.csv"));
        var names = table[0].Split(',');
        string[] compared = ["zlen", "zwei", "zwfl", "zbmi", "zhc", "zac", "zts", "zss"];

        // The reference's own answers stand in the file under other names, so that ours are the last of theirs.
        var (code, lines, _) = Score(string.Join('\n', table));

        Assert.Equal((ExitCode.Done, table.Length), (code, lines.Length));
        var own = lines[0].Split(',');
        foreach (var (line, row) in table.Skip(1).Zip(lines.Skip(1)))
        {
            var (expected, answer) = (line.Split(','), row.Split(','));
            var refused = Number(expected[Array.IndexOf(names, "weight")]) <= 0 || Number(expected[Array.IndexOf(names, "lenhei")]) <= 0;
            foreach (var z in compared)
                if (!(refused && z is "zwfl" or "zbmi"))
                    Assert.Equal((expected[0], z, Number(expected[Array.IndexOf(names, z)])), (expected[0], z, Number(answer[Array.LastIndexOf(own, z)])));
        }
    }

    [Fact]
    public void A_hundred_thousand_rows_come_out_in_order_with_the_scores_of_each_alone()
    {
        var random = new Random(Seed);
        var file = new StringBuilder("id,sex,age,weight,lenhei,headc\n");
        var children = new Measures[100_000];
        for (var i = 0; i < children.Length; i++)
        {
            children[i] = new()
            {
                Sex = (Sex)random.Next(2),
                Age = Age.OfDays(random.Next(1830)),
                WeightKg = random.Next(20, 250) / 10.0,
                LengthCm = random.Next(4400, 12100) / 100.0,
                HeadCm = random.Next(30, 55),
            };
            file.Append(CultureInfo.InvariantCulture, $"{i},{(children[i].Sex == Sex.Male ? 'm' : 'f')},{children[i].Age!.Value.Days},");
            file.Append(CultureInfo.InvariantCulture, $"{children[i].WeightKg},{children[i].LengthCm},{children[i].HeadCm}\n");
        }

        var (code, lines, _) = Score(file.ToString());

        Assert.Equal((ExitCode.Done, children.Length + 1), (code, lines.Length));
        for (var i = 0; i < children.Length; i++)
        {
            var (cells, alone) = (lines[i + 1].Split(','), GrowthScores.Of(children[i]));
            string[] expected = [$"{i}", Text(alone.LengthForAge), Text(alone.WeightForAge), Text(alone.WeightForLength), Text(alone.BmiForAge), Text(alone.HeadForAge)];
            string[] answer = [cells[0], cells[9], cells[11], cells[13], cells[15], cells[17]];
            Assert.Equal(expected, answer);
            Assert.Equal(alone.LengthForAge?.Category?.Code() ?? "", cells[26]);
        }
    }

    [Fact]
    public void However_a_file_is_damaged_rows_in_are_rows_scored_and_rows_refused()
    {
        var random = new Random(Seed);
        for (var file = 0; file < 1000; file++)
        {
            var text = Damaged(random);
            var expected = RowsOf(text);

            var (_, lines, errors) = Score(text);

            var told = errors.Skip(1).Select(line => line.Split(',')[1]).Distinct().Count();
            Assert.True(expected.Count == RowsOf(string.Join('\n', lines)).Count + told, $"seed {Seed}, file {file}");
        }
    }

    [Fact]
    public void What_is_stopped_leaves_no_result_and_keeps_the_older_one()
    {
        File.WriteAllText(In, "sex,age\nm,1\n");
        File.WriteAllText(Out, "older");
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var screen = new StringWriter();

        var code = ZScores.Run(new(In, Out, AgeBasis.Day, new Dictionary<string, string>(), null), screen, Texts.English, stopped.Token);

        Assert.Equal((ExitCode.CouldNotRun, "older"), (code, File.ReadAllText(Out)));
        Assert.Contains("Stopped", screen.ToString(), StringComparison.Ordinal);
        Assert.Equal(["in.csv", "out.csv"], folder.EnumerateFiles().Select(file => file.Name).Order());
    }

    [Fact]
    public async Task A_broken_gzip_file_leaves_no_result()
    {
        var input = Path.Combine(folder.FullName, "in.csv.gz");
        using (var whole = new MemoryStream())
        {
            await using (var file = new StreamWriter(new System.IO.Compression.GZipStream(whole, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)))
            {
                await file.WriteAsync("sex,age\n");
                for (var i = 0; i < 200_000; i++) await file.WriteAsync($"m,{i % 1800}\n");
            }

            var bytes = whole.ToArray();
            bytes.AsSpan(bytes.Length / 2, 64).Fill(0xFF);
            await File.WriteAllBytesAsync(input, bytes);
        }

        var code = await Commands.Run(["zscores", input, "-o", Out], TextWriter.Null, TextWriter.Null);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Equal(["in.csv.gz"], folder.EnumerateFiles().Select(file => file.Name));
    }

    [Fact]
    public void A_workbook_is_read_like_a_file_of_text()
    {
        var input = Path.Combine(folder.FullName, "in.xlsx");
        using (var file = File.Create(input))
        using (var sheet = new XlsxWriter(file))
        {
            sheet.Sheet("anak", 10, 5, 5, 5, 5);
            sheet.Row(Words("name"), Words("sex"), Words("age"), Words("weight"), Words("lenhei"));
            sheet.Row(Words("Ani, A"), Words("m"), XlsxCell.Whole(1030), XlsxCell.Hundredths(10.88m), XlsxCell.Hundredths(92.43m));
            sheet.Row(Words("Ali"), Words("m"), XlsxCell.Whole(1030), Words("berat"), XlsxCell.Hundredths(92.43m));
            sheet.Row(Words("Adi"), Words("m"), XlsxCell.Whole(1031), XlsxCell.Empty, XlsxCell.Hundredths(92.43m));
        }

        var (code, lines, errors) = Run(input);

        Assert.Equal((ExitCode.RowsRefused, 3), (code, lines.Length));
        Assert.StartsWith("\"Ani, A\",m,1030,10.88,92.43,92.43,,12.73511846685935,-0.61,0,-2.10,0,-2.75,0", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",3,weight,berat,no number", errors[1], StringComparison.Ordinal);
    }

    private static XlsxCell Words(string words) => XlsxCell.Text(words);

    private static List<(long, string)> RowsOf(string text)
    {
        using var reader = new CsvReader(new MemoryStream(Encoding.UTF8.GetBytes(text)), "rows");
        var rows = new List<(long, string)>();
        while (reader.Read()) rows.Add((reader.Row.Line, Encoding.UTF8.GetString(reader.Row.Raw)));
        return rows;
    }

    private static string Damaged(Random random)
    {
        var text = new StringBuilder("sex,age,weight,name\n");
        for (var row = 0; row < 12; row++) text.Append(row % 2 == 0 ? 'm' : 'f').Append(',').Append(row * 100).Append(",12.5,\"a, b\"\n");
        for (var i = random.Next(10); i > 0; i--) text.Insert(random.Next(20, text.Length), Damage[random.Next(Damage.Length)]);
        if (random.Next(4) == 0) text.Length = random.Next(20, text.Length);

        return text.ToString();
    }

    private static string Text(Score? score) => score?.Z.ToString() ?? "";

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string In => Path.Combine(folder.FullName, "in.csv");

    private string Out => Path.Combine(folder.FullName, "out.csv");

    private (int Code, string[] Lines, string[] Errors) Score(string file)
    {
        File.WriteAllText(In, file);
        return Run(In);
    }

    private (int Code, string[] Lines, string[] Errors) Run(string input)
    {
        var errors = Path.Combine(folder.FullName, "errors.csv");
        var request = new ZScores.Request(input, Out, AgeBasis.Day, new Dictionary<string, string>(), errors);

        var code = ZScores.Run(request, TextWriter.Null, Texts.English, TestContext.Current.CancellationToken);

        return (code, File.ReadAllText(Out).TrimEnd('\n').Split('\n'), File.ReadAllLines(errors));
    }
}
