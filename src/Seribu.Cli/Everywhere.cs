using System.CommandLine;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary>The options every command understands.</summary>
internal static class Everywhere
{
    public static Option<DirectoryInfo> Data { get; } = new("--data")
    {
        Description = "help.data",
        HelpName = "DIR",
        DefaultValueFactory = _ => new("data"),
        Recursive = true,
    };

    public static Option<string?> Database { get; } = new("--database")
    {
        Description = "help.database",
        HelpName = "Host=…",
        Recursive = true,
    };

    public static Option<string> Lang { get; } = new("--lang") { Description = "help.lang", HelpName = "id|en", DefaultValueFactory = _ => "id", Recursive = true };

    public static Option<bool> Json { get; } = new("--json") { Description = "help.json", Recursive = true };

    static Everywhere() => Lang.AcceptOnlyFromAmong("id", "en");

    /// <summary>The language of a command's messages.</summary>
    public static Texts Words(ParseResult parsed) => parsed.GetValue(Lang) == "en" ? Texts.English : Texts.Indonesian;

    /// <summary>Where JSON goes, when it was asked for.</summary>
    public static TextWriter? JsonOutput(ParseResult parsed) => parsed.GetValue(Json) ? parsed.InvocationConfiguration.Output : null;

    /// <summary>Says so when the folder of the command line holds no store.</summary>
    /// <exception cref="UnusableFileException">There is none.</exception>
    public static void RefuseWithoutStore(ParseResult parsed)
    {
        var folder = parsed.GetRequiredValue(Data);
        if (string.IsNullOrEmpty(parsed.GetValue(Database)) && !Seribu.Server.Store.Database.IsIn(folder)) throw new UnusableFileException("no-store", folder.FullName);
    }

    /// <summary>The store the command line names.</summary>
    public static Database Store(ParseResult parsed)
    {
        try
        {
            return Seribu.Server.Store.Database.At(parsed.GetValue(Database), parsed.GetRequiredValue(Data));
        }
        catch (ArgumentException)
        {
            // What was typed may hold a password, and is not repeated.
            throw new UnusableFileException("no-connection", "--database");
        }
    }
}
