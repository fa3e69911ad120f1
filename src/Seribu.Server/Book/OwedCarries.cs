using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>No transaction spans two villages: what the next book must hear is written down with the lines that cause it, and taken away when that book has it. Nothing is lost between.</summary>
internal static class OwedCarries
{
    // What belongs to a household itself and goes with it; the house stays.
    private static readonly string[] OfHousehold = ["kk_numbers", "head", "decile", "programmes", "phone"];

    /// <summary>One fact for another book, named after what it says: told twice, it is the same fact.</summary>
    /// <param name="From">The book that owes it.</param>
    /// <param name="Id">The fact's id.</param>
    /// <param name="To">The book it is for.</param>
    /// <param name="Source">Where what caused it came from.</param>
    /// <param name="Fact">The fact as JSON.</param>
    public sealed record Owed(string From, Guid Id, VillageCode To, string Source, byte[] Fact);

    /// <summary>Writes down what an offer owes to other books. A book that is not kept here hears nothing; a file tells both sides itself.</summary>
    /// <returns>Whether anything is owed.</returns>
    public static async Task<bool> RecordAsync(VillageDesk desk, Offer offer, CancellationToken cancel)
    {
        var session = desk.Session;
        var facts = new List<Fact>();
        if (!offer.IsFile)
            foreach (var (subject, left) in desk.Late.Gone)
                facts.Add(desk.State.Find(subject)!.Row is { Register.Kind: Kinds.Household } house
                    ? Of(Kinds.Household, subject, left.ToVillage!, left.On, new RegisterChange(Register.Household,
                        [.. OfHousehold.Where(name => house[name] is not null).Select(name => new FieldChange(Register.Household.Field(name)!, house[name], null))]))
                    : Of(Kinds.Arrival, subject, left.ToVillage!, left.On, await CarriedSheet.WholeAsync(session, offer.Village, subject, cancel)));
        foreach (var ((person, left), lines) in desk.Late.Late)
            if (!desk.Late.Gone.ContainsKey(person) || offer.IsFile)
                facts.Add(Of(Kinds.Arrival, person, left.ToVillage!, left.On,
                    new Arrival(desk.Village, await CarriedSheet.LateAsync(session, desk.Village, lines, cancel), desk.Page.Number, Convert.ToHexStringLower(desk.Page.Hash.AsSpan(0, 8)))));
        facts.AddRange(desk.Late.Late.SelectMany(gone => gone.Value.SelectMany(each => GoneWithTheirMother(desk, gone.Key.Left, each.Line))));

        var any = false;
        foreach (var fact in facts)
        {
            var json = FactWriter.WriteNamed(fact, out var id);
            any |= await session.RunAsync(
                "INSERT INTO owed_carry (village_code, id, to_village, source, fact) SELECT @from, @id, village_code, @source, @fact FROM book WHERE village_code = @to ON CONFLICT (village_code, id) DO NOTHING", cancel,
                ("@from", desk.Village), ("@id", id), ("@to", fact.Village), ("@source", offer.Source), ("@fact", json)) > 0;
        }

        return any;
    }

    /// <summary>What is owed by a village; without one, by all.</summary>
    public static Task<List<Owed>> ListAsync(Session session, string? village, CancellationToken cancel) => session.ListAsync(
        "SELECT village_code, id, to_village, source, fact FROM owed_carry" + (village is null ? "" : " WHERE village_code = @village"),
        r => new Owed(r.Text(0), r.Id(1), r.Village(2), r.Text(3), r.Bytes(4)), cancel, ("@village", village));

    /// <summary>The other book has it.</summary>
    public static Task<int> PaidAsync(Session session, Owed owed, CancellationToken cancel) =>
        session.RunAsync("DELETE FROM owed_carry WHERE village_code = @village AND id = @id", cancel, ("@village", owed.From), ("@id", owed.Id));

    /// <summary>A child whose birth is told when its mother has moved goes where she went: by a line of this book, so that only one counts it.</summary>
    private static IEnumerable<Fact> GoneWithTheirMother(VillageDesk desk, Leaving left, Line line)
    {
        if (line.Fact.Body is not Birth birth) yield break;
        var on = left.On > birth.BornOn ? left.On : birth.BornOn;
        foreach (var child in birth.Children)
            if (desk.State.Find(child.Person)?.Row is { Left: null })
                yield return Of(Kinds.Departure, child.Person, desk.Village, on, new LeavesVillage(on, left.ToVillage, left.As));
    }

    private static Fact Of(string kind, Guid subject, string to, DateOnly on, FactBody body) =>
        new() { Id = Guid.Empty, Kind = kind, Village = VillageCode.Parse(to), Subject = subject, On = on, Body = body };
}
