using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu user</c>: accounts, from where nobody needs an account: the machine itself.</summary>
internal static class UserCommand
{
    public static Command Define() => new("user", "Open, list, lock and reset accounts. The command line may give every role.")
    {
        Add(), Grant(), Reset(), Lock(), Unlock(), List(),
    };

    private static Command Add()
    {
        var (name, full, role, region, posyandu) = (UserName(), FullName(), Role(), Region(), Posyandu());
        var command = new Command("add", "Open an account and print its sign-in slip.\n\nExample: seribu user add siti.melati --name \"Siti Melati\" --role kpm --region 19.05.01.2001")
        {
            name, full, role, region, posyandu,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => users.AddAsync(
            new(parsed.GetRequiredValue(name), parsed.GetRequiredValue(full), UserActs.Wanted(parsed.GetRequiredValue(role), parsed.GetRequiredValue(region))),
            parsed.GetValue(posyandu), cancel), cancel));
        return command;
    }

    private static Command Grant()
    {
        var (name, role, region, posyandu) = (UserName(), Role(), Region(), Posyandu());
        var command = new Command("grant", "Give an account one more role.\n\nExample: seribu user grant siti.melati --role cadre --region 19.05.01.2001 --posyandu \"Kenanga 1\"")
        {
            name, role, region, posyandu,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => users.GrantAsync(
            parsed.GetRequiredValue(name), UserActs.Wanted(parsed.GetRequiredValue(role), parsed.GetRequiredValue(region)), parsed.GetValue(posyandu), cancel), cancel));
        return command;
    }

    private static Command Reset() => OnAccount("reset", "Give an account a new sign-in slip; the old password and every session end.", (users, name, cancel) => users.ResetAsync(name, cancel));

    private static Command Lock() => OnAccount("lock", "Lock an account; every session ends.", (users, name, cancel) => users.LockAsync(name, cancel));

    private static Command Unlock() => OnAccount("unlock", "Unlock an account.", (users, name, cancel) => users.UnlockAsync(name, cancel));

    private static Command List()
    {
        var command = new Command("list", "List the accounts with their roles.");
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => users.ListAsync(parsed.GetValue(Everywhere.Json), cancel), cancel));
        return command;
    }

    private static Command OnAccount(string verb, string description, Func<UserActs, string, CancellationToken, Task<int>> act)
    {
        var name = UserName();
        var command = new Command(verb, $"{description}\n\nExample: seribu user {verb} siti.melati") { name };
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => act(users, parsed.GetRequiredValue(name), cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<UserActs, Task<int>> act, CancellationToken cancel)
    {
        await using var store = Everywhere.Store(parsed);
        return await RunAsync(store, parsed, act, cancel);
    }

    /// <summary>Opens the accounts of a store for one act.</summary>
    public static async Task<int> RunAsync(Database store, ParseResult parsed, Func<UserActs, Task<int>> act, CancellationToken cancel)
    {
        await using var services = await StoreServices.OpenAsync(store, cancel);
        await using var scope = services.CreateAsyncScope();
        return await act(new(scope.ServiceProvider, store, Everywhere.Words(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
    }

    private static Argument<string> UserName() => new("USER-NAME") { Description = "3 to 40 small letters, digits, dots or dashes." };

    private static Option<string> FullName() => new("--name") { Description = "The person's name.", Required = true };

    private static Option<string> Role() => new("--role") { Description = "A role's code (docs/rules/rights.md).", Required = true };

    private static Option<string> Region() => new("--region") { Description = "The code of the village, sub-district, district or province.", Required = true };

    private static Option<string?> Posyandu() => new("--posyandu") { Description = "The posyandu's name, for cadres." };
}
