using Seribu.Domain.Book;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class PortionsOnSqlite(SqliteStore store) : PortionTests(store), IClassFixture<SqliteStore>;

public sealed class PortionsOnPostgres(PostgresStore store) : PortionTests(store), IClassFixture<PostgresStore>;

/// <summary>A file's facts come in portions; the book they make is the one they would make in one piece.</summary>
public abstract class PortionTests(TestStore store)
{
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7(), Other = Guid.CreateVersion7(), Sibling = Guid.CreateVersion7();

    [Fact]
    public async Task A_portion_adds_to_a_family_that_an_earlier_one_told_of()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());

        var answers = await OfferAsync(office,
            [A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 8.1m, new(2026, 9, 12))],
            [A.Household(Other)],
            [A.Child(Sibling, Home), A.Weighing(Child, 8.4m, new(2026, 10, 12)), A.Weighing(Sibling, 9.0m, new(2026, 10, 12))]);

        Assert.Equal([1L, 2L, 3L, 4L, 5L, 6L, 7L], answers.Select(a => Assert.IsType<Accepted>(a).Receipt.Number));
        Assert.Equal("3", await office.Ask("SELECT count(*) FROM child_visit"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task What_an_earlier_portion_said_is_known_again_and_corrected_in_a_later_one()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var weighing = A.Weighing(Child, 8.1m, new(2026, 9, 12));

        var answers = await OfferAsync(office,
            [A.Household(Home), A.Child(Child, Home), weighing],
            [weighing],
            [A.Weighing(Child, 8.3m, new(2026, 9, 12)) with { Replaces = weighing.Id }]);

        Assert.True(Assert.IsType<Accepted>(answers[3]).Again);
        Assert.Equal(Assert.IsType<Accepted>(answers[2]).Receipt, Assert.IsType<Accepted>(answers[3]).Receipt);
        Assert.Equal("8300", await office.Ask("SELECT weight_g FROM child_visit"));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task Portions_that_break_off_leave_nothing()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        async IAsyncEnumerable<Offer> Broken()
        {
            yield return Offer(A.Household(Home), A.Child(Child, Home));
            await Task.CompletedTask;
            throw new IOException("the file is gone");
        }

        await Assert.ThrowsAsync<IOException>(() => office.Intake.OfferAsync(A.Village, Broken(), (_, _) => { }, CancellationToken.None));

        Assert.Equal("0", await office.Ask("SELECT count(*) FROM entry"));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM person"));
    }

    [Fact]
    public async Task Portions_go_into_a_book_that_has_lines_already()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 8.1m, new(2026, 9, 12)));

        await OfferAsync(office, [A.Weighing(Child, 8.4m, new(2026, 10, 12))], [A.Household(Other), A.Child(Sibling, Other)], [A.Weighing(Child, 8.6m, new(2026, 11, 12))]);

        Assert.Equal("3", await office.Ask("SELECT count(*) FROM child_visit"));
        await office.BookAndStateAgree();
    }

    private static async Task<List<Answer>> OfferAsync(Office office, params Fact[][] portions)
    {
        var answers = new List<Answer>();
        await office.Intake.OfferAsync(A.Village, portions.Select(Offer).ToAsyncEnumerable(), (_, given) => answers.AddRange(given), CancellationToken.None);
        return answers;
    }

    private static Offer Offer(params Fact[] facts) =>
        new(A.Village, Author.House, "import", [.. facts.Select(fact => new ReadOnlyMemory<byte>(FactWriter.Write(fact)))]);
}
