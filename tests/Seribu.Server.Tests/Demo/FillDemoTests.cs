using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Demo;
using Seribu.Server.Store;
using Seribu.Server.Tests.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Demo;

public sealed class FillDemoOnSqlite(SqliteStore store) : FillDemoTests(store), IClassFixture<SqliteStore>;

public sealed class FillDemoOnPostgres(PostgresStore store) : FillDemoTests(store), IClassFixture<PostgresStore>;

/// <summary>The sub-district Tempilang with its nine villages, written into books.</summary>
public abstract class FillDemoTests(TestStore store)
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DemoPlan Plan = new() { Region = "19.05.05", Today = Today, Families = 200 };

    [Fact]
    public async Task Every_fact_is_taken_and_only_slips_are_doubted()
    {
        await using var office = await OpenAsync();

        var outcome = await Fill(office);

        Assert.True(outcome.Refused.Count == 0, string.Join('\n', outcome.Refused.Take(20).Select(Told)));
        Assert.InRange(outcome.Doubted, 1, outcome.Taken / 50);
        Assert.Equal(outcome.Taken.ToString(), await office.Ask("SELECT COUNT(*) FROM entry"));
    }

    [Fact]
    public async Task Every_book_and_its_state_agree()
    {
        await using var office = await OpenAsync();

        await Fill(office);

        foreach (var share in Plan.Villages().Take(3)) await office.BookAndStateAgree(share.Code);
    }

    [Fact]
    public async Task A_family_that_moves_takes_its_history_along()
    {
        await using var office = await OpenAsync();

        await Fill(office);

        var moved = await office.Ask("SELECT COUNT(*) FROM person a JOIN person b ON b.id = a.id AND b.from_village = a.village_code AND a.to_village = b.village_code");
        var carried = await office.Ask("SELECT COUNT(*) FROM child_visit WHERE carried = 1");
        var homeless = await office.Ask("SELECT COUNT(*) FROM person p WHERE household IS NOT NULL AND NOT EXISTS (SELECT 1 FROM household h WHERE h.village_code = p.village_code AND h.id = p.household)");
        Assert.InRange(int.Parse(moved!), 6, 40);
        Assert.InRange(int.Parse(carried!), 20, 600);
        Assert.Equal("0", homeless);
    }

    [Fact]
    public async Task An_interrupted_demo_goes_on_where_it_was()
    {
        await using var whole = await OpenAsync();
        await using var broken = await OpenAsync();
        using var plug = new CancellationTokenSource();
        await Fill(whole);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Fill(broken, progress => { if (progress.Done == 3) plug.Cancel(); }, plug.Token));
        await Fill(broken);

        Assert.Equal(await Sums(whole.Database), await Sums(broken.Database));
    }

    [Fact]
    public async Task A_store_with_real_work_in_it_never_becomes_a_demo()
    {
        await using var office = await OpenAsync();
        await OpenBooks.OpenAsync(office.Database, [A.Village], CancellationToken.None);
        await office.Accept(A.Household(Guid.CreateVersion7()));

        await using var session = await office.Database.WriteAsync();

        Assert.False(await DemoRecord.BeginAsync(session, Plan, DateTimeOffset.UnixEpoch, CancellationToken.None));
    }

    private async Task<Office> OpenAsync()
    {
        var office = await Office.OpenAsync(await store.NewAsync());
        office.MoveTo(Today.AddDays(1));
        return office;
    }

    private static Task<FillDemo.Outcome> Fill(Office office, Action<FillDemo.Progress>? tell = null, CancellationToken cancel = default) =>
        new FillDemo(office.Database, office.Intake, new(office.Database, office.Intake), office.Turn, TimeProvider.System).RunAsync(Plan, tell ?? (_ => { }), cancel);

    private static string Told((DemoFact Fact, Answer Answer) refused)
    {
        var problems = refused.Answer switch { Refused r => r.Problems, Doubted d => d.Problems, _ => [] };
        return $"{refused.Answer.GetType().Name} {string.Join(' ', problems.Select(p => $"{p.Field}:{p.Code}"))} {System.Text.Encoding.UTF8.GetString(FactWriter.Write(refused.Fact.Fact))}";
    }

    private static async Task<IReadOnlyList<string>> Sums(Database database)
    {
        await using var session = await database.ReadAsync();
        return await session.ListAsync(
            "SELECT village_code, rule_set, quarter, posyandu, tally FROM sums ORDER BY 1, 2, 3, 4", row => $"{row.Text(0)} {row.Text(1)} {row.Text(2)} {row.Id(3)} {row.Text(4)}",
            CancellationToken.None);
    }
}
