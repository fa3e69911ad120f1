using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary>What <c>--help</c> says, in the reader's language. Descriptions are keys of texts; a command's examples follow its key behind bars: <c>help.verify|seribu verify --region 19.05</c>.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const int Gap = 3, Widest = 34;

    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command line this page instead of the library's.</summary>
    public static void Replace(RootCommand root)
    {
        foreach (var option in root.Options)
            switch (option)
            {
                case HelpOption help: (help.Description, help.Action) = ("help.help", new HelpPage()); break;
                case VersionOption version: version.Description = "help.version"; break;
            }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var (command, words) = (parseResult.CommandResult.Command, Everywhere.Words(parseResult));
        var (about, examples) = About(command);
        var page = parseResult.InvocationConfiguration.Output;
        page.WriteLine(words[about]);
        Part(page, words["help.usage"], [($"{Path(parseResult.CommandResult)}{Usage(command, words)}", "")]);
        Part(page, words["help.arguments"], [.. command.Arguments.Select(each => ($"<{each.Name}>", Said(words, each.Description, each.HasDefaultValue ? each.GetDefaultValue() : null, false)))]);
        Part(page, words["help.options"], [.. command.Options.Where(each => !IsEverywhere(each)).Select(each => Row(each, words))]);
        Part(page, words["help.commands"], [.. command.Subcommands.Select(each => ($"{each.Name}{Usage(each, words)}", words[About(each).Key]))]);
        Part(page, words["help.everywhere"], [.. Above(parseResult.CommandResult).SelectMany(each => each.Options).Where(IsEverywhere).Select(each => Row(each, words))]);
        Part(page, words["help.examples"], [.. examples.Select(each => (each, ""))]);
        if (command.Subcommands.Count > 0) page.WriteLine($"\n{words["help.more", Path(parseResult.CommandResult)]}");
        return ExitCode.Done;
    }

    private static (string Key, string[] Examples) About(Command command)
    {
        var parts = (command.Description ?? "").Split('|');
        return (parts[0], parts[1..]);
    }

    private static void Part(TextWriter page, string title, IReadOnlyList<(string Name, string Said)> rows)
    {
        if (rows.Count == 0) return;

        page.WriteLine($"\n{title}:");
        var width = rows.Max(row => row.Name.Length <= Widest ? row.Name.Length : 0) + Gap;
        foreach (var (name, said) in rows)
            // A name that is too long for its column has a line of its own.
            if (said.Length > 0 && name.Length > Widest) page.WriteLine($"  {name}\n  {new string(' ', width)}{said}");
            else page.WriteLine($"  {(said.Length > 0 ? name.PadRight(width) + said : name)}");
    }

    private static (string, string) Row(Option option, Texts words)
    {
        var names = option.Aliases.Append(option.Name).Where(name => name[0] == '-' && name != "-?").OrderBy(name => name.Length).ThenBy(name => name, StringComparer.Ordinal);
        var value = option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? "" : $" <{option.HelpName ?? option.Name.TrimStart('-')}>";
        return ($"{string.Join(", ", names)}{value}", Said(words, option.Description, option is { HasDefaultValue: true } && option.ValueType != typeof(bool) ? option.GetDefaultValue() : null, option.Required));
    }

    private static string Said(Texts words, string? key, object? byDefault, bool isRequired)
    {
        var said = words[key ?? ""];
        if (isRequired) return $"{said} [{words["help.required"]}]";
        return byDefault?.ToString() is { Length: > 0 } value ? $"{said} [{words["help.default", value]}]" : said;
    }

    private static string Usage(Command command, Texts words) => string.Concat(
        command.Arguments.Select(each => each.Arity.MinimumNumberOfValues > 0 ? $" {each.Name}" : $" [{each.Name}]").Concat(
            command.Subcommands.Count > 0 ? [$" {words["help.may-command"]}"] : command.Options.Any(each => !IsEverywhere(each)) ? [$" {words["help.may-options"]}"] : []));

    private static bool IsEverywhere(Option option) => option.Recursive || option is HelpOption or VersionOption;

    private static IEnumerable<Command> Above(System.CommandLine.Parsing.CommandResult? command)
    {
        for (; command is not null; command = command.Parent as System.CommandLine.Parsing.CommandResult) yield return command.Command;
    }

    private static string Path(System.CommandLine.Parsing.CommandResult command) => string.Join(' ', Above(command).Reverse().Select((each, level) => level == 0 ? "seribu" : each.Name));
}
