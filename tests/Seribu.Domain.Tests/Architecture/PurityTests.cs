using System.Reflection;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Architecture;

public sealed class PurityTests
{
    public static TheoryData<Assembly> Pure => [typeof(GrowthStandard).Assembly, typeof(Nik).Assembly];

    [Theory]
    [MemberData(nameof(Pure))]
    public void Rules_know_no_file_no_clock_no_chance_and_no_network(Assembly assembly) =>
        Assert.Empty(Impurity.In(CompiledAssembly.Of(assembly)));

    [Fact]
    public void Whoever_asks_the_clock_is_noticed()
    {
        Assert.NotEmpty(ImpureSample.Everything());

        var noticed = Impurity.In(CompiledAssembly.Of(typeof(ImpureSample).Assembly));

        string[] expected =
        [
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow", "System.TimeProvider", "System.Environment.get_MachineName", "System.Random", "System.Guid.NewGuid",
            "System.Guid.CreateVersion7", "System.IO.File", "System.IO.Directory", "System.IO.Path.GetTempPath", "System.IO.FileInfo", "System.IO.DirectoryInfo",
            "System.Diagnostics.Stopwatch", "System.Console", "System.Globalization.CultureInfo.get_CurrentCulture", "System.Net.IPAddress",
            "System.Security.Cryptography.RandomNumberGenerator",
        ];
        Assert.Empty(expected.Except(noticed));
    }

    [Theory]
    [MemberData(nameof(Pure))]
    public void Rules_stand_on_the_base_library_alone(Assembly assembly)
    {
        var foreign = CompiledAssembly.Of(assembly).References.Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(assembly == typeof(Nik).Assembly ? foreign.Except(["Seribu.Growth"]) : foreign);
    }
}
