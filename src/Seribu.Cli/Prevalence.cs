using System.CommandLine;
using System.Text;
using System.Text.Json;
using Seribu.Growth.Surveys;
using Seribu.Server.Exchange;
using Seribu.Server.Exchange.Reports;
using Seribu.Server.Exchange.Surveys;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary><c>seribu prevalence</c>: what a survey of children under five shows, with its errors.</summary>
public static class Prevalence
{
    /// <summary>What was asked for.</summary>
    /// <param name="Input">File of children, or <c>-</c>.</param>
    /// <param name="Output">File of figures, or <c>-</c>.</param>
    /// <param name="Html">A report to read, if one is wanted.</param>
    /// <param name="AsJson">Figures as JSON instead of CSV.</param>
    /// <param name="Columns">Columns of the design and of groupings.</param>
    /// <param name="Names">Names the file uses instead of ours: ours to theirs.</param>
    /// <param name="Errors">File of refused rows.</param>
    public sealed record Request(
        string Input, string? Output, string? Html, bool AsJson, SurveyColumnNames Columns, IReadOnlyDictionary<string, string> Names, string? Errors);

    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        var input = new Argument<string>("IN.csv") { Description = "help.survey.input" };
        var output = new Option<string?>("--output", "-o", "--csv") { Description = "help.prevalence.output", HelpName = "OUT.csv" };
        var html = new Option<string?>("--html") { Description = "help.prevalence.html", HelpName = "REPORT.html" };
        var cluster = new Option<string?>("--cluster") { Description = "help.prevalence.cluster" };
        var strata = new Option<string?>("--strata") { Description = "help.prevalence.strata" };
        var weights = new Option<string?>("--weights", "--weight") { Description = "help.prevalence.weights" };
        var group = new Option<string[]>("--group", "--by") { Description = "help.prevalence.group", AllowMultipleArgumentsPerToken = true };
        var map = ColumnNames.Option();
        var errors = new Option<string?>("--errors") { Description = "help.errors", HelpName = "ERRORS.csv" };

        const string Example = "seribu prevalence survey.csv --cluster psu --strata region --weights sw --group district --html report.html";
        var command = new Command("prevalence", $"help.prevalence|{Example}")
        {
            input, output, html, cluster, strata, weights, group, map, errors,
        };
        command.SetAction(parsed => Run(
            new(
                parsed.GetRequiredValue(input), parsed.GetValue(output), parsed.GetValue(html), parsed.GetValue(Everywhere.Json),
                new(parsed.GetValue(cluster), parsed.GetValue(strata), parsed.GetValue(weights), parsed.GetValue(group) ?? []),
                ColumnNames.Of(parsed.GetValue(map)), parsed.GetValue(errors)),
            parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed)));
        return command;
    }

    /// <summary>Reads, reckons and writes.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UnusableFileException">The file cannot be used at all.</exception>
    public static int Run(Request request, TextWriter output, TextWriter screen, Texts words)
    {
        ColumnNames.RefuseToOverwrite(request.Input, request.Output, request.Html, request.Errors);
        var progress = new ProgressLine(screen, words);

        using var reader = new CsvReader(ExchangeFile.ReadTable(request.Input, progress), request.Input);
        var file = new SurveyFile(reader, request.Names, request.Columns);
        using var refusals = new Refusals(screen, words, request.Errors is { } errors ? new(ExchangeFile.Write(errors)) : null);
        var survey = file.Read(refusals, progress);
        var prevalence = survey.Estimate();

        Write(request, prevalence, output);
        if (request.Html is { } html) ExchangeText.Write(html, new PrevalenceReport(survey, prevalence, request.Input, words).ToHtml());

        progress.Clear();
        refusals.Conclude();
        screen.WriteLine(words["prevalence.done", survey.Count, file.Children(Intake.TooOld), file.Children(Intake.WithoutDesign), refusals.Rows]);
        return refusals.Rows == 0 ? ExitCode.Done : ExitCode.RowsRefused;
    }

    /// <summary>Figures go where they were asked for; with a report and nothing else asked for, only the report is written.</summary>
    private static void Write(Request request, SurveyPrevalence prevalence, TextWriter output)
    {
        if (request.Output is null && request.Html is not null && !request.AsJson) return;

        using var kept = new MemoryStream();
        if (request.AsJson)
        {
            using var json = new Utf8JsonWriter(kept, new() { Indented = true });
            PrevalenceJson.Write(json, prevalence);
            json.Flush();
            kept.WriteByte((byte)'\n');
        }
        else
        {
            using var csv = new CsvWriter(kept);
            PrevalenceCsv.Write(csv, prevalence);
        }

        var text = Encoding.UTF8.GetString(kept.ToArray());
        if (request.Output is null or ExchangeFile.Standard) output.Write(text);
        else ExchangeText.Write(request.Output, text);
    }
}
