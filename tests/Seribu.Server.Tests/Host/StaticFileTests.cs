using System.IO.Compression;
using System.Text.RegularExpressions;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Host;

public sealed partial class StaticFileTests(SqliteStore store) : IClassFixture<SqliteStore>
{
    // The limit is that of the phone's shell: 180 KB, of which its font takes 34.
    [Fact]
    public async Task The_phones_script_travels_compressed()
    {
        await using var office = await Office.StartAsync(store.Database);
        using var phone = office.Browser();
        var script = PhoneScript().Match(await phone.GetStringAsync("/kader/")).Value;

        phone.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, deflate, br");
        var answer = await phone.GetAsync($"/kader/{script}");
        var packed = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        Assert.InRange(packed.Length, 20_000, 146_000);
        using var open = new StreamReader(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress));
        Assert.True((await open.ReadToEndAsync()).Length > 2 * packed.Length);
    }

    [GeneratedRegex(@"assets/index-[^""]+\.js")]
    private static partial Regex PhoneScript();
}
