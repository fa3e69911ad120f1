using System.CommandLine;
using Seribu.Server.Exchange;

namespace Seribu.Cli;

/// <summary>What commands that read children's measures have in common on the command line.</summary>
internal static class ColumnNames
{
    /// <summary><c>--map weight=Berat</c></summary>
    public static Option<string[]> Option()
    {
        var map = new Option<string[]>("--map") { Description = "help.map", HelpName = "weight=Berat", AllowMultipleArgumentsPerToken = true };
        map.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') <= 0))
                result.AddError($"command.takes-map|{token.Value}");
        });
        return map;
    }

    /// <summary>Ours to theirs.</summary>
    public static IReadOnlyDictionary<string, string> Of(string[]? pairs)
    {
        var names = new Dictionary<string, string>();
        foreach (var pair in pairs ?? [])
            if (pair.Split('=', 2) is [var ours, var theirs]) names[ours] = theirs;

        return names;
    }

    /// <summary>Makes sure that no file is written that is being read, or twice.</summary>
    /// <exception cref="UnusableFileException">Two names mean one file.</exception>
    public static void RefuseToOverwrite(params ReadOnlySpan<string?> files)
    {
        for (var one = 0; one < files.Length; one++)
            for (var other = one + 1; other < files.Length; other++)
                if (ExchangeFile.AreSame(files[one], files[other])) throw new UnusableFileException("overwrites", files[other]!);
    }
}
