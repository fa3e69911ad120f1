using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Seribu.Domain.Regions;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;

namespace Seribu.Cli;

/// <summary><c>seribu regions</c>: the official codes and names.</summary>
public static class Regions
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A region as <c>--json</c> writes it.</summary>
    /// <param name="Code">Dotted code.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Kind">What it is, in the words of <see cref="RegionKind"/>.</param>
    /// <param name="Zone">Its clock.</param>
    /// <param name="Path">The names of the regions it lies in, the province first.</param>
    public sealed record Row(string Code, string Name, string Kind, string Zone, IReadOnlyList<string> Path);

    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        var code = new Argument<string>("CODE") { Description = "help.regions.code", DefaultValueFactory = _ => "" };
        var search = new Option<string?>("--search") { Description = "help.regions.search", HelpName = "NAME" };
        var villages = new Option<bool>("--villages") { Description = "help.regions.villages" };

        var command = new Command(
            "regions",
            "help.regions|seribu regions 19.05 --villages|seribu regions --search mentok")
        {
            code, search, villages,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(code), parsed.GetValue(search), parsed.GetValue(villages), parsed.GetValue(Everywhere.Json),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed)));
        return command;
    }

    /// <summary>Lists regions.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string code, string? search, bool villages, bool json, TextWriter output, TextWriter screen, Texts words)
    {
        var book = RegionBook.Kemendagri;
        if (code.Length > 0 && book.Find(code) is null)
        {
            screen.WriteLine(words["regions.unknown", code]);
            return ExitCode.CouldNotRun;
        }

        List<Region> found = search is not null ? [.. book.Search(search, code, limit: 50)]
            : villages ? [.. book.VillagesOf(code)]
            : [.. book.PathOf(code), .. book.ChildrenOf(code)];
        var rows = found.Select(region => new Row(
            region.Code, region.Name, region.Kind.ToString(), book.ZoneOf(region.Code).Name, [.. book.PathOf(region.ParentCode).Select(above => above.Name)]));

        if (found.Count == 0 && !json) screen.WriteLine(words["regions.none-found", search ?? code]);
        if (json) output.WriteLine(JsonSerializer.Serialize(rows, Readable));
        else
            foreach (var row in rows) output.WriteLine($"{row.Code,-14} {row.Name,-38} {(search is null ? "" : string.Join(", ", row.Path.Reverse()))}".TrimEnd());
        return ExitCode.Done;
    }
}
