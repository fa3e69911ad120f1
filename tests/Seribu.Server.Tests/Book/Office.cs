using Seribu.Domain.Book;
using Seribu.Domain.Growth;
using Seribu.Domain.Reference;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Host;
using Seribu.Server.Store;

namespace Seribu.Server.Tests.Book;

/// <summary>A book's services over one store, with a clock that stands still until it is moved.</summary>
internal sealed class Office : IAsyncDisposable
{
    private readonly StoppedClock time = new(new(2026, 11, 19, 5, 0, 0, TimeSpan.Zero));
    private readonly Commits commits;

    private Office(Database database)
    {
        Database = database;
        commits = new(database);
        var clock = new FieldClock(time);
        var rules = new RuleBooks(ReferenceBundle.Embedded);
        Turn = new(database, commits, rules, clock);
        Rebuild = new(database, rules);
        Intake = new(database, commits, rules, Limits.Of(ReferenceBundle.Embedded), clock, Turn);
    }

    public Database Database { get; }

    public Intake Intake { get; }

    public Turn Turn { get; }

    public Rebuild Rebuild { get; }

    /// <summary>A fresh store with two neighbouring villages opened.</summary>
    public static async Task<Office> OpenAsync(Database database)
    {
        await OpenBooks.OpenAsync(database, [A.Village, A.Neighbour], CancellationToken.None);
        return new(database);
    }

    public void MoveTo(DateOnly day) => time.Now = new(day.ToDateTime(new(5, 0)), TimeSpan.Zero);

    /// <summary>Offers facts and returns their answers.</summary>
    public Task<IReadOnlyList<Answer>> Offer(params Fact[] facts) => OfferAs("office", facts);

    public Task<IReadOnlyList<Answer>> OfferAs(string source, params Fact[] facts) =>
        Intake.OfferAsync(new(facts[0].Village, Author.House, source, [.. facts.Select(f => new ReadOnlyMemory<byte>(FactWriter.Write(f)))]), CancellationToken.None);

    public Task<IReadOnlyList<Answer>> OfferBy(Author author, params Fact[] facts) =>
        Intake.OfferAsync(new(facts[0].Village, author, "office", [.. facts.Select(f => new ReadOnlyMemory<byte>(FactWriter.Write(f)))]), CancellationToken.None);

    /// <summary>Offers facts that must all be taken.</summary>
    public async Task<IReadOnlyList<Receipt>> Accept(params Fact[] facts) => [.. (await Offer(facts)).Select(a => Assert.IsType<Accepted>(a).Receipt)];

    /// <summary>One figure or word of the store.</summary>
    public async Task<string?> Ask(string sql, params (string, object?)[] values)
    {
        await using var session = await Database.ReadAsync();
        return await session.FirstAsync(sql, r => r.IsNull(0) ? null : r.Is<string>(0) ? r.Text(0) : r.Long(0).ToString(), CancellationToken.None, values);
    }

    /// <summary>Everything stored about a village equals what its book says.</summary>
    public async Task BookAndStateAgree(VillageCode? village = null)
    {
        await Turn.VillageAsync(village ?? A.Village, CancellationToken.None);
        await using var session = await Database.ReadAsync();
        var report = await Rebuild.VillageAsync(session, village ?? A.Village, await NikKey.OfAsync(Database, CancellationToken.None), mend: false, CancellationToken.None);
        Assert.All(report, table => Assert.True(table.IsEqual, table.ToString()));
        var walk = await VerifyBooks.WalkAsync(session, (village ?? A.Village).Text, CancellationToken.None);
        Assert.Null(walk.BrokenAt);
    }

    public ValueTask DisposeAsync() => commits.DisposeAsync();
}

internal sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
