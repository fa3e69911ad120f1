using System.CommandLine;
using Seribu.Cli.Scoring;
using Seribu.Growth;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary>Scores a file of children by the WHO standards, row by row, in memory that does not grow with the file.</summary>
public static class ZScores
{
    /// <summary>What was asked for.</summary>
    /// <param name="Input">File of children, or <c>-</c>.</param>
    /// <param name="Output">File of scored children, or <c>-</c>.</param>
    /// <param name="Basis">By the day, or by completed months.</param>
    /// <param name="Names">Names the file uses instead of ours: ours to theirs.</param>
    /// <param name="Errors">File of refused rows.</param>
    public sealed record Request(
        string Input, string Output, AgeBasis Basis, IReadOnlyDictionary<string, string> Names, string? Errors);

    private static Argument<string> Input { get; } = new("IN.csv")
    {
        Description = "help.zscores.input",
    };

    private static Option<string> Output { get; } = new("--output", "-o")
    {
        Description = "help.zscores.output",
        HelpName = "OUT.csv",
        DefaultValueFactory = _ => ExchangeFile.Standard,
    };

    private static Option<string> Basis { get; } = new("--age-basis")
    {
        Description = "help.zscores.basis",
        DefaultValueFactory = _ => "day",
    };

    private static Option<string[]> Map { get; } = new("--map")
    {
        Description = "help.map",
        HelpName = "weight=Berat",
        AllowMultipleArgumentsPerToken = true,
    };

    private static Option<string?> Errors { get; } = new("--errors")
    {
        Description = "help.errors",
        HelpName = "ERRORS.csv",
    };

    static ZScores()
    {
        Basis.AcceptOnlyFromAmong("day", "month");
        Map.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=') <= 0))
                result.AddError($"command.takes-map|{token.Value}");
        });
    }

    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        const string Example = "seribu zscores survey.csv -o scored.csv --map weight=Berat";
        var command = new Command("zscores", $"help.zscores|{Example}")
        {
            Input, Output, Basis, Map, Errors,
        };

        // On a thread of its own, so that Ctrl-C is heard.
        command.SetAction((parsed, cancel) =>
            Task.Run(() => Run(Requested(parsed), parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel, AnswerTo(parsed)), CancellationToken.None));
        return command;
    }

    /// <summary>Scores the file.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="screen">Where messages go.</param>
    /// <param name="words">Language of the messages.</param>
    /// <param name="cancel">Stops, and leaves no half result behind.</param>
    /// <param name="json">Where a program reads what was done.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UnusableFileException">The file cannot be scored at all.</exception>
    public static int Run(Request request, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        RefuseToOverwrite(request);
        var progress = new ProgressLine(screen, words);

        using var reader = new CsvReader(ExchangeFile.ReadTable(request.Input, progress), request.Input);
        var columns = new MeasuresColumns(reader, request.Names, request.Basis);
        using var refusals = new Refusals(screen, words, request.Errors is { } file ? new(ExchangeFile.Write(file)) : null);
        using var output = new WholeFile(request.Output);
        long rows;
        try
        {
            rows = Score(reader, columns, output.Stream, refusals, progress, cancel);
            output.Keep();
        }
        catch (OperationCanceledException)
        {
            progress.Clear();
            screen.WriteLine(words["zscores.stopped", request.Output]);
            return ExitCode.CouldNotRun;
        }

        progress.Clear();
        refusals.Conclude();
        if (json is not null) Answer.Write(json, new { request.Input, request.Output, Scored = rows, Refused = refusals.Rows });
        else screen.WriteLine(words["zscores.done", rows, refusals.Rows]);
        return refusals.Rows == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    /// <summary>Scores a table, row for row.</summary>
    /// <returns>How many rows were scored; the others are refused.</returns>
    internal static long Score(
        CsvReader reader, MeasuresColumns columns, Stream output, Refusals refusals, ProgressLine progress, CancellationToken cancel)
    {
        var head = new CsvWriter(output, (char)reader.Separator, reader.Header.EndsWithReturn);
        head.Raw(reader.Header.Raw.Span);
        GrowthColumns.WriteNames(head);
        head.EndRow();
        head.Flush();

        var rows = 0L;
        ScoreFlow.Run(
            () => new(reader, columns),
            page =>
            {
                page.Tell(output, refusals);
                rows += page.Scored;
                progress.Tell(rows + refusals.Rows);
            },
            cancel);
        return rows;
    }

    // Where the rows themselves go to standard output, what was done is told on the screen.
    private static TextWriter? AnswerTo(ParseResult parsed) =>
        Everywhere.JsonOutput(parsed) is { } json ? parsed.GetRequiredValue(Output) == ExchangeFile.Standard ? parsed.InvocationConfiguration.Error : json : null;

    private static Request Requested(ParseResult parsed) => new(
        parsed.GetRequiredValue(Input),
        parsed.GetRequiredValue(Output),
        parsed.GetValue(Basis) == "month" ? AgeBasis.Month : AgeBasis.Day,
        (parsed.GetValue(Map) ?? []).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
        parsed.GetValue(Errors));

    private static void RefuseToOverwrite(Request request)
    {
        if (ExchangeFile.AreSame(request.Input, request.Output)) throw new UnusableFileException("overwrites", request.Output);
        if (request.Errors is not { } errors) return;

        if (errors == request.Output || ExchangeFile.AreSame(request.Output, errors) || ExchangeFile.AreSame(request.Input, errors))
            throw new UnusableFileException("overwrites", errors);
    }
}
