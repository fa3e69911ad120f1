using System.CommandLine;
using System.CommandLine.Parsing;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary>Says in the reader's language why a command line was not understood, and where its help is.</summary>
internal static class CommandErrors
{
    public static void Tell(ParseResult parsed, TextWriter screen, Texts words)
    {
        foreach (var sentence in parsed.Errors.SelectMany(error => Sentences(parsed, error, words)).Distinct()) screen.WriteLine(sentence);
        screen.WriteLine(words["command.help", string.Join(' ', Path(parsed.CommandResult))]);
    }

    /// <summary>A rule of a command names a text and what stands in it, separated by bars: <c>command.one-place|--village|--region</c>.</summary>
    private static List<string> Sentences(ParseResult parsed, ParseError error, Texts words)
    {
        var parts = error.Message.Split('|');
        if (words.Has(parts[0])) return [words[parts[0], [.. parts[1..]]]];
        if (error.SymbolResult is OptionResult { Tokens.Count: > 0 } option) return [words["command.not-for-option", string.Join(' ', option.Tokens.Select(token => token.Value)), option.Option.Name]];
        if (error.SymbolResult is OptionResult empty) return [words[empty.IdentifierToken is null ? "command.option-missing" : "command.option-empty", empty.Option.Name]];

        var command = parsed.CommandResult;
        List<string> sentences =
        [
            .. parsed.UnmatchedTokens.Select(token => words["command.unknown", token]),
            .. command.Command.Options.Where(each => each.Required && command.GetResult(each) is null).Select(each => words["command.option-missing", each.Name]),
            .. command.Command.Arguments.Where(each => each.Arity.MinimumNumberOfValues > 0 && command.GetResult(each) is not { Tokens.Count: > 0 }).Select(each => words["command.argument-missing", each.Name]),
        ];
        if (sentences.Count == 0 && command.Command.Subcommands.Count > 0) sentences.Add(words["command.which", string.Join(", ", command.Command.Subcommands.Select(each => each.Name))]);
        return sentences.Count > 0 ? sentences : [error.Message];
    }

    private static IEnumerable<string> Path(CommandResult command) =>
        (command.Parent is CommandResult parent ? Path(parent) : []).Append(command.Parent is null ? "seribu" : command.Command.Name);
}
