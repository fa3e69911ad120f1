using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;

namespace Seribu.Growth.Tests;

/// <summary>What a stranger gets from the package: the library, its words, its README, and nothing it depends on.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seribu-package-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_library_packs_with_readme_and_docs_and_depends_on_nothing()
    {
        using var package = ZipFile.OpenRead(Pack());
        var files = package.Entries.Select(entry => entry.FullName).ToList();
        var nuspec = XDocument.Load(package.GetEntry("Seribu.Growth.nuspec")!.Open());

        Assert.Contains("README.md", files);
        Assert.Contains("NOTICE", files);
        Assert.Contains("lib/net10.0/Seribu.Growth.dll", files);
        Assert.Contains("lib/net10.0/Seribu.Growth.xml", files);
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Equal("README.md", nuspec.Descendants().Single(element => element.Name.LocalName == "readme").Value);
        Assert.Equal("Apache-2.0", nuspec.Descendants().Single(element => element.Name.LocalName == "license").Value);
    }

    [Fact]
    public void Every_public_type_is_explained()
    {
        using var package = ZipFile.OpenRead(Pack());
        using var words = package.GetEntry("lib/net10.0/Seribu.Growth.xml")!.Open();
        var explained = XDocument.Load(words).Descendants("member").Select(member => member.Attribute("name")!.Value).ToHashSet();

        var silent = typeof(GrowthStandard).Assembly.GetExportedTypes().Where(type => !explained.Contains($"T:{type.FullName!.Replace('+', '.')}"));

        Assert.Empty(silent);
    }

    /// <summary>Packs what was built for these tests.</summary>
    private string Pack()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        var configuration = root.Parent!.Name;
        while (!File.Exists(Path.Combine(root.FullName, "Seribu.slnx"))) root = root.Parent!;

        var start = new ProcessStartInfo("dotnet", ["pack", "src/Seribu.Growth", "--no-build", "-c", configuration, "-o", folder.FullName, "-v", "q", "--nologo", "-nodeReuse:false"])
        {
            WorkingDirectory = root.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var pack = Process.Start(start)!;
        var said = pack.StandardOutput.ReadToEnd() + pack.StandardError.ReadToEnd();
        pack.WaitForExit();

        Assert.True(pack.ExitCode == 0, said);
        return Directory.GetFiles(folder.FullName, "*.nupkg").Single();
    }
}
