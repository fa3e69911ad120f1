using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Seribu.Cli;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Bench;

/// <summary>Import of monthly forms through intake, projection, results and sums, beside bare inserts of the same rows into one plain table.</summary>
internal static class ImportBench
{
    public static async Task RunAsync(DirectoryInfo folder, long rows, string? postgres)
    {
        var forms = new DirectoryInfo(Path.Combine(folder.FullName, $"forms-{rows}"));
        var written = forms.Exists ? Lines(forms) : KpmFiles.Write(forms, rows, 66);
        Console.WriteLine($"{written:N0} rows in {forms.FullName}");

        var cpuBefore = Cpu();
        var baseline = postgres is null ? BareSqlite(forms, folder) : await BarePostgresAsync(forms, postgres);
        var cpuBaseline = Cpu() - cpuBefore;
        Console.WriteLine($"baseline: {written / baseline:N0} rows/s ({baseline:F1} s, {cpuBaseline:F1} s of CPU)");

        var data = new DirectoryInfo(Path.Combine(folder.FullName, $"import-{Guid.NewGuid():N}"));
        var clock = Stopwatch.StartNew();
        cpuBefore = Cpu();
        await using (var room = await BookRoom.OpenAsync(Database.At(postgres, data), TimeProvider.System, CancellationToken.None))
            await Import.RunKpm([forms.FullName], null, room, Console.Error, Texts.English, CancellationToken.None);
        var took = clock.Elapsed.TotalSeconds;

        Console.WriteLine($"import:   {written / took:N0} rows/s ({took:F1} s, {Cpu() - cpuBefore:F1} s of CPU), ratio {baseline / took:F2}, of CPU {cpuBaseline / (Cpu() - cpuBefore):F2}");
        Console.WriteLine($"collections {GC.CollectionCount(0)}/{GC.CollectionCount(1)}/{GC.CollectionCount(2)}, pauses {GC.GetTotalPauseDuration().TotalSeconds:F1} s, allocated {GC.GetTotalAllocatedBytes() >> 20} MB");
        Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
    }

    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static long Lines(DirectoryInfo forms) => forms.EnumerateFiles("*.csv").Sum(f => File.ReadLines(f.FullName).LongCount() - 1);

    private static double BareSqlite(DirectoryInfo forms, DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, $"bare-{Guid.NewGuid():N}.db");
        using var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");

        var clock = Stopwatch.StartNew();
        foreach (var file in forms.EnumerateFiles("*.csv").OrderBy(f => f.Name))
        {
            using var reader = new StreamReader(file.FullName);
            var columns = reader.ReadLine()!.Split(',');
            var table = file.Name[..^4].Replace('-', '_');
            Run(connection, $"CREATE TABLE {table} ({string.Join(", ", columns)})");
            while (!reader.EndOfStream) Batch(connection, table, columns.Length, reader);
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static void Batch(SqliteConnection connection, string table, int columns, StreamReader reader)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => $"@{i}"))})";
        for (var i = 0; i < columns; i++) insert.Parameters.Add(new SqliteParameter($"@{i}", null));
        insert.Prepare();
        for (var n = 0; n < 10_000 && reader.ReadLine() is { } line; n++)
        {
            var cells = line.Split(',');
            for (var i = 0; i < columns; i++) insert.Parameters[i].Value = cells[i];
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static async Task<double> BarePostgresAsync(DirectoryInfo forms, string postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        var clock = Stopwatch.StartNew();
        foreach (var file in forms.EnumerateFiles("*.csv").OrderBy(f => f.Name))
        {
            using var reader = new StreamReader(file.FullName);
            var columns = (await reader.ReadLineAsync())!.Split(',');
            var table = "bare_" + file.Name[..^4].Replace('-', '_');
            await using var connection = await source.OpenConnectionAsync();
            await using (var create = new NpgsqlCommand($"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} ({string.Join(", ", columns.Select(c => c + " text"))})", connection)) await create.ExecuteNonQueryAsync();
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            while (await reader.ReadLineAsync() is { } line)
            {
                await copy.StartRowAsync();
                foreach (var cell in line.Split(',')) await copy.WriteAsync(cell);
            }

            await copy.CompleteAsync();
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
