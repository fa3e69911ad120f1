using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Seribu.Domain.Book;
using Seribu.Server.Store;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class BackupOnSqlite(SqliteStore store, PostgresStore other) : BackupTests(store, other), IClassFixture<SqliteStore>, IClassFixture<PostgresStore>;

public sealed class BackupOnPostgres(PostgresStore store, SqliteStore other) : BackupTests(store, other), IClassFixture<SqliteStore>, IClassFixture<PostgresStore>;

/// <summary>A backup of one store restores into the other.</summary>
public abstract class BackupTests(TestStore store, TestStore other)
{
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7();

    [Fact]
    public async Task A_restored_book_is_whole_equals_its_state_and_stands_in_a_new_epoch()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home, nik: "1905010802250001"), A.Weighing(Child, 9.2m, new(2026, 11, 12)));
        var file = await BackUp(office);

        var empty = await other.NewAsync();
        var content = await Restore.ReadAsync(empty, file, _ => { }, CancellationToken.None);
        await using var restored = await Office.OpenAsync(empty);

        Assert.Equal((2L, 3L), (content.Villages, content.Lines));
        await restored.BookAndStateAgree();
        var next = Assert.Single(await restored.Accept(A.Weighing(Child, 9.3m, new(2026, 11, 15))));
        Assert.Equal((2L, 4L), (next.Epoch, next.Number));
        await restored.BookAndStateAgree();
    }

    [Fact]
    public async Task A_backup_that_was_cut_off_restores_nothing()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home));
        var file = await BackUp(office);
        await using (var stream = file.Open(FileMode.Open)) stream.SetLength(stream.Length - 40);
        var empty = await other.NewAsync();

        var refused = await Assert.ThrowsAsync<UnusableBackupException>(() => Restore.ReadAsync(empty, file, _ => { }, CancellationToken.None));

        Assert.Contains(refused.Code, (string[])["cut-off", "not-a-backup"]);
        Assert.True(await Restore.IsEmptyAsync(empty, CancellationToken.None));
    }

    [Fact]
    public async Task A_backup_of_an_earlier_version_restores_and_is_judged_anew()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.2m, new(2026, 11, 12)));
        var told = await office.Ask("SELECT tally FROM sums WHERE village_code = @v AND quarter = '2026Q4' AND length(posyandu) = 16", ("@v", A.Village));
        var file = await BackUp(office);
        await Rewrite(file, line => line.Replace(",\"0035_family_result.sql\"", "").Replace("\"family_result\"", "\"household_result\""));

        var empty = await other.NewAsync();
        await Restore.ReadAsync(empty, file, _ => { }, CancellationToken.None);
        await using var restored = await Office.OpenAsync(empty);
        await restored.Accept(A.Household(Guid.CreateVersion7()));

        Assert.NotNull(told);
        Assert.Equal(told, await restored.Ask("SELECT tally FROM sums WHERE village_code = @v AND quarter = '2026Q4' AND length(posyandu) = 16", ("@v", A.Village)));
        await restored.BookAndStateAgree();
    }

    /// <summary>Writes a backup as another version would have, its sum included.</summary>
    private static async Task Rewrite(FileInfo file, Func<string, string> change)
    {
        List<string> lines = [];
        using (var reader = new StreamReader(new GZipStream(file.OpenRead(), CompressionMode.Decompress)))
            while (await reader.ReadLineAsync() is { } line) lines.Add(change(line));
        var body = string.Concat(lines.SkipLast(1).Select(line => line + "\n"));
        var rows = lines.Count(line => line.StartsWith('['));
        await using var writer = new StreamWriter(new GZipStream(file.Create(), CompressionLevel.Fastest));
        await writer.WriteAsync($"{body}{{\"rows\":{rows},\"sha256\":\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\"}}\n");
    }

    private static async Task<FileInfo> BackUp(Office office)
    {
        var file = new FileInfo(Path.Combine(Directory.CreateTempSubdirectory("seribu-backup-").FullName, "seribu.backup"));
        await Backup.WriteAsync(office.Database, file, _ => { }, CancellationToken.None);
        return file;
    }
}
