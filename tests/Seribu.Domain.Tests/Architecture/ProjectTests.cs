using System.Xml.Linq;

namespace Seribu.Domain.Tests.Architecture;

/// <summary>Growth, Domain, Server, Cli: each may know those before it.</summary>
public sealed class ProjectTests
{
    private static readonly string[] Order = ["Seribu.Growth", "Seribu.Domain", "Seribu.Server", "Seribu.Cli"];
    private static readonly string[] WithoutPackages = ["Seribu.Growth", "Seribu.Domain"];
    private static readonly string[] Nameless =
        ["Common", "Shared", "Core", "Helpers", "Helper", "Utils", "Utilities", "Models", "Services", "Interfaces", "Managers", "Dtos", "Misc"];

    [Fact]
    public void Arrows_point_one_way_only() => Assert.Empty(Order.SelectMany(project => Upward(project, Project(project))));

    [Fact]
    public void An_arrow_upwards_is_noticed() =>
        Assert.Equal(
            ["Seribu.Domain names Seribu.Server"],
            Upward("Seribu.Domain", XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="..\Seribu.Server\Seribu.Server.csproj" /></ItemGroup></Project>""")));

    [Fact]
    public void Rules_take_no_package() => Assert.Empty(WithoutPackages.SelectMany(project => Packages(Project(project))));

    [Fact]
    public void A_package_is_noticed() =>
        Assert.Equal(["Dapper"], Packages(XDocument.Parse("""<Project><ItemGroup><PackageReference Include="Dapper" /></ItemGroup></Project>""")));

    [Fact]
    public void Folders_are_named_for_what_they_hold()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'));

        Assert.Empty(WithoutMeaning(folders));
    }

    [Fact]
    public void A_folder_for_everything_is_noticed() =>
        Assert.Equal(
            ["src/Seribu.Domain/common", "src/Seribu.Server/People/Helpers", "src/Seribu.Server/Pages/Shared"],
            WithoutMeaning(["src/Seribu.Domain/common", "src/Seribu.Server/People/Helpers", "src/Seribu.Server/Pages/Shared", "src/kader/node_modules/x/core", "src/X/obj/Shared"]));

    private static XDocument Project(string name) => XDocument.Parse(Repository.Text($"src/{name}/{name}.csproj"));

    private static IEnumerable<string> Upward(string project, XDocument file) =>
        from reference in file.Descendants("ProjectReference")
        let target = reference.Attribute("Include")!.Value.Split('/', '\\')[^1].Replace(".csproj", "", StringComparison.Ordinal)
        where Array.IndexOf(Order, target) < 0 || Array.IndexOf(Order, target) >= Array.IndexOf(Order, project)
        select $"{project} names {target}";

    private static IEnumerable<string> Packages(XDocument file) =>
        file.Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value);

    private static IEnumerable<string> WithoutMeaning(IEnumerable<string> folders) => folders
        .Where(folder => !folder.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot" or "dist"))
        .Where(folder => Nameless.Contains(folder.Split('/')[^1], StringComparer.OrdinalIgnoreCase));
}
