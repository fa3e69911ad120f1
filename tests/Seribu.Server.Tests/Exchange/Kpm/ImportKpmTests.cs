using System.Text.Json;
using Seribu.Cli;
using Seribu.Server.Look.Words;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Exchange.Kpm;

public sealed class ImportKpmOnSqlite(SqliteStore store) : ImportKpmTests(store), IClassFixture<SqliteStore>;

public sealed class ImportKpmOnPostgres(PostgresStore store) : ImportKpmTests(store), IClassFixture<PostgresStore>;

/// <summary>From the KPM's files through the one door to the scorecard, on a real store.</summary>
public abstract class ImportKpmTests(TestStore store)
{
    private const string ChildHead =
        "village_code,posyandu,family_id,child_id,child_nik,child_name,sex,born_on,exam_on,weight_kg,length_cm,measure,mat,doses,counselling_father,counselling_mother,home_visits,safe_water,latrine,birth_certificate,health_cover,parenting_class\n";

    private static readonly DirectoryInfo Samples = new(Path.Combine(AppContext.BaseDirectory, "Samples"));

    [Theory]
    [InlineData("kpm")]
    [InlineData("edge")]
    public async Task The_sample_villages_get_the_scorecards_two_programs_agree_on(string sample)
    {
        await using var room = await RoomAsync();
        await ImportAsync(room, Path.Combine(Samples.FullName, sample + "-forms"));
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Samples.FullName, sample + "-scorecards.json")));

        foreach (var card in expected.RootElement.EnumerateObject())
        {
            var words = card.Name.Split(' ');
            using var printed = JsonDocument.Parse(await ScorecardAsync(room, words[1], words[2], words[0]));
            Assert.True(Covers(printed.RootElement, card.Value, out var where), $"{card.Name}: {where}");
        }

        Assert.Equal(ExitCode.Done, await BookCommands.RunRebuild(room, "", mend: false, TextWriter.Null, Texts.English, CancellationToken.None));
        Assert.Equal(ExitCode.Done, await BookCommands.RunVerify(room, "", TextWriter.Null, Texts.English, CancellationToken.None));
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_other_values_correct_the_row()
    {
        await using var room = await RoomAsync();
        var file = Write(ChildHead + "19.05.01.2005,Melati,F1,C1,,Anak,m,2026-01-05,2026-06-12,7.1,65.0,l,green,,,,,y,,,,\n");
        var again = Write(ChildHead + "19.05.01.2005,Melati,F1,C1,,Anak,m,2026-01-05,2026-06-12,7.4,65.0,l,green,,,,,y,,,,\n");

        await ImportAsync(room, file);
        var second = await ImportAsync(room, file);
        var weightThen = await AskAsync(room, "SELECT weight_g FROM child_visit");
        await ImportAsync(room, again);
        var old = await ImportAsync(room, file);

        Assert.Contains("0 new facts", second.Screen, StringComparison.Ordinal);
        Assert.Equal(7100, weightThen);
        Assert.Equal(7400, await AskAsync(room, "SELECT weight_g FROM child_visit"));
        Assert.Contains("0 new facts", old.Screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_row_is_named_by_line_and_column_and_the_rest_is_kept()
    {
        await using var room = await RoomAsync();
        var file = Write(ChildHead +
            "19.05.01.2005,Melati,F1,C1,,Anak,m,2026-01-05,2026-06-12,7.1,65.0,l,green,,,,,y,,,,\n" +
            "19.05.1.2005,Melati,F1,C2,,Anak,m,2026-01-05,2026-06-12,7.1,65.0,l,green,,,,,y,,,,\n" +
            "19.05.01.2005,Melati,F1,C3,,Anak,x,2026-01-05,2026-06-12,tujuh,65.0,l,green,,,,,y,,,,\n" +
            "19.05.01.2005,Melati,F1,C4,123,=CMD(),f,2026-01-05,2026-06-12,\"7,2\",65.0,l,green,,,,,y,,,,\n" +
            "19.05.01.2005,Melati,F1,C5,,Anak,f,2027-01-05,2026-06-12,7.2,65.0,l,green,,,,,y,,,,\n");

        var (code, screen) = await ImportAsync(room, file);

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Contains(":3: village_code \"19.05.1.2005\"", screen, StringComparison.Ordinal);
        Assert.Contains(":4: sex \"x\"", screen, StringComparison.Ordinal);
        Assert.Contains(":4: weight_kg \"tujuh\"", screen, StringComparison.Ordinal);
        Assert.Contains(":5: child_nik \"123\"", screen, StringComparison.Ordinal);
        Assert.Contains(":6: born_on \"2027-01-05\"", screen, StringComparison.Ordinal);
        Assert.Equal(2, await AskAsync(room, "SELECT count(*) FROM child_visit"));
        Assert.Equal(7200, await AskAsync(room, "SELECT max(weight_g) FROM child_visit"));
    }

    [Fact]
    public async Task A_child_in_two_villages_moved_and_is_counted_exactly_once()
    {
        await using var room = await RoomAsync();
        var file = Write(ChildHead +
            "19.05.01.2005,Melati,F1,C1,,Anak,m,2025-11-05,2026-02-12,5.9,60.0,l,green,,,y,,y,,y,,\n" +
            "19.05.01.2006,Mawar,F9,C1,,Anak,m,2025-11-05,2026-08-12,8.1,69.0,l,green,,,y,,y,,y,,\n");

        await ImportAsync(room, file);

        Assert.Equal((1, 0), (await ChildrenAsync(room, "19.05.01.2005", "2026Q1"), await ChildrenAsync(room, "19.05.01.2006", "2026Q1")));
        Assert.Equal((0, 1), (await ChildrenAsync(room, "19.05.01.2005", "2026Q3"), await ChildrenAsync(room, "19.05.01.2006", "2026Q3")));
        Assert.Equal(2, await AskAsync(room, "SELECT count(*) FROM child_visit WHERE village_code = '19.05.01.2006'"));
        Assert.Equal(ExitCode.Done, await BookCommands.RunRebuild(room, "", mend: false, TextWriter.Null, Texts.English, CancellationToken.None));
    }

    [Fact]
    public async Task Two_children_with_one_number_are_not_taken_for_a_mover()
    {
        await using var room = await RoomAsync();
        var file = Write(ChildHead +
            "19.05.01.2005,Melati,F1,C1,,Anak,m,2025-11-05,2026-02-12,5.9,60.0,l,green,,,y,,y,,y,,\n" +
            "19.05.01.2006,Mawar,F9,C1,,Anak,f,2025-10-05,2026-08-12,8.1,69.0,l,green,,,y,,y,,y,,\n");

        var (code, screen) = await ImportAsync(room, file);

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Contains(":3: child_id \"C1\"", screen, StringComparison.Ordinal);
    }

    private async Task<BookRoom> RoomAsync() => await BookRoom.OpenAsync(await store.NewAsync(), new Book.StoppedClock(new(2026, 11, 21, 5, 0, 0, TimeSpan.Zero)), CancellationToken.None);

    private static async Task<(int Code, string Screen)> ImportAsync(BookRoom room, string path)
    {
        var screen = new StringWriter();
        var code = await Import.RunKpm([path], null, room, screen, Texts.English, CancellationToken.None);
        return (code, screen.ToString());
    }

    private static async Task<string> ScorecardAsync(BookRoom room, string region, string quarter, string? rules)
    {
        var output = new StringWriter();
        var code = await Scorecard.Run(new(region, quarter, null, rules, null, "json"), room, output, output, Texts.English, CancellationToken.None);
        Assert.True(code == ExitCode.Done, output.ToString());
        return output.ToString();
    }

    private static async Task<int> ChildrenAsync(BookRoom room, string village, string quarter)
    {
        using var card = JsonDocument.Parse(await ScorecardAsync(room, village, quarter, null));
        return card.RootElement.GetProperty("table1").GetProperty("children").GetInt32();
    }

    private static async Task<long> AskAsync(BookRoom room, string sql)
    {
        await using var session = await room.Store.ReadAsync();
        return await session.FirstAsync(sql, r => r.Long(0), CancellationToken.None);
    }

    private static string Write(string csv)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("seribu-kpm-").FullName, "form-2b.csv");
        File.WriteAllText(path, csv);
        return path;
    }

    /// <summary>Every figure that is expected is printed; headers the samples leave out are not compared.</summary>
    private static bool Covers(JsonElement printed, JsonElement expected, out string where)
    {
        where = "";
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in expected.EnumerateObject())
                    if (!printed.TryGetProperty(member.Name, out var mine) || !Covers(mine, member.Value, out where)) { where = member.Name + "/" + where; return false; }
                return true;
            case JsonValueKind.Array:
                if (printed.GetArrayLength() != expected.GetArrayLength()) return false;
                for (var i = 0; i < expected.GetArrayLength(); i++)
                    if (!Covers(printed[i], expected[i], out where)) { where = $"{i}/{where}"; return false; }
                return true;
            case JsonValueKind.Number: return printed.ValueKind == JsonValueKind.Number && printed.GetDecimal() == expected.GetDecimal();
            case JsonValueKind.String: return printed.GetString() == expected.GetString();
            default: return printed.ValueKind == expected.ValueKind;
        }
    }
}
