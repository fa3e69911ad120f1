using System.Text.RegularExpressions;
using Seribu.Cli;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Host;

namespace Seribu.Server.Tests.Accounts;

public sealed partial class CommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_district_begins_with_its_villages_and_one_account()
    {
        var (code, output, _) = await RunAsync("init", "--region", "19.05", "--user", "admin.babar", "--name", "Sekretariat");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("66 buku desa terbuka di Kabupaten Bangka Barat.", output, StringComparison.Ordinal);
        Assert.Contains("admin.babar", output, StringComparison.Ordinal);
        Assert.Matches(Password(), output);
    }

    [Fact]
    public async Task The_first_account_signs_in_with_its_slip()
    {
        var (_, output, _) = await RunAsync("init", "--region", "19.05", "--user", "admin.babar", "--village", "19.05.01.1001");

        await using var store = Database.At(null, folder);
        await using var office = await Office.StartAsync(store);
        using var browser = await office.SignInAsync("admin.babar", Password().Match(output).Value);

        Assert.Equal("/kata-sandi", (await browser.GetAsync("/pengguna")).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("id", "Pemakaian:", "Menelusuri rantai setiap buku")]
    [InlineData("en", "Usage:", "Walk the chain of every book")]
    public async Task Help_is_in_the_language_that_was_asked_for(string lang, string usage, string about)
    {
        var (code, whole, _) = await RunAsync("--help", "--lang", lang);
        var (_, one, _) = await RunAsync("verify", "--help", "--lang", lang);

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(about, whole, StringComparison.Ordinal);
        Assert.Contains(usage, one, StringComparison.Ordinal);
        Assert.Contains("seribu verify --region 19.05.01", one, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"help\.[a-z]", whole + one);
    }

    [Theory]
    [InlineData("backup", "x.backup")]
    [InlineData("verify")]
    [InlineData("rebuild")]
    [InlineData("user", "list")]
    [InlineData("export", "eppgbm", "--village", "19.05.01.1001")]
    [InlineData("scorecard", "--region", "19.05", "--quarter", "2026Q3")]
    public async Task A_mistyped_folder_is_no_empty_district(params string[] command)
    {
        var output = new StringWriter();
        var screen = new StringWriter();
        var code = await Commands.Run([.. command, "--data", Path.Combine(folder.FullName, "nowhere")], output, screen);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("tidak ada penyimpanan Seribu", screen.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, "nowhere")));
    }

    [Fact]
    public async Task A_backup_and_its_restore_tell_a_program_what_they_did()
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");
        var file = Path.Combine(folder.FullName, "seribu.backup");
        var restored = Path.Combine(folder.FullName, "restored");

        var (_, written, _) = await RunAsync("backup", file, "--json");
        var output = new StringWriter();
        var code = await Commands.Run(["restore", file, "--data", restored, "--json"], output, TextWriter.Null);
        var (refused, _, why) = await RunAsync("backup", folder.FullName);

        Assert.Equal(1, System.Text.Json.JsonDocument.Parse(written).RootElement.GetProperty("villages").GetInt32());
        Assert.Equal(ExitCode.Done, code);
        Assert.True(System.Text.Json.JsonDocument.Parse(output.ToString()).RootElement.GetProperty("unbroken").GetBoolean());
        Assert.Equal(ExitCode.CouldNotRun, refused);
        Assert.Contains("adalah folder, bukan berkas", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_reads_what_became_of_an_installation_and_its_accounts()
    {
        var begun = Json(await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001", "--json"));
        var added = Json(await RunAsync("user", "add", "siti.melati", "--name", "Siti Melati", "--role", "kpm", "--region", "19.05.01.1001", "--json"));
        var granted = Json(await RunAsync("user", "grant", "siti.melati", "--role", "tpk", "--region", "19.05.01.1001", "--json"));
        var reset = Json(await RunAsync("user", "reset", "siti.melati", "--json"));
        var locked = Json(await RunAsync("user", "lock", "siti.melati", "--json"));
        var unlocked = Json(await RunAsync("user", "unlock", "siti.melati", "--json"));

        Assert.Equal("19.05.01.1001", begun.GetProperty("villages")[0].GetString());
        Assert.Equal("admin.kabupaten", begun.GetProperty("account").GetProperty("userName").GetString());
        Assert.Equal("Siti Melati", added.GetProperty("fullName").GetString());
        Assert.Equal("tpk", granted.GetProperty("role").GetString());
        Assert.NotEqual(added.GetProperty("password").GetString(), reset.GetProperty("password").GetString());
        Assert.Equal((true, false), (locked.GetProperty("locked").GetBoolean(), unlocked.GetProperty("locked").GetBoolean()));
    }

    private static System.Text.Json.JsonElement Json((int Code, string Output, string Screen) told)
    {
        Assert.Equal((ExitCode.Done, ""), (told.Code, told.Screen));
        return System.Text.Json.JsonDocument.Parse(told.Output).RootElement;
    }

    [Theory]
    [InlineData("19")]
    [InlineData("19.05.01")]
    [InlineData("19.99")]
    [InlineData("Bangka Barat")]
    public async Task Only_a_district_begins(string region)
    {
        var (code, _, screen) = await RunAsync("init", "--region", region);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains($"'{region}' bukan kode kabupaten", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_district_begins_with_its_posyandu_from_one_list()
    {
        var list = Path.Combine(folder.FullName, "posyandu.csv");
        await File.WriteAllTextAsync(list, "village_code;name;day_of_month;serves\n19.05.01.1001;Kenanga 1;12;Hulu, Hilir\n19.05.01.1001;kenanga 1;;\n19.05.01.1002;Melati;32;\n33.02.01.2001;Mawar;;\nMentok;Mawar;;\n");

        var (code, output, screen) = await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001", "--village", "19.05.01.1002", "--posyandu", list);
        var (again, repeated, _) = await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001", "--posyandu", list);
        var (cadre, _, _) = await RunAsync("user", "add", "kader.kenanga", "--name", "Siti Melati", "--role", "cadre", "--region", "19.05.01.1001", "--posyandu", "Kenanga 1");

        Assert.Equal((ExitCode.RowsRefused, ExitCode.RowsRefused, ExitCode.Done), (code, again, cadre));
        Assert.Contains("1 posyandu didaftarkan.", output, StringComparison.Ordinal);
        Assert.Contains("0 posyandu didaftarkan.", repeated, StringComparison.Ordinal);
        foreach (var line in (int[])[4, 5, 6]) Assert.Contains($"posyandu.csv:{line}: ", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sebutkan --quarter.", "scorecard", "--region", "19.05")]
    [InlineData("Sebutkan salah satu: --village atau --region.", "scorecard", "--quarter", "2026Q3")]
    [InlineData("'kemarin' tidak cocok untuk --as-of.", "scorecard", "--region", "19.05", "--quarter", "2026Q3", "--as-of", "kemarin")]
    [InlineData("'minum' tidak dikenal di sini.", "minum")]
    [InlineData("Sebutkan IN.csv.", "zscores")]
    [InlineData("Name IN.csv.", "zscores", "--lang", "en")]
    [InlineData("--database ditulis seperti", "verify", "--database", "rahasia")]
    [InlineData("Tempat data tidak bisa dibuka", "verify", "--database", "Host=127.0.0.1;Port=1;Username=x;Database=x;Timeout=2")]
    public async Task A_command_that_cannot_run_says_why_in_the_readers_language(string sentence, params string[] arguments)
    {
        var (code, _, screen) = await RunAsync(arguments);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains(sentence, screen, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", screen, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_verify_and_rebuild_found_is_told_to_programs()
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        var (_, walked, _) = await RunAsync("verify", "--json");
        var (_, compared, _) = await RunAsync("rebuild", "--json");

        Assert.Equal("19.05.01.1001", System.Text.Json.JsonDocument.Parse(walked).RootElement[0].GetProperty("village").GetString());
        Assert.True(System.Text.Json.JsonDocument.Parse(compared).RootElement[0].GetProperty("equal").GetBoolean());
    }

    [Fact]
    public async Task A_village_of_another_district_is_not_opened()
    {
        var (code, _, screen) = await RunAsync("init", "--region", "19.05", "--village", "33.02.01.2001");

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("33.02.01.2001", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_demo_never_becomes_real()
    {
        await ClaimAsync(new(InstallationKind.Demo, "19.05"));

        var (code, _, screen) = await RunAsync("init", "--region", "19.05");

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("peragaan dengan orang karangan", screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_real_installation_never_becomes_a_demo()
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        Assert.False(await ClaimAsync(new(InstallationKind.Demo, "19.05")));
    }

    [Fact]
    public async Task A_district_begun_stays_that_district()
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        var (code, _, screen) = await RunAsync("init", "--region", "19.04");

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains("sudah milik", screen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("19.05.01.2004", ExitCode.Done, "")]
    [InlineData("19.04.01.2001", ExitCode.CouldNotRun, "19.04.01.2001")]
    public async Task Books_that_an_import_filled_before_become_those_of_their_district(string imported, int expected, string named)
    {
        await using (var store = Database.At(null, folder))
        {
            await Schema.UpgradeAsync(store, CancellationToken.None);
            await OpenBooks.OpenAsync(store, [VillageCode.Parse(imported)], CancellationToken.None);
        }

        var (code, _, screen) = await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        Assert.Equal(expected, code);
        Assert.Contains(named, screen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Further_villages_are_opened_without_a_second_administrator()
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        var (code, output, _) = await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1002");

        Assert.Equal(ExitCode.Done, code);
        Assert.DoesNotMatch(Password(), output);
    }

    [Fact]
    public async Task Accounts_are_added_listed_locked_and_reset()
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        var added = await RunAsync("user", "add", "siti.melati", "--name", "Siti Melati", "--role", "kpm", "--region", "19.05.01.1001");
        var locked = await RunAsync("user", "lock", "siti.melati");
        var reset = await RunAsync("user", "reset", "siti.melati");
        var listed = await RunAsync("user", "list", "--json");

        Assert.All([added, locked, reset, listed], each => Assert.Equal(ExitCode.Done, each.Code));
        Assert.NotEqual(Password().Match(added.Output).Value, Password().Match(reset.Output).Value);
        Assert.Matches("\"userName\": \"siti.melati\"[^}]*\"locked\": true", listed.Output);
    }

    [Theory]
    [InlineData("siti melati", "kpm", "19.05.01.1001", "user_name")]
    [InlineData("siti.melati", "emperor", "19.05.01.1001", "role")]
    [InlineData("siti.melati", "kpm", "19.05", "region")]
    [InlineData("siti.melati", "kpm", "19.05.01.1002", "region")]
    [InlineData("siti.melati", "cadre", "19.05.01.1001", "posyandu")]
    public async Task A_wrong_account_is_refused_with_its_field(string name, string role, string region, string field)
    {
        await RunAsync("init", "--region", "19.05", "--village", "19.05.01.1001");

        var (code, _, screen) = await RunAsync("user", "add", name, "--name", "Siti", "--role", role, "--region", region);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.StartsWith($"{field}: ", screen, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Screen)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var screen = new StringWriter();
        var code = await Commands.Run([.. args, "--data", folder.FullName], output, screen);
        return (code, output.ToString(), screen.ToString());
    }

    private async Task<bool> ClaimAsync(Installation wanted)
    {
        await using var store = Database.At(null, folder);
        await Schema.UpgradeAsync(store, CancellationToken.None);
        await using var session = await store.WriteAsync();
        var claimed = await Installation.ClaimAsync(session, wanted, DateTimeOffset.UnixEpoch, CancellationToken.None);
        await session.CommitAsync(CancellationToken.None);
        return claimed;
    }

    [GeneratedRegex("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")]
    private static partial Regex Password();
}
