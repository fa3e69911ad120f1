using System.CommandLine;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Look.Words;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu init</c>: makes a store the real installation of a district, opens its villages' books and its first account.</summary>
/// <remarks>Done again it opens further villages; the first account is opened only once.</remarks>
internal static class Init
{
    public static Command Define()
    {
        var region = new Option<string>("--region") { Description = "help.init.region", Required = true };
        var user = new Option<string>("--user") { Description = "help.init.user", DefaultValueFactory = _ => "admin.kabupaten" };
        var name = new Option<string>("--name") { Description = "help.init.name", DefaultValueFactory = _ => "Admin kabupaten" };
        var villages = new Option<string[]>("--village") { Description = "help.init.village" };

        var posyandu = new Option<string?>("--posyandu") { Description = "help.init.posyandu", HelpName = "LIST.csv" };

        var command = new Command("init", "help.init|seribu init --region 19.05 --user admin.babar --name \"Sekretariat TPPS\"")
        {
            region, user, name, villages, posyandu,
        };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var store = Everywhere.Store(parsed);
            var wanted = new Wanted(parsed.GetRequiredValue(region), parsed.GetRequiredValue(user), parsed.GetRequiredValue(name), parsed.GetValue(villages) ?? []);
            var (json, screen, words) = (Everywhere.JsonOutput(parsed), parsed.InvocationConfiguration.Error, Everywhere.Words(parsed));
            var output = json is null ? parsed.InvocationConfiguration.Output : TextWriter.Null;
            var (code, slip) = await UserCommand.RunAsync(store, parsed, users => RunAsync(store, wanted, users, json is null, words, output, screen, cancel), cancel);
            if (code != ExitCode.Done) return code;

            int? registered = null;
            if (parsed.GetValue(posyandu) is { } list)
            {
                await using var room = await BookRoom.OpenAsync(parsed, cancel);
                (code, registered) = await RegisterPosyandu.RunAsync(room, list, wanted.Region, screen, words, cancel);
                output.WriteLine(words.Count("init.posyandu", registered.Value));
            }

            if (json is not null) Answer.Write(json, new { wanted.Region, Villages = wanted.OpenVillages.Select(village => village.Text), Posyandu = registered, Account = slip is null ? null : UserActs.Of(slip) });
            return code;
        });
        return command;
    }

    private static async Task<(int Code, Slip? Account)> RunAsync(
        Database store, Wanted wanted, UserActs users, bool prints, Texts words, TextWriter output, TextWriter screen, CancellationToken cancel)
    {
        if (Refusal(wanted, words) is { } refusal)
        {
            screen.WriteLine(refusal);
            return (ExitCode.CouldNotRun, null);
        }

        await using (var session = await store.WriteAsync(cancel))
        {
            var foreign = (await OpenBooks.UnderAsync(session, "", cancel)).Where(village => village.District != wanted.Region).Select(village => village.Text).FirstOrDefault();
            var taken = await Installation.ReadAsync(session, cancel) switch
            {
                { Kind: InstallationKind.Demo } => words["init.is-demo"],
                { Region: var other } when other != wanted.Region => words["init.other-district", RegionBook.Kemendagri.NameOf(other)],
                _ when foreign is not null => words["init.other-books", foreign, RegionBook.Kemendagri.NameOf(wanted.Region)],
                _ => null,
            };
            if (taken is not null || !await Installation.ClaimAsync(session, new(InstallationKind.Real, wanted.Region), TimeProvider.System.GetUtcNow(), cancel))
            {
                screen.WriteLine(taken ?? words["init.is-demo"]);
                return (ExitCode.CouldNotRun, null);
            }

            await session.CommitAsync(cancel);
        }

        var villages = wanted.OpenVillages;
        await OpenBooks.OpenAsync(store, villages, cancel);
        output.WriteLine(words.Count("init.opened", villages.Count, RegionBook.Kemendagri.NameOf(wanted.Region)));
        if (await users.HasAsync(new(Roles.DistrictAdmin, wanted.Region), cancel)) return (ExitCode.Done, null);

        if (await users.OpenAsync(new(wanted.UserName, wanted.FullName, new(Roles.DistrictAdmin, wanted.Region)), null, cancel) is not { } slip) return (ExitCode.CouldNotRun, null);
        if (prints) users.Print(slip);
        return (ExitCode.Done, slip);
    }

    private static string? Refusal(Wanted wanted, Texts words)
    {
        if (Roles.LevelOf(wanted.Region) != Level.District || RegionBook.Kemendagri.Find(wanted.Region) is null) return words["init.no-district", wanted.Region];

        var foreign = wanted.Villages.FirstOrDefault(village => !wanted.IsOfDistrict(village));
        return foreign is null ? null : words["init.no-village", foreign, RegionBook.Kemendagri.NameOf(wanted.Region)];
    }

    private sealed record Wanted(string Region, string UserName, string FullName, string[] Villages)
    {
        public IReadOnlyList<VillageCode> OpenVillages => Villages.Length > 0
            ? [.. Villages.Select(VillageCode.Parse)]
            : [.. RegionBook.Kemendagri.VillagesOf(Region).Select(village => VillageCode.Parse(village.Code))];

        public bool IsOfDistrict(string village) =>
            VillageCode.TryParse(village, out var code) && code.District == Region && RegionBook.Kemendagri.Find(village) is not null;
    }
}
