using Seribu.Cli;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Exchange.Eppgbm;

public sealed class ImportEppgbmOnSqlite(SqliteStore store) : ImportEppgbmTests(store), IClassFixture<SqliteStore>;

public sealed class ImportEppgbmOnPostgres(PostgresStore store) : ImportEppgbmTests(store), IClassFixture<PostgresStore>;

public abstract class ImportEppgbmTests(TestStore store) : EppgbmDesk(store)
{
    [Fact]
    public async Task Both_orders_of_columns_tell_the_same_child()
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older)));
        var older = await Ask("SELECT last_number FROM book WHERE village_code = '19.05.01.2004'");

        await Import(Export.Xlsx(Folder, "Data Balita", "Puskesmas Mentok", Export.Newer, Export.Row(Export.Newer)));
        var newer = await Ask("SELECT last_number FROM book WHERE village_code = '19.05.01.2004'");

        // Posyandu, household, child, birth, measurement.
        Assert.Equal(("5", "5"), (older, newer));
        Assert.Equal("9200", await Ask("SELECT weight_g FROM child_visit WHERE on_day = '2026-11-12'"));
        Assert.Equal("7510", await Ask("SELECT length_tmm FROM child_visit WHERE on_day = '2026-11-12' AND measure = 'Lying'"));
        Assert.Equal("Raka Anugrah", await Ask("SELECT name FROM person"));
        Assert.Contains("0 catatan baru, 1 sudah ada", Screen.ToString());
    }

    [Fact]
    public async Task A_later_export_corrects_the_earlier_one()
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older)));

        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older, ("Berat", "9.4"))));

        Assert.Equal("9400", await Ask("SELECT weight_g FROM child_visit WHERE on_day = '2026-11-12'"));
        Assert.Equal("2", await Ask("SELECT COUNT(*) FROM child_visit"));
    }

    [Theory]
    [InlineData("9200")]
    [InlineData("9,2")]
    [InlineData("9:2")]
    public async Task A_weight_may_be_written_in_grams_or_with_a_comma(string weight)
    {
        // A comma in a cell wants semicolons between cells.
        var cells = Export.Older.Split(',').Zip(Export.Row(Export.Older).Split(','), (column, value) => column == "Berat" ? weight : value);

        await Import(Export.Csv(Folder, Export.Older.Replace(',', ';'), string.Join(';', cells)));

        Assert.Equal("9200", await Ask("SELECT weight_g FROM child_visit WHERE on_day = '2026-11-12'"));
    }

    [Fact]
    public async Task A_masked_number_is_no_number_but_the_child_is_kept()
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older, ("NIK", "190501********"))));

        Assert.Equal("1", await Ask("SELECT COUNT(*) FROM person WHERE nik IS NULL"));
    }

    [Fact]
    public async Task The_same_child_is_known_by_its_number_or_by_name_and_birth_date()
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older)));

        await Import(Export.Csv(
            Folder, Export.Older,
            Export.Row(Export.Older, ("Nama", "RAKA A"), ("Tanggal Pengukuran", "2026-10-12"), ("Berat", "8.9"), ("Tinggi", "74.0")),
            Export.Row(Export.Older, ("NIK", "-"), ("Nama", "raka anugrah"), ("Tanggal Pengukuran", "2026-09-12"), ("Berat", "8.7"), ("Tinggi", "73.0"))));

        Assert.Equal(("1", "4"), (await Ask("SELECT COUNT(*) FROM person"), await Ask("SELECT COUNT(*) FROM child_visit")));
    }

    [Fact]
    public async Task Of_two_rows_of_one_day_the_later_counts()
    {
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older, ("Berat", "9.0")), Export.Row(Export.Older, ("Berat", "9.3"))));

        Assert.Equal("9300", await Ask("SELECT weight_g FROM child_visit WHERE on_day = '2026-11-12'"));
    }

    [Fact]
    public async Task A_wrong_row_is_named_and_stops_nothing()
    {
        var errors = Path.Combine(Folder.FullName, "errors.csv");
        var path = Export.Csv(
            Folder, Export.Older,
            Export.Row(Export.Older, ("Tgl Lahir", "31/02/2025")),
            Export.Row(Export.Older, ("Berat", "83..9")),
            Export.Row(Export.Older, ("Desa/Kel", "AIR BELO")),
            Export.Row(Export.Older, ("Tanggal Pengukuran", "2025-11-01")),
            Export.Row(Export.Older));

        var code = await Import(path, errors: errors);

        Assert.Equal(ExitCode.RowsRefused, code);
        Assert.Equal("2", await Ask("SELECT COUNT(*) FROM child_visit"));
        Assert.Equal(["2,Tgl Lahir", "3,Berat", "4,Desa/Kel", "5,Tanggal Pengukuran"], File.ReadLines(errors).Skip(1).Select(line => string.Join(',', line.Split(',')[1..3])));
    }

    [Fact]
    public async Task A_score_that_is_not_the_standards_is_told()
    {
        // The WHO standards give -0.43 for a boy of 365 days and 9.2 kg (reference/growth-standards, weight for age).
        await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older, ("ZS BB/U", "-1.90"))));

        Assert.Contains("ZS BB/U \"-1.90\"", Screen.ToString());
        Assert.Contains("1 baris diragukan", Screen.ToString());
    }

    [Fact]
    public async Task A_village_is_found_by_its_names()
    {
        var code = await Import(Export.Csv(Folder, Export.Older, Export.Row(Export.Older), Export.Row(Export.Older, ("Desa/Kel", "KELABAT"), ("Kec", "PARITTIGA"), ("NIK", "-"))), byName: true);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("2", await Ask("SELECT COUNT(DISTINCT village_code) FROM entry WHERE village_code IN ('19.05.01.2004', '19.05.06.2007')"));
    }

    [Theory]
    [InlineData("<html><table><tr><td>NIK</td></tr></table></html>", ".xls", "bukan berkas Excel")]
    [InlineData("nama,berat\nRaka,9.2", ".csv", "bukan ekspor e-PPGBM")]
    public async Task A_file_of_another_sort_is_refused_in_words(string content, string ending, string words)
    {
        var path = Path.Combine(Folder.FullName, "file" + ending);
        File.WriteAllText(path, content);

        var code = await Commands.Run(["import", "eppgbm", path, "--by-name", "--data", Folder.FullName], TextWriter.Null, Screen);

        Assert.Equal(ExitCode.CouldNotRun, code);
        Assert.Contains(words, Screen.ToString());
    }
}
