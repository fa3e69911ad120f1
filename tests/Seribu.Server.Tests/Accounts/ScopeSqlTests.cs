using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Accounts;

/// <summary>A scope as SQL finds exactly the cases that the scope contains: every grant against every case.</summary>
public abstract class ScopeSqlTests(TestStore store) : IAsyncLifetime
{
    private static readonly Guid[] Posyandu = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    private static readonly (string Village, Guid Household, Guid? Posyandu)[] Cases =
    [
        .. from village in new[] { "19.05.01.2001", "19.05.01.2002", "19.05.10.2001", "19.06.01.2001", "19.50.01.2001", "33.02.01.2001" }
           from posyandu in new Guid?[] { Posyandu[0], Posyandu[1], null }
           select (village, Guid.CreateVersion7(), posyandu),
    ];

    public static IEnumerable<TheoryDataRow<int>> Authors => Enumerable.Range(0, Grants.Length).Select(i => new TheoryDataRow<int>(i));

    private static readonly Grant[][] Grants =
    [
        [],
        [new("midwife", "19.05.01.2001")],
        [new("midwife", "19.05.01")],
        [new("health-office", "19.05")],
        [new("health-office", "19.0")],
        [new("midwife", "19.05.1")],
        [new("cadre", "19.05.01.2001", Posyandu[0])],
        [new("cadre", "19.05.01.2001")],
        [new("tpk", "19.05.01.2001", Families: new HashSet<Guid> { Cases[0].Household, Cases[5].Household })],
        [new("tpk", "19.05.01.2001", Families: new HashSet<Guid>())],
        [new("kpm", "19.05.01.2002", Posyandu[1]), new("cadre", "19.05.01.2001", Posyandu[1]), new("midwife", "33.02.01")],
        [new("camat", "19.05.01")],
    ];

    public async ValueTask InitializeAsync()
    {
        await using var session = await store.Database.WriteAsync();
        await session.RunAsync("DELETE FROM household", CancellationToken.None);
        await session.RunAsync("DELETE FROM person", CancellationToken.None);
        foreach (var (village, household, posyandu) in Cases)
        {
            await session.RunAsync("INSERT INTO household (village_code, id, posyandu, first_on, changed) VALUES (@village, @id, @posyandu, '2026-01-01', 1)",
                CancellationToken.None, ("@village", village), ("@id", household), ("@posyandu", posyandu));
            await session.RunAsync("INSERT INTO person (village_code, id, home, first_on, erased, changed) VALUES (@village, @id, @id, '2026-01-01', 0, 1)",
                CancellationToken.None, ("@village", village), ("@id", household));
        }

        await session.CommitAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Authors))]
    public async Task Households_found_are_those_contained(int author)
    {
        var scope = ScopeOf(author);
        var where = scope.Households("h");

        var found = await FindAsync($"SELECT h.id FROM household h WHERE {where.Sql}", where);

        Assert.Equal(Contained(scope), found);
    }

    [Theory]
    [MemberData(nameof(Authors))]
    public async Task Cases_found_by_their_home_are_those_contained(int author)
    {
        var scope = ScopeOf(author);
        var where = scope.Homes("p");

        var found = await FindAsync($"SELECT p.home FROM person p WHERE {where.Sql}", where);

        Assert.Equal(Contained(scope), found);
    }

    [Theory]
    [MemberData(nameof(Authors))]
    public async Task Villages_found_are_those_reached(int author)
    {
        var scope = ScopeOf(author);
        var where = scope.Regions("h.village_code");

        var found = await FindAsync($"SELECT h.id FROM household h WHERE {where.Sql}", where);

        Assert.Equal(Cases.Where(each => scope.Reaches(each.Village)).Select(each => each.Household).Order(), found);
    }

    private static Scope ScopeOf(int author) => Scope.Of(new(Guid.CreateVersion7(), "", Grants[author]), Policy.People);

    private static IEnumerable<Guid> Contained(Scope scope) =>
        Cases.Where(each => scope.Contains(VillageCode.Parse(each.Village), each.Posyandu, each.Household)).Select(each => each.Household).Order();

    private async Task<IEnumerable<Guid>> FindAsync(string sql, Predicate where)
    {
        await using var session = await store.Database.ReadAsync();
        return (await session.ListAsync(sql, row => row.Id(0), CancellationToken.None, where.Values)).Order();
    }
}

public sealed class ScopeSqlOnSqlite(SqliteStore store) : ScopeSqlTests(store), IClassFixture<SqliteStore>;

public sealed class ScopeSqlOnPostgres(PostgresStore store) : ScopeSqlTests(store), IClassFixture<PostgresStore>;
