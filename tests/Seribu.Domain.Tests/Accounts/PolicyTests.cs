using Seribu.Domain.Accounts;

namespace Seribu.Domain.Tests.Accounts;

/// <summary>The program holds what docs/rules/rights.md promises, row by row.</summary>
public sealed class PolicyTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Above("Seribu.slnx"), "docs", "rules", "rights.md"));

    [Fact]
    public void The_policy_table_is_the_one_that_is_written_down()
    {
        var written = Rows("## Policies").ToDictionary(row => row[0].Trim('`'), row => row[2] == "everybody"
            ? [.. Roles.All.Select(role => role.Code)]
            : row[2].Split(", ").ToHashSet());

        var held = Enum.GetValues<Policy>().Except([Policy.Anyone])
            .ToDictionary(policy => policy.ToString(), policy => Roles.All.Select(role => role.Code).Where(role => policy.Allows(role)).ToHashSet());

        Assert.Equal(written.Keys.Order(), held.Keys.Order());
        Assert.All(written, row => Assert.Equal(row.Value.Order(), held[row.Key].Order()));
    }

    [Fact]
    public void The_roles_are_those_that_are_written_down()
    {
        var written = Rows("## Roles").Select(row => string.Join('|', row));

        var held = Roles.All.Select(role => string.Join('|',
            $"`{role.Code}`", role.Title, string.Join(", ", role.Levels.Select(Word)), role.Reach == Reach.Region ? "" : role.Reach.ToString().ToLowerInvariant()));

        Assert.Equal(written, held);
    }

    [Fact]
    public void Each_role_sees_what_is_written_down()
    {
        var written = Rows("## Seeing").SelectMany(row => row[0].Split(", "), (row, role) => (role, row)).ToDictionary(each => each.role, each => each.row);

        Assert.All(Roles.All, role =>
        {
            var row = written.GetValueOrDefault(role.Code) ?? written["others"];
            var health = row[3] == "." ? Clinical.None : Enum.Parse<Clinical>(row[3], ignoreCase: true);
            Assert.Equal(new Visibility(row[1] == "y", row[2] == "y", health, row[4] == "y"), Visibility.Of(role.Code));
        });
    }

    [Fact]
    public void Each_role_appoints_what_is_written_down()
    {
        var written = Rows("## Appointments").ToDictionary(row => row[0], row => row[1].Split(", ").Order().ToList());

        Assert.All(Roles.All, role => Assert.Equal(written.GetValueOrDefault(role.Code, []), Appointments.By(role.Code).Select(each => each.Code).Order()));
    }

    // The first table below a heading, without its head.
    private static IEnumerable<string[]> Rows(string heading) => Page[Page.IndexOf(heading + "\n", StringComparison.Ordinal)..].Split('\n').Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|')).Skip(2)
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    private static string Word(Level level) => level == Level.SubDistrict ? "sub-district" : level.ToString().ToLowerInvariant();

    private static string Above(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, file))) folder = folder.Parent!;
        return folder.FullName;
    }
}
