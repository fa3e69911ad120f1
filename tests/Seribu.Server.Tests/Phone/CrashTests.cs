using Seribu.Cli;
using Seribu.Server.Store;

namespace Seribu.Server.Tests.Phone;

/// <summary>The server is killed (SIGKILL) in the middle of its work; <c>seribu prove crashes</c> does the same a thousand times.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task No_acknowledged_fact_is_lost_or_doubled_however_often_the_server_is_killed()
    {
        var folder = Directory.CreateTempSubdirectory("seribu-crash-");
        try
        {
            using var said = new StringWriter();
            await using var store = new SqliteDatabase(Path.Combine(folder.FullName, "seribu.db"));

            var broken = await Prove.CrashesAsync(store, $"--data \"{folder.FullName}\"", new(Cycles: 20, Phones: 200, Seed: 1) { Facts = 3 }, said, TestContext.Current.CancellationToken);

            Assert.True(broken.Count == 0, said.ToString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
