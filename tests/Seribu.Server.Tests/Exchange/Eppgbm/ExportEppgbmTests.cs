using Seribu.Cli;
using Seribu.Server.Look.Words;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Exchange.Eppgbm;

public sealed class ExportEppgbmOnSqlite(SqliteStore store) : ExportEppgbmTests(store), IClassFixture<SqliteStore>;

public sealed class ExportEppgbmOnPostgres(PostgresStore store) : ExportEppgbmTests(store), IClassFixture<PostgresStore>;

public abstract class ExportEppgbmTests(TestStore store) : EppgbmDesk(store)
{
    [Theory]
    [InlineData("balita.csv")]
    [InlineData("balita.xlsx")]
    public async Task What_was_imported_goes_out_and_comes_in_as_the_same(string name)
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older), Export.Row(Export.Older, ("Tanggal Pengukuran", "2026-10-12"), ("Berat", "8.9"), ("Tinggi", "74.0"), ("LiLA", "14.2"))));
        var path = Path.Combine(Folder.FullName, name);

        await Write(path);
        await using var other = await OpenAsync();
        await Import(path, other);

        foreach (var told in (string[])
        [
            "SELECT name || sex || born_on || nik || rt || rw || address FROM person p JOIN household h ON h.id = p.home",
            "SELECT on_day || '/' || weight_g || '/' || length_tmm || '/' || measure FROM child_visit WHERE on_day = '2026-11-12'",
            "SELECT weight_g || '/' || arm_tmm FROM child_visit WHERE on_day = '2026-10-12'",
            "SELECT weight_g || '/' || length_tmm FROM child_visit WHERE on_day = '2025-11-12'",
            "SELECT COUNT(*) FROM child_visit",
        ])
            Assert.Equal(await Ask(told), await Ask(told, other));
    }

    [Fact]
    public async Task Each_row_carries_its_scores_its_category_and_its_gain()
    {
        await Import(Export.Csv(
            Folder, Export.Older, Export.Row(Export.Older, ("Tanggal Pengukuran", "2026-10-12"), ("Berat", "8.9"), ("Tinggi", "74.0")), Export.Row(Export.Older)));
        var path = Path.Combine(Folder.FullName, "balita.csv");

        await Write(path);

        var lines = File.ReadAllLines(path).Select(line => line.Split(',')).ToList();
        var row = lines[0].Zip(lines[2]).ToDictionary(cell => cell.First, cell => cell.Second);
        Assert.Equal(Export.Newer.Split(','), lines[0]);
        // The WHO standards (L 0.0645, M 9.646, S 0.10925) give -0.43 for a boy of 365 days and 9.2 kg; 300 g in a month is more than the 200 g a boy of 11 months must gain (KMS).
        Assert.Equal(("2", "Bangka Barat", "Air Putih", "1 Tahun - 0 Bulan - 0 Hari"), (row["No"], row["Kab/Kota"].Replace("Kabupaten ", ""), row["Desa/Kel"], row["Usia Saat Ukur"]));
        Assert.Equal(("BB normal", "-0.43", "N", "-"), (row["BB/U"], row["ZS BB/U"], row["Naik Berat Badan"], row["Jml Vit A"]));
    }

    [Fact]
    public async Task Only_the_days_that_were_asked_for_go_out()
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older, ("Tanggal Pengukuran", "2026-10-12")), Export.Row(Export.Older)));
        var path = Path.Combine(Folder.FullName, "balita.csv");

        await Write(path, from: new(2026, 11, 1));

        Assert.Equal(2, File.ReadAllLines(path).Length);
        Assert.Contains("1 pengukuran dari 1 desa", Screen.ToString(), StringComparison.Ordinal);
    }

    private async Task Write(string path, DateOnly? from = null) =>
        Assert.Equal(ExitCode.Done, await Cli.Export.RunAsync(new(AirPutih.Text, path, from, new(2026, 12, 1)), Room, Screen, Texts.Indonesian, CancellationToken.None));
}
