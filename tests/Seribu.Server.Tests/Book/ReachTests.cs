using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Book;
using Seribu.Server.Tests.Stores;

namespace Seribu.Server.Tests.Book;

public sealed class ReachOnSqlite(SqliteStore store) : ReachTests(store), IClassFixture<SqliteStore>;

public sealed class ReachOnPostgres(PostgresStore store) : ReachTests(store), IClassFixture<PostgresStore>;

/// <summary>A fact about somebody out of one's reach is answered like one about somebody nobody knows: no answer tells whether an id exists.</summary>
public abstract class ReachTests(TestStore store)
{
    private static readonly Guid Melati = Guid.CreateVersion7(), Mawar = Guid.CreateVersion7(), Home = Guid.CreateVersion7(), Child = Guid.CreateVersion7(), Own = Guid.CreateVersion7(), OwnHome = Guid.CreateVersion7();
    private static readonly Author Cadre = new(Guid.CreateVersion7(), "Rini", [new(Roles.Cadre, A.Village.Text, Melati)]);
    private static readonly Author Kpm = new(Guid.CreateVersion7(), "Sari", [new(Roles.Kpm, A.Village.Text)]);
    private static readonly Author Stranger = new(Guid.CreateVersion7(), "Tono", [new(Roles.Kpm, "19.05.02.2001")]);
    private static readonly DateOnly Day = new(2026, 11, 12);

    [Fact]
    public async Task A_child_of_another_posyandu_and_one_nobody_knows_wait_alike_and_are_refused_alike()
    {
        await using var office = await VillageAsync();
        Fact[] facts = [A.Weighing(Child, 9.2m, Day), A.Weighing(Guid.CreateVersion7(), 9.2m, Day), A.Child(Guid.CreateVersion7(), Home), A.Child(Guid.CreateVersion7(), Guid.CreateVersion7())];

        var first = await office.OfferBy(Cadre, facts);
        office.MoveTo(A.Today.AddDays(20));
        var again = await office.OfferBy(Cadre, facts);
        office.MoveTo(A.Today.AddDays(31));
        var late = await office.OfferBy(Cadre, facts);

        Assert.Single(first.Select(answer => Assert.IsType<Waits>(answer).Until).Distinct());
        Assert.Equal(first, again);
        Assert.All(late, answer => Assert.Equal(("subject", "no-such-subject"), Reason(answer)));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task In_a_foreign_village_a_known_and_an_unknown_child_are_refused_alike()
    {
        await using var office = await VillageAsync();

        var answers = await office.OfferBy(Stranger, A.Weighing(Child, 9.2m, Day), A.Weighing(Guid.CreateVersion7(), 9.2m, Day), A.Renamed(Child, "Lain", "Rintik Senja"), A.Renamed(Guid.CreateVersion7(), "Lain", "Rintik Senja"));

        Assert.All(answers, answer => Assert.Equal(("subject", "no-such-subject"), Reason(answer)));
        Assert.Equal("0", await office.Ask("SELECT count(*) FROM waiting"));
    }

    [Fact]
    public async Task An_id_of_another_villages_book_is_nobody_here()
    {
        await using var office = await VillageAsync();
        var elsewhere = Guid.CreateVersion7();
        await office.Accept(A.Child(elsewhere) with { Village = A.Neighbour });

        var answers = await office.OfferBy(Kpm, A.Weighing(elsewhere, 9.2m, Day), A.Weighing(Guid.CreateVersion7(), 9.2m, Day));

        Assert.Single(answers.Select(answer => Assert.IsType<Waits>(answer).Until).Distinct());
    }

    [Fact]
    public async Task Who_comes_into_reach_gets_what_was_written_about_them()
    {
        await using var office = await VillageAsync();
        var visit = A.Fact(Kinds.HouseholdVisit, new HouseholdVisit { Purpose = "kunjungan" }, Home, Day);
        var weighing = A.Weighing(Child, 9.2m, Day);
        await office.OfferBy(Cadre, visit, weighing);

        await office.Accept(A.Fact(Kinds.Household, new RegisterChange(Register.Household, [new(Register.Household.Field("posyandu")!, $"{Melati}", $"{Mawar}")]), Home));
        var answers = await office.OfferBy(Cadre, visit, weighing);

        Assert.All(answers, answer => Assert.IsType<Accepted>(answer));
        Assert.Equal("9200", await office.Ask("SELECT weight_g FROM child_visit WHERE person = @c", ("@c", Child)));
        await office.BookAndStateAgree();
    }

    [Fact]
    public async Task What_a_role_may_not_do_within_its_reach_is_refused_at_once()
    {
        await using var office = await VillageAsync();
        var weighing = A.Weighing(Own, 9.2m, Day);
        await office.OfferBy(Cadre, weighing);
        office.MoveTo(A.Today.AddDays(9));

        var answers = await office.OfferBy(
            Cadre, A.Weighing(Own, 9.1m, Day) with { Replaces = weighing.Id }, A.Weighing(Own, 9.2m, Day) with { Body = new ChildVisit { Doses = ["campak-rubella-1"] } }, A.Household(Guid.CreateVersion7(), Mawar));

        Assert.All(answers, answer => Assert.Equal(("subject", "no-such-subject"), Reason(answer)));
    }

    private async Task<Office> VillageAsync()
    {
        var office = await Office.OpenAsync(await store.NewAsync());
        await office.Accept(A.Household(Home, Mawar), A.Child(Child, Home), A.Household(OwnHome, Melati), A.Child(Own, OwnHome, name: "Riak Senja"));
        return office;
    }

    private static (string, string) Reason(Answer answer)
    {
        var problem = Assert.Single(Assert.IsType<Refused>(answer).Problems);
        return (problem.Field, problem.Code);
    }
}
