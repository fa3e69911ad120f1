using System.CommandLine;
using Seribu.Cli.Scoring;
using Seribu.Domain.Growth;
using Seribu.Domain.Reference;
using Seribu.Server.Book;
using Seribu.Server.Exchange;
using Seribu.Server.Exchange.Eppgbm;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary><c>seribu export</c>: files that other systems read.</summary>
public static class Export
{
    /// <summary>What was asked for.</summary>
    /// <param name="Region">A village, or a region above it.</param>
    /// <param name="Output">The file.</param>
    /// <param name="From">The first day of measuring.</param>
    /// <param name="To">The last one.</param>
    public sealed record Request(string Region, string Output, DateOnly? From, DateOnly? To);

    /// <summary>Declares the command and its kinds of file.</summary>
    public static Command Define() => new("export", "help.export") { Eppgbm() };

    /// <summary>Writes the measurements for e-PPGBM.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(Request request, BookRoom room, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        await using var session = await room.Store.ReadAsync(cancel);
        var villages = await OpenBooks.UnderAsync(session, request.Region, cancel);
        if (villages.Count == 0)
        {
            screen.WriteLine(words["scorecard.no-village", request.Region]);
            return ExitCode.CouldNotRun;
        }

        using var output = new WholeFile(request.Output);
        var export = new ExportEppgbm(room.Store, GrowthCard.Read(ReferenceBundle.Embedded.Text(GrowthCard.Path)));
        long rows;
        using (var file = new EppgbmFile(output.Stream, request.Output))
            rows = await export.WriteAsync(new(villages, request.From ?? DateOnly.MinValue, request.To ?? room.Clock.Today(request.Region)), file, cancel);
        output.Keep();
        // Where the rows themselves go to standard output, what was done is told on the screen.
        if (json is not null) Answer.Write(request.Output == ExchangeFile.Standard ? screen : json, new { request.Output, Villages = villages.Count, Rows = rows });
        else screen.WriteLine(words["eppgbm.exported", rows, villages.Count]);
        return ExitCode.Done;
    }

    private static Command Eppgbm()
    {
        var region = new Option<string>("--village") { Description = "help.export.village", HelpName = "CODE", Required = true };
        region.Aliases.Add("--region");
        var output = new Option<string>("-o", "--output") { Description = "help.export.output", DefaultValueFactory = _ => ExchangeFile.Standard };
        var from = new Option<DateOnly?>("--from") { Description = "help.export.from" };
        var to = new Option<DateOnly?>("--to") { Description = "help.export.to" };

        var command = new Command(
            "eppgbm", "help.export.eppgbm|seribu export eppgbm --village 19.05.01.2004 --from 2026-11-01 -o balita.xlsx")
        {
            region, output, from, to,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenStandingAsync(parsed, cancel);
            var request = new Request(parsed.GetRequiredValue(region), parsed.GetRequiredValue(output), parsed.GetValue(from), parsed.GetValue(to));
            return await RunAsync(request, room, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel, Everywhere.JsonOutput(parsed));
        });
        return command;
    }
}
