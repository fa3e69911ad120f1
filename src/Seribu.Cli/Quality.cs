using System.CommandLine;
using System.Text;
using System.Text.Json;
using Seribu.Server.Exchange;
using Seribu.Server.Exchange.Reports;
using Seribu.Server.Exchange.Surveys;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary><c>seribu quality</c>: how well children were measured.</summary>
public static class Quality
{
    /// <summary>What was asked for.</summary>
    /// <param name="Input">File of children, or <c>-</c>.</param>
    /// <param name="Output">Where the answers go; empty is standard output.</param>
    /// <param name="Html">A report to read, if one is wanted.</param>
    /// <param name="AsJson">Answers as JSON instead of lines.</param>
    /// <param name="Cluster">Column of the cluster.</param>
    /// <param name="Groups">Columns to judge by.</param>
    /// <param name="Names">Names the file uses instead of ours: ours to theirs.</param>
    /// <param name="Errors">File of refused rows.</param>
    public sealed record Request(
        string Input, string? Output, string? Html, bool AsJson, string? Cluster, IReadOnlyList<string> Groups, IReadOnlyDictionary<string, string> Names, string? Errors);

    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        var input = new Argument<string>("IN.csv") { Description = "help.survey.input" };
        var output = new Option<string?>("--output", "-o") { Description = "help.quality.output", HelpName = "OUT" };
        var html = new Option<string?>("--html") { Description = "help.quality.html", HelpName = "REPORT.html" };
        var cluster = new Option<string?>("--cluster") { Description = "help.quality.cluster" };
        var group = new Option<string[]>("--group", "--by") { Description = "help.quality.group", AllowMultipleArgumentsPerToken = true };
        var map = ColumnNames.Option();
        var errors = new Option<string?>("--errors") { Description = "help.errors", HelpName = "ERRORS.csv" };

        const string Example = "seribu quality survey.csv --by enumerator --cluster psu --html quality.html";
        var command = new Command("quality", $"help.quality|{Example}")
        {
            input, output, html, cluster, group, map, errors,
        };
        command.SetAction(parsed => Run(
            new(
                parsed.GetRequiredValue(input), parsed.GetValue(output), parsed.GetValue(html), parsed.GetValue(Everywhere.Json),
                parsed.GetValue(cluster), parsed.GetValue(group) ?? [], ColumnNames.Of(parsed.GetValue(map)), parsed.GetValue(errors)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed)));
        return command;
    }

    /// <summary>Reads, judges and writes.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UnusableFileException">The file cannot be used at all.</exception>
    public static int Run(Request request, TextWriter output, TextWriter screen, Texts words)
    {
        ColumnNames.RefuseToOverwrite(request.Input, request.Output, request.Html, request.Errors);
        var progress = new ProgressLine(screen, words);

        using var reader = new CsvReader(ExchangeFile.ReadTable(request.Input, progress), request.Input);
        var file = new QualityFile(reader, request.Names, request.Cluster, request.Groups);
        using var refusals = new Refusals(screen, words, request.Errors is { } errors ? new(ExchangeFile.Write(errors)) : null);
        file.Read(refusals, progress);
        progress.Clear();

        if (request.Html is { } html) ExchangeText.Write(html, new QualityReport(file, request.Input, words).ToHtml());
        if (request.Html is null || request.Output is not null || request.AsJson)
        {
            var answers = request.AsJson ? Json(file) : Lines(file, words);
            if (request.Output is null or ExchangeFile.Standard) output.Write(answers);
            else ExchangeText.Write(request.Output, answers);
        }

        refusals.Conclude();
        screen.WriteLine(words["quality.done", file.All.Children, refusals.Rows]);
        return refusals.Rows == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    private static string Json(QualityFile file)
    {
        using var kept = new MemoryStream();
        using (var json = new Utf8JsonWriter(kept, new() { Indented = true })) QualityJson.Write(json, file);
        return Encoding.UTF8.GetString(kept.ToArray()) + '\n';
    }

    /// <summary>One line a check, for a terminal.</summary>
    private static string Lines(QualityFile file, Texts words)
    {
        var terms = new QualityWords(words);
        var answers = file.All.Judge();
        var lines = new StringBuilder();
        foreach (var check in answers.Checks.Where(check => check.Children > 0))
            lines.Append(terms.Title(check.Question).PadRight(44)).Append(terms.Value(check).PadLeft(10)).Append("  ").Append(terms.Level(check.Level).PadRight(14)).Append(terms.Verdict(check)).Append('\n');

        return lines.Append(words["quality.score"].PadRight(44)).Append($"{answers.Points}".PadLeft(10)).Append("  ").Append(terms.Level(answers.Level)).Append('\n').ToString();
    }
}
