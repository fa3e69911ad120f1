using System.CommandLine;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Seribu.Server.Book;
using Seribu.Server.Demo;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu demo</c>: a district in which nobody is real, made on the first start and served.</summary>
public static class Demo
{
    private const int MostRefusedShown = 3;

    /// <summary>What was asked for.</summary>
    /// <param name="Region">The region whose villages get invented families.</param>
    /// <param name="Families">Families in the region; empty: a few dozen in each village.</param>
    /// <param name="Seed">Another seed is another district.</param>
    /// <param name="Urls">Where to listen; empty: only make the books.</param>
    public sealed record Request(string Region, int? Families, ulong Seed, string? Urls);

    /// <summary>Declares the command.</summary>
    public static Command Define()
    {
        var region = new Option<string>("--region") { Description = "help.demo.region", DefaultValueFactory = _ => "19.05" };
        var families = new Option<int?>("--families") { Description = "help.demo.families" };
        var seed = new Option<ulong>("--seed") { Description = "help.demo.seed", DefaultValueFactory = _ => DemoPlan.FirstSeed };
        var only = new Option<bool>("--no-serve") { Description = "help.demo.no-serve" };
        families.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 1) result.AddError("command.takes-one-or-more|--families");
        });

        var command = new Command("demo", "help.demo|seribu demo --region 19.05 --families 3000")
        {
            region, families, seed, only, Serve.Urls,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var store = Everywhere.Store(parsed);
            var request = new Request(
                parsed.GetRequiredValue(region), parsed.GetValue(families), parsed.GetValue(seed), parsed.GetValue(only) ? null : parsed.GetRequiredValue(Serve.Urls));
            return await RunAsync(request, store, TimeProvider.System, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed), cancel, Everywhere.JsonOutput(parsed));
        });
        return command;
    }

    /// <summary>Makes the demo, or finds it made, and serves it until it is stopped.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(Request request, Database store, TimeProvider time, TextWriter screen, Texts words, CancellationToken cancel, TextWriter? json = null)
    {
        var zone = RegionBook.Kemendagri.ZoneOf(request.Region);
        if (!RegionBook.Kemendagri.VillagesOf(request.Region).Any())
        {
            screen.WriteLine(words["regions.unknown", request.Region]);
            return ExitCode.CouldNotRun;
        }

        // Until yesterday: what is typed in the evening of a day is not there at noon.
        var wanted = new DemoPlan { Region = request.Region, Families = request.Families, Seed = request.Seed, Today = zone.DayOf(time.GetUtcNow()).AddDays(-1) };
        await Schema.UpgradeAsync(store, cancel);
        if (await BeginAsync(store, wanted, time, screen, words, cancel) is not { } demo) return ExitCode.CouldNotRun;

        screen.WriteLine(words["demo.nobody-is-real"]);
        await using var office = OfficeHost.Build(new(store) { Urls = request.Urls ?? HostSettings.DefaultUrls, Time = time });
        if (!demo.IsFinished && !await FillAsync(office.Services, store, demo.Plan, time, screen, words, cancel)) return ExitCode.CouldNotRun;

        var accounts = await AccountsAsync(store, cancel);
        if (json is null) ShowAccounts(accounts, screen, words);
        if (request.Urls is not null) await office.StartAsync(cancel);
        if (json is not null) Answer.Write(json, new { demo.Plan.Region, Urls = request.Urls is null ? [] : office.Urls.ToList(), DemoAccounts.Password, Accounts = accounts.Select(account => new { account.UserName, account.FullName, Role = account.Role.Code, account.Region }) });
        if (request.Urls is null) return ExitCode.Done;

        screen.WriteLine($"Seribu: {string.Join(" ", office.Urls)}");
        await office.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }

    private static async Task<DemoRecord?> BeginAsync(Database store, DemoPlan wanted, TimeProvider time, TextWriter screen, Texts words, CancellationToken cancel)
    {
        await using var session = await store.WriteAsync(cancel);
        if (await DemoRecord.ReadAsync(session, cancel) is { } present)
        {
            if (present.Plan.Region == wanted.Region) return present;
            screen.WriteLine(words["demo.other-plan", present.Plan.Region]);
            return null;
        }

        if (!await DemoRecord.BeginAsync(session, wanted, time.GetUtcNow(), cancel))
        {
            screen.WriteLine(words["demo.not-empty"]);
            return null;
        }

        await session.CommitAsync(cancel);
        return new(wanted, IsFinished: false);
    }

    private static async Task<bool> FillAsync(
        IServiceProvider services, Database store, DemoPlan plan, TimeProvider time, TextWriter screen, Texts words, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var isSeen = ReferenceEquals(screen, Console.Error) && !Console.IsErrorRedirected;
        var fill = new FillDemo(store, services.GetRequiredService<Intake>(), services.GetRequiredService<CarryHistory>(), services.GetRequiredService<Turn>(), time);
        var outcome = await fill.RunAsync(plan, progress =>
        {
            if (isSeen) screen.Write('\r' + words["demo.progress", progress.Done, progress.All, progress.Village, progress.Facts].PadRight(70));
        }, cancel);

        if (isSeen) screen.Write('\r' + new string(' ', 70) + '\r');
        screen.WriteLine(words["demo.written", outcome.Taken, plan.Villages().Count, (long)clock.Elapsed.TotalSeconds]);
        if (outcome.Refused.Count > 0)
        {
            screen.WriteLine(words["demo.refused", outcome.Refused.Count, string.Join(", ", outcome.Refused.Take(MostRefusedShown).Select(refused => refused.Fact.Fact.Id))]);
            return false;
        }

        await using var session = await store.WriteAsync(cancel);
        await DemoRecord.FinishAsync(session, cancel);
        await session.CommitAsync(cancel);
        return true;
    }

    private static async Task<IReadOnlyList<DemoAccount>> AccountsAsync(Database store, CancellationToken cancel)
    {
        await using var session = await store.ReadAsync(cancel);
        return await DemoAccounts.ReadAsync(session, cancel);
    }

    private static void ShowAccounts(IReadOnlyList<DemoAccount> accounts, TextWriter screen, Texts words)
    {
        screen.WriteLine(words["demo.accounts", DemoAccounts.Password]);
        foreach (var account in accounts)
        {
            var role = words.Language == Language.English ? account.Role.English : account.Role.Title;
            var place = account.Region.Length == 0 ? "" : RegionBook.Kemendagri.NameOf(account.Region);
            screen.WriteLine($"  {account.UserName,-14} {role,-34} {place,-28} {account.FullName}");
        }
    }
}
