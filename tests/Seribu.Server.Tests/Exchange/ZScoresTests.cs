using System.IO.Compression;
using Seribu.Cli;

namespace Seribu.Server.Tests.Exchange;

/// <summary><c>seribu zscores</c> as typed: what comes out, what is said, what the shell is told.</summary>
public sealed class ZScoresTests : IDisposable
{
    private const string Added =
        "clenhei,cmeasure,cbmi,zlen,flen,zwei,fwei,zwfl,fwfl,zbmi,fbmi,zhc,fhc,zac,fac,zts,fts,zss,fss,cat_wfa,cat_lhfa,cat_wfl,cat_bfa";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-zscores-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_row_keeps_its_cells_and_gets_its_scores()
    {
        // Row 1 of the reference file, made by WHO's own software.
        const string Head = "name,sex,age,weight,lenhei,headc,armc,triskin,subskin,oedema";
        const string Child = "\"=Ani, \"\"A\"\"\",M,1030,10.88,92.43,48.3,17.1,7.45,4.7,N";

        var (code, lines, _) = await Score($"{Head}\n{Child}\n");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(
            [
                $"{Head},{Added}",
                Child + ",92.43,,12.73511846685935,-0.61,0,-2.10,0,-2.75,0,-2.72,0,-0.70,0,1.11,0,-0.22,0,-1.21,0,underweight,normal,wasted,wasted",
            ],
            lines);
    }

    [Fact]
    public async Task Semicolons_decimal_commas_and_line_ends_are_found_and_kept()
    {
        var (code, lines, _) = await Score("sex;age;weight;lenhei\r\nP;1030;10,88;92,43\r\n");

        Assert.Equal(ExitCode.Done, code);
        Assert.EndsWith("\r", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("P;1030;10,88;92,43;92.43;;12.73511846685935;", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("m", "-0.61")]
    [InlineData("1", "-0.61")]
    [InlineData("L", "-0.61")]
    [InlineData("f", "-0.30")]
    [InlineData("2", "-0.30")]
    [InlineData("p", "-0.30")]
    [InlineData("", "")]
    public async Task A_sex_is_read_in_three_spellings(string sex, string zlen)
    {
        var (_, lines, _) = await Score($"sex,age,lenhei\n{sex},1030,92.43\n");

        Assert.Equal(zlen, Cell(lines, "zlen"));
    }

    [Theory]
    [InlineData("age,age_unit", "24,m", "day", "h")]
    [InlineData("born_on,measured_on", "2025-01-20,2027-01-20", "day", "l")]
    [InlineData("born_on,measured_on", "2025-01-20,2027-01-20", "month", "h")]
    [InlineData("born_on,measured_on", "2025-01-20,2027-01-19", "month", "l")]
    [InlineData("age,age_unit", "24.9,m", "month", "h")]
    [InlineData("age,age_unit", "23.9,m", "month", "l")]
    public async Task Age_comes_from_days_months_or_dates_on_either_basis(string columns, string age, string basis, string lengthOrHeight)
    {
        // A lying child of 80 cm keeps its 80 cm to day 730 and has 79.3 cm from day 731 on.
        var (_, lines, _) = await Score($"sex,lenhei,measure,{columns}\nm,80,l,{age}\n", "--age-basis", basis);

        Assert.Equal(lengthOrHeight == "l" ? "80" : "79.3", Cell(lines, "clenhei"));
    }

    [Fact]
    public async Task Columns_may_have_other_names()
    {
        var (code, lines, _) = await Score("Jenis Kelamin,Umur,Berat\nL,1030,10.88\n", "--map", "sex=Jenis Kelamin", "age=umur", "--map", "weight=Berat");

        Assert.Equal((ExitCode.Done, "-2.10"), (code, Cell(lines, "zwei")));
    }

    [Fact]
    public async Task A_wrong_row_is_told_in_full_and_the_rest_is_scored()
    {
        var errors = Path.Combine(folder.FullName, "errors.csv");

        var (code, lines, screen) = await Score("sex,age,weight\nm,1030,abc\nx,-1,10\nm,1030,10.88\nm,1030\n", "--errors", errors);

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Equal(2, lines.Length);
        Assert.Contains(":2: weight \"abc\": no number", screen, StringComparison.Ordinal);
        Assert.Contains("1 rows scored, 3 rows refused.", screen, StringComparison.Ordinal);
        Assert.Equal(
            [
                "file,line,column,value,reason",
                ",2,weight,abc,no number",
                ",3,sex,x,\"neither m, 1, L (male) nor f, 2, P (female)\"",
                ",3,age,-1,no possible age",
                ",5,,\"m,1030\",\"2 cells, but the head row has 3 columns\"",
            ],
            (await File.ReadAllLinesAsync(errors)).Select(line => line.Replace(In, "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("weight", "12kg")]
    [InlineData("age_unit", "y")]
    [InlineData("measure", "x")]
    [InlineData("oedema", "maybe")]
    [InlineData("born_on", "20-01-2025")]
    public async Task A_value_that_cannot_be_names_its_column(string column, string value)
    {
        var (code, _, screen) = await Score($"sex,age,measured_on,{column}\nm,100,2026-01-01,{value}\n");

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Contains($":2: {column} \"{value}\": ", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_child_measured_before_its_birth_is_refused()
    {
        var (code, _, screen) = await Score("sex,born_on,measured_on\nm,2026-01-02,2026-01-01\n");

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Contains(":2: measured_on \"2026-01-01\": before the birth date 2026-01-02", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_screen_shows_the_first_twenty_errors()
    {
        var (_, _, screen) = await Score("sex,age\n" + string.Concat(Enumerable.Repeat("x,1\n", 25)));

        Assert.Equal(20, screen.Split('\n').Count(line => line.Contains("sex \"x\"", StringComparison.Ordinal)));
        Assert.Contains("5 more errors", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_values_cost_only_their_scores()
    {
        var (code, lines, _) = await Score("sex,age,weight,lenhei,oedema\nm,1030,NA,92.43,\nm,,10.88,92.43,n\nm,400,0,70,n\nm,400,9,70,y\n");

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(("", "-0.61"), (Cell(lines, "zwei"), Cell(lines, "zlen")));
        Assert.Equal(("", "-2.75"), (Cell(lines, "zlen", row: 2), Cell(lines, "zwfl", row: 2)));
        Assert.Equal(("", "0"), (Cell(lines, "zwfl", row: 3), Cell(lines, "cbmi", row: 3)));
        Assert.Equal(("", "severely_wasted"), (Cell(lines, "zwfl", row: 4), Cell(lines, "cat_wfl", row: 4)));
    }

    [Fact]
    public async Task Compressed_files_are_read_and_written_by_name()
    {
        var input = Path.Combine(folder.FullName, "in.csv.gz");
        var output = Path.Combine(folder.FullName, "out.csv.gz");
        await using (var file = new StreamWriter(new GZipStream(File.Create(input), CompressionLevel.Fastest)))
            await file.WriteAsync("sex,age,weight\nm,1030,10.88\n");

        var code = await Commands.Run(["zscores", input, "-o", output], TextWriter.Null, TextWriter.Null);

        using var scored = new StreamReader(new GZipStream(File.OpenRead(output), CompressionMode.Decompress));
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("sex,age,weight," + Added, await scored.ReadLineAsync());
    }

    [Theory]
    [InlineData("sex,weight\nm,3\n", "no age")]
    [InlineData("age,weight\n1,3\n", "no column sex")]
    [InlineData("sex,sex,age\nm,m,3\n", "twice")]
    [InlineData("", "no head row")]
    [InlineData("sex,age\nm,1\n", "not known", "--map", "height=Tinggi")]
    [InlineData("sex,age\nm,1\n", "no column Berat", "--map", "weight=Berat")]
    [InlineData("sex,age\nm,1\n", "ours=theirs", "--map", "weight")]
    [InlineData("sex,age\nm,1\n", "year", "--age-basis", "year")]
    public async Task A_file_that_cannot_be_scored_says_why(string file, string reason, params string[] options)
    {
        var (code, lines, screen) = await Score(file, options);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains(reason, screen, StringComparison.Ordinal);
        Assert.Empty(lines);
    }

    [Fact]
    public async Task A_missing_file_is_named_in_the_readers_language()
    {
        var screen = new StringWriter();

        var code = await Commands.Run(["zscores", "tidak-ada.csv", "--lang", "id"], TextWriter.Null, screen);

        Assert.Equal((ExitCode.CouldNotRun, "Tidak ada berkas tidak-ada.csv."), (code, screen.ToString().Trim()));
    }

    [Fact]
    public async Task A_file_is_never_written_over_while_it_is_read()
    {
        await File.WriteAllTextAsync(In, "sex,age\nm,1\n");

        var code = await Commands.Run(["zscores", In, "-o", In], TextWriter.Null, TextWriter.Null);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Equal("sex,age\nm,1\n", await File.ReadAllTextAsync(In));
    }

    private string In => Path.Combine(folder.FullName, "in.csv");

    private async Task<(int Code, string[] Lines, string Screen)> Score(string file, params string[] options)
    {
        var output = Path.Combine(folder.FullName, "out.csv");
        await File.WriteAllTextAsync(In, file);
        var screen = new StringWriter();

        var code = await Commands.Run(["zscores", In, "-o", output, "--lang", "en", .. options], TextWriter.Null, screen);

        var lines = File.Exists(output) ? (await File.ReadAllTextAsync(output)).TrimEnd('\n').Split('\n') : [];
        return (code, lines, screen.ToString());
    }

    private static string Cell(string[] lines, string column, int row = 1) => lines[row].Split(',')[Array.LastIndexOf(lines[0].Split(','), column)];
}
