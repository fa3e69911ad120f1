using System.Text;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class IntakeOnSqlite(SqliteStore store) : IntakeTests(store), IClassFixture<SqliteStore>;

public sealed class IntakeOnPostgres(PostgresStore store) : IntakeTests(store), IClassFixture<PostgresStore>;

public abstract class IntakeTests(TestStore store)
{
    private static readonly Guid Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7();

    [Fact]
    public async Task Lines_are_numbered_from_one_without_holes()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());

        var receipts = await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.2m, new(2026, 11, 12)));
        var refused = await office.Offer(A.Weighing(Child, -1m, new(2026, 11, 13)));
        var next = await office.Accept(A.Weighing(Child, 9.3m, new(2026, 11, 15)));

        Assert.Equal([1L, 2L, 3L, 4L], [.. receipts.Select(r => r.Number), next[0].Number]);
        Assert.IsType<Refused>(Assert.Single(refused));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task Sending_a_fact_twice_gives_the_first_receipt_again()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var weighing = A.Weighing(Child, 9.2m, new(2026, 11, 12));
        var first = await office.Accept(A.Household(Home), A.Child(Child, Home), weighing);

        var again = Assert.IsType<Accepted>(Assert.Single(await office.Offer(weighing)));

        Assert.True(again.Again);
        Assert.Equal(first[2], again.Receipt);
        Assert.Equal("1", await office.Ask("SELECT count(*) FROM child_visit"));
    }

    [Fact]
    public async Task The_same_id_with_other_bytes_or_in_another_village_is_refused()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        var weighing = A.Weighing(Child, 9.2m, new(2026, 11, 12));
        await office.Accept(A.Household(Home), A.Child(Child, Home), weighing);

        var otherBytes = Assert.IsType<Refused>(Assert.Single(await office.Offer(weighing with { Body = new ChildVisit { WeightKg = 9.3m } })));
        var elsewhere = Assert.IsType<Refused>(Assert.Single(await office.Offer(weighing with { Village = A.Neighbour })));

        Assert.Equal("id-taken", otherBytes.Problems[0].Code);
        Assert.Equal("id-taken", elsewhere.Problems[0].Code);
    }

    [Fact]
    public async Task A_fact_about_somebody_unknown_waits_and_is_written_when_they_are_registered()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());

        var early = Assert.Single(await office.Offer(A.Weighing(Child, 9.2m, new(2026, 11, 12))));
        var written = await office.Accept(A.Household(Home), A.Child(Child, Home));

        Assert.IsType<Waits>(early);
        Assert.Equal(2, written.Count);
        Assert.Equal("9200", await office.Ask("SELECT weight_g FROM child_visit"));
        Assert.Equal("3", await office.Ask("SELECT last_number FROM book WHERE village_code = @v", ("@v", A.Village)));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_doubt_is_asked_back_and_counts_once_it_is_confirmed()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home), A.Weighing(Child, 9.2m, new(2026, 10, 12), 80.9m));
        var shrunk = A.Weighing(Child, 9.4m, new(2026, 11, 12), 80.0m);

        var doubted = Assert.IsType<Doubted>(Assert.Single(await office.Offer(shrunk)));
        var confirmed = await office.Offer(shrunk with { Confirmed = [.. doubted.Problems.Select(p => p.Code)] });

        Assert.Contains(doubted.Problems, p => p is { Field: "length_cm", Code: "shrinking" });
        Assert.IsType<Accepted>(Assert.Single(confirmed));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task A_row_of_a_file_is_never_asked_back_and_an_implausible_number_is_held_back()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home));

        var answer = Assert.Single(await office.OfferAs("import", A.Weighing(Child, 92m, new(2026, 11, 12))));

        Assert.IsType<Accepted>(answer);
        Assert.Equal("1", await office.Ask("SELECT held FROM child_visit"));
    }

    [Fact]
    public async Task Nonsense_gets_a_reason_with_its_place_and_the_rest_is_kept()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        byte[][] offered =
        [
            FactWriter.Write(A.Household(Home)),
            "no json at all"u8.ToArray(),
            "{}"u8.ToArray(),
            Encoding.UTF8.GetBytes("""{"id":"not-an-id","kind":"household","village":"19.05.01.2005","on":"2026-02-30"}"""),
            FactWriter.Write(A.Child(Child, Home, name: new string('a', 10_000_000))),
            FactWriter.Write(A.Child(Child, Home, nik: "19050")),
            FactWriter.Write(A.Child(Child, Home, bornOn: "2027-01-01")),
            FactWriter.Write(A.Child(Child, Home)),
        ];

        var answers = await office.Intake.OfferAsync(new(A.Village, Author.House, "api", [.. offered.Select(b => new ReadOnlyMemory<byte>(b))]), CancellationToken.None);

        Assert.Equal(
            ["ok", "not-json@", "missing@id", "not-an-id@id", "too-long@", "nik-length@nik", "after-today@born_on", "ok"],
            answers.Select(a => a is Refused r ? $"{r.Problems[0].Code}@{r.Problems[0].Field}" : a is Accepted ? "ok" : a.ToString()!));
    }

    [Fact]
    public async Task A_village_that_is_not_open_takes_nothing()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());

        var answer = Assert.Single(await office.Offer(A.Household(Home) with { Village = Domain.Regions.VillageCode.Parse("33.75.01.1001") }));

        Assert.Equal("village-not-open", Assert.IsType<Refused>(answer).Problems[0].Code);
    }

    [Fact]
    public async Task Many_writers_at_once_leave_one_whole_chain()
    {
        await using var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home), A.Child(Child, Home));

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => office.Accept(A.Weighing(Child, 8m + (i / 100m), new DateOnly(2026, 9, 1).AddDays(i)))));

        Assert.Equal("42", await office.Ask("SELECT last_number FROM book WHERE village_code = @v", ("@v", A.Village)));
        await office.BookAndStateAgree();
    }
}
