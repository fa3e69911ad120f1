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
            var (output, screen, words) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, Everywhere.Words(parsed));
            var code = await UserCommand.RunAsync(store, parsed, users => RunAsync(store, wanted, users, words, output, screen, cancel), cancel);
            if (code != ExitCode.Done || parsed.GetValue(posyandu) is not { } list) return code;

            await using var room = await BookRoom.OpenAsync(parsed, cancel);
            return await RegisterPosyandu.RunAsync(room, list, wanted.Region, output, screen, words, cancel);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Database store, Wanted wanted, UserActs users, Texts words, TextWriter output, TextWriter screen, CancellationToken cancel)
    {
        if (Refusal(wanted, words) is { } refusal)
        {
            screen.WriteLine(refusal);
            return ExitCode.CouldNotRun;
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
                return ExitCode.CouldNotRun;
            }

            await session.CommitAsync(cancel);
        }

        var villages = wanted.OpenVillages;
        await OpenBooks.OpenAsync(store, villages, cancel);
        output.WriteLine(words.Count("init.opened", villages.Count, RegionBook.Kemendagri.NameOf(wanted.Region)));
        if (await users.HasAsync(new(Roles.DistrictAdmin, wanted.Region), cancel)) return ExitCode.Done;

        return await users.AddAsync(new(wanted.UserName, wanted.FullName, new(Roles.DistrictAdmin, wanted.Region)), null, cancel);
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
