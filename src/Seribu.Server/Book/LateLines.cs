using System.Text;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;

namespace Seribu.Server.Book;

/// <summary>What an offer wrote about people who had gone on to another village by then: it is carried on into the book they live in now.</summary>
internal sealed class LateLines(string village)
{
    private static readonly string[] History =
        [Kinds.ChildVisit, Kinds.PregnancyVisit, Kinds.PreschoolMonth, Kinds.Birth, Kinds.PregnancyEnd, Kinds.Screening, Kinds.Consent, Kinds.Withdrawal, Kinds.Arrival];

    private readonly Dictionary<(Guid Person, Leaving Left), List<(Line Line, Guid Subject, Receipt Receipt)>> late = [];

    /// <summary>Notes a line that has just been applied to the state.</summary>
    public void Take(VillageState state, Line line, IEnumerable<Guid> subjects, Receipt receipt)
    {
        if (line.IsProposal || !History.Contains(line.Fact.Kind)) return;
        foreach (var subject in subjects)
        {
            if (PersonOf(state, subject) is not { Row.Left: { ToVillage: not null } left } person) continue;
            if (line.Fact.Subject is { } about && line.Fact.Kind != Kinds.Withdrawal && state.Kept(about) != subject) continue;

            if (!late.TryGetValue((person.Id, left), out var lines)) late[(person.Id, left)] = lines = [];
            lines.Add((line, subject, receipt));
        }
    }

    /// <summary>One arrival a person, named after what it carries: told twice, it is the same fact.</summary>
    public IEnumerable<Fact> Arrivals() => late.Select(each => new Fact
    {
        Id = Guid.Empty,
        Kind = Kinds.Arrival,
        Village = VillageCode.Parse(each.Key.Left.ToVillage!),
        Subject = each.Key.Person,
        On = each.Key.Left.On,
        Body = new Arrival(village, [.. each.Value.SelectMany(Carried)], each.Value[^1].Receipt.Number, each.Value[^1].Receipt.Hash),
    });

    private static SubjectState? PersonOf(VillageState state, Guid subject) => state.Find(subject) switch
    {
        { Row.Register.Kind: Kinds.Pregnancy } pregnancy when pregnancy.Row.Id("woman") is { } woman => state.Find(woman),
        { Row.Register.Kind: Kinds.Person } person => person,
        _ => null,
    };

    // Who went on twice has lines brought here from a third book: they go on as they came.
    private static IEnumerable<CarriedFact> Carried((Line Line, Guid Subject, Receipt Receipt) late) => late.Line.Fact.Body is Arrival arrival
        ? arrival.Sheet
        : [new(late.Line.Fact.Id, late.Line.Fact.Kind, late.Subject, late.Line.Fact.On, late.Line.HeldBack,
            Encoding.UTF8.GetString(late.Line.Fact.Envelope.Span), Encoding.UTF8.GetString(late.Line.Fact.Personal.Span))];
}
