using System.CommandLine;
using System.Text;
using System.Text.Json;
using Seribu.Domain.Calendar;
using Seribu.Server.Book;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu scorecard</c>: the convergence scorecard of a village, or of a region as the sum of its villages.</summary>
public static class Scorecard
{
    /// <summary>What was asked for, as typed.</summary>
    public sealed record Request(string Region, string Quarter, string? Posyandu, string? Rules, DateOnly? AsOf, string Format);

    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        var village = new Option<string?>("--village") { Description = "help.scorecard.village" };
        var region = new Option<string?>("--region") { Description = "help.scorecard.region" };
        var quarter = new Option<string>("--quarter") { Description = "help.scorecard.quarter", Required = true };
        var posyandu = new Option<string?>("--posyandu") { Description = "help.scorecard.posyandu" };
        var rules = new Option<string?>("--rules") { Description = "help.scorecard.rules" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "help.scorecard.as-of" };
        var format = new Option<string>("--format") { Description = "help.scorecard.format", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv", "html");

        var command = new Command("scorecard", "help.scorecard|seribu scorecard --village 19.05.01.2005 --quarter 2026Q3 --format json")
        {
            village, region, quarter, posyandu, rules, asOf, format,
        };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(village) is null) == (result.GetValue(region) is null)) result.AddError("command.one-of|--village|--region");
        });
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenStandingAsync(parsed, cancel);
            var request = new Request(
                parsed.GetValue(village) ?? parsed.GetValue(region)!, parsed.GetRequiredValue(quarter), parsed.GetValue(posyandu), parsed.GetValue(rules),
                parsed.GetValue(asOf), parsed.GetValue(Everywhere.Json) ? "json" : parsed.GetRequiredValue(format));
            return await Run(request, room, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel);
        });
        return command;
    }

    /// <summary>Prints the scorecard.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(Request request, BookRoom room, TextWriter output, TextWriter screen, Texts words, CancellationToken cancel)
    {
        int Refuse(string key, params object[] args)
        {
            screen.WriteLine(words[key, args]);
            return ExitCode.CouldNotRun;
        }

        if (!Quarter.TryParse(request.Quarter, out var quarter)) return Refuse("scorecard.bad-quarter", request.Quarter);
        if (request.Rules is { } code && room.Rules.Find(code) is null) return Refuse("scorecard.no-rules", code, string.Join(", ", room.Rules.Codes));
        if ((request.AsOf ?? room.Clock.Today(request.Region)) is var asOf && asOf < quarter.FirstDay) return Refuse("scorecard.before-quarter", asOf.ToString("O"), quarter);

        // Time alone changes the running quarter: the books are turned to today before it is read.
        await room.Turn.RegionAsync(request.Region, cancel);
        await using var session = await room.Store.ReadAsync(cancel);
        if ((await OpenBooks.UnderAsync(session, request.Region, cancel)).Count == 0) return Refuse("scorecard.no-village", request.Region);

        var question = new ScorecardQuestion(request.Region, quarter) { Rules = request.Rules, AsOf = request.AsOf };
        if (request.Posyandu is { } name)
        {
            if (await PosyanduAsync(session, request.Region, name, cancel) is not { } posyandu) return Refuse("scorecard.no-posyandu", name);
            question = question with { Posyandu = posyandu };
        }

        var scorecard = await new ReadScorecard(room.Rules, room.Clock).AnswerAsync(session, question, cancel);
        Write(scorecard, request, RegionBook.Kemendagri.NameOf(request.Region), output, words);
        return ExitCode.Done;
    }

    private static void Write(Domain.Scorecards.Scorecard scorecard, Request request, string name, TextWriter output, Texts words)
    {
        switch (request.Format)
        {
            case "json":
                using (var json = new MemoryStream())
                {
                    using (var writer = new Utf8JsonWriter(json, new() { Indented = true })) Domain.Scorecards.ScorecardJson.Write(writer, scorecard, request.Region, name);
                    output.WriteLine(Encoding.UTF8.GetString(json.ToArray()));
                }

                break;
            default:
                ScorecardText.Write(scorecard, request.Format, $"{name} ({request.Region})", output, words);
                break;
        }
    }

    private static Task<Guid?> PosyanduAsync(Session session, string village, string name, CancellationToken cancel) => session.FirstAsync(
        "SELECT id FROM posyandu WHERE village_code = @village AND lower(name) = lower(@name)", r => (Guid?)r.Id(0), cancel, ("@village", village), ("@name", name));
}
