using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Seribu.Server.Store;

namespace Seribu.Cli;

/// <summary><c>seribu user</c>: accounts, from where nobody needs an account: the machine itself.</summary>
internal static class UserCommand
{
    public static Command Define() => new("user", "help.user")
    {
        Add(), Grant(), Reset(), Lock(), Unlock(), List(),
    };

    private static Command Add()
    {
        var (name, full, role, region, posyandu) = (UserName(), FullName(), Role(), Region(), Posyandu());
        var command = new Command("add", "help.user.add|seribu user add siti.melati --name \"Siti Melati\" --role kpm --region 19.05.01.2001")
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
        var command = new Command("grant", "help.user.grant|seribu user grant siti.melati --role cadre --region 19.05.01.2001 --posyandu \"Kenanga 1\"")
        {
            name, role, region, posyandu,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => users.GrantAsync(
            parsed.GetRequiredValue(name), UserActs.Wanted(parsed.GetRequiredValue(role), parsed.GetRequiredValue(region)), parsed.GetValue(posyandu), cancel), cancel));
        return command;
    }

    private static Command Reset() => OnAccount("reset", "help.user.reset", (users, name, cancel) => users.ResetAsync(name, cancel));

    private static Command Lock() => OnAccount("lock", "help.user.lock", (users, name, cancel) => users.LockAsync(name, cancel));

    private static Command Unlock() => OnAccount("unlock", "help.user.unlock", (users, name, cancel) => users.UnlockAsync(name, cancel));

    private static Command List()
    {
        var command = new Command("list", "help.user.list|seribu user list");
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => users.ListAsync(cancel), cancel));
        return command;
    }

    private static Command OnAccount(string verb, string description, Func<UserActs, string, CancellationToken, Task<int>> act)
    {
        var name = UserName();
        var command = new Command(verb, $"{description}|seribu user {verb} siti.melati") { name };
        command.SetAction((parsed, cancel) => RunAsync(parsed, users => act(users, parsed.GetRequiredValue(name), cancel), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<UserActs, Task<int>> act, CancellationToken cancel)
    {
        Everywhere.RefuseWithoutStore(parsed);
        await using var store = Everywhere.Store(parsed);
        return await RunAsync(store, parsed, act, cancel);
    }

    /// <summary>Opens the accounts of a store for one act.</summary>
    public static async Task<T> RunAsync<T>(Database store, ParseResult parsed, Func<UserActs, Task<T>> act, CancellationToken cancel)
    {
        await using var services = await StoreServices.OpenAsync(store, cancel);
        await using var scope = services.CreateAsyncScope();
        return await act(new(scope.ServiceProvider, store, Everywhere.Words(parsed), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error, parsed.GetValue(Everywhere.Json)));
    }

    private static Argument<string> UserName() => new("USER-NAME") { Description = "help.user.user-name" };

    private static Option<string> FullName() => new("--name") { Description = "help.user.name", Required = true };

    private static Option<string> Role() => new("--role") { Description = "help.user.role", Required = true };

    private static Option<string> Region() => new("--region") { Description = "help.user.region", Required = true };

    private static Option<string?> Posyandu() => new("--posyandu") { Description = "help.user.posyandu" };
}
