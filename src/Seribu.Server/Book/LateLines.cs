using Seribu.Domain.Book;
using Seribu.Domain.People;

namespace Seribu.Server.Book;

/// <summary>What an offer wrote that another book must hear: of those who left for a village that keeps its book here, and of those who had gone there before.</summary>
internal sealed class LateLines
{
    private static readonly string[] History =
        [Kinds.ChildVisit, Kinds.PregnancyVisit, Kinds.PreschoolMonth, Kinds.Birth, Kinds.PregnancyEnd, Kinds.Screening, Kinds.Consent, Kinds.Withdrawal, Kinds.Verdict, Kinds.Arrival];

    private readonly Dictionary<(Guid Person, Leaving Left), List<(Line Line, Guid Subject)>> late = [];
    private readonly Dictionary<Guid, Leaving> gone = [];

    /// <summary>Households and persons that left by a line of this offer, and how.</summary>
    public IReadOnlyDictionary<Guid, Leaving> Gone => gone;

    /// <summary>Lines about people who had left before, with whom each is about.</summary>
    public IReadOnlyDictionary<(Guid Person, Leaving Left), List<(Line Line, Guid Subject)>> Late => late;

    /// <summary>Notes a line that has just been applied to the state.</summary>
    public void Take(VillageState state, Line line, IEnumerable<Guid> subjects)
    {
        if (line.IsProposal) return;
        if (line.Fact.Body is LeavesVillage { ToVillage: not null } or WrongVillage) Leave(state, line.Fact, subjects);
        else if (History.Contains(line.Fact.Kind)) Tell(state, line, subjects);
    }

    private void Leave(VillageState state, Fact fact, IEnumerable<Guid> subjects)
    {
        foreach (var subject in subjects)
            if (state.Find(subject) is { Row: { Register.Kind: Kinds.Person or Kinds.Household, Left: { } left } } && IsBy(fact, left)) gone[subject] = left;
    }

    private static bool IsBy(Fact fact, Leaving left) => fact.Body switch
    {
        LeavesVillage leaves => left == new Leaving(leaves.On, leaves.As, leaves.ToVillage),
        WrongVillage wrong => left is { As: Departure.NeverHere } && left.ToVillage == wrong.ToVillage,
        _ => false,
    };

    private void Tell(VillageState state, Line line, IEnumerable<Guid> subjects)
    {
        foreach (var subject in subjects)
        {
            if (PersonOf(state, subject) is not { Row.Left: { ToVillage: not null } left } person) continue;
            if (!Concerns(state, line.Fact, subject)) continue;

            if (!late.TryGetValue((person.Id, left), out var lines)) late[(person.Id, left)] = lines = [];
            lines.Add((line, subject));
        }
    }

    // A line is about its subject, a birth about its children too; and what corrects or takes back a line is about whom that was about.
    private static bool Concerns(VillageState state, Fact fact, Guid subject) =>
        fact.Subject is not { } about || state.Kept(about) == subject || fact.Replaces is not null || fact.Body is Withdrawal ||
        (fact.Body is Birth birth && birth.Children.Any(child => state.Kept(child.Person) == subject));

    private static SubjectState? PersonOf(VillageState state, Guid subject) => state.Find(subject) switch
    {
        { Row.Register.Kind: Kinds.Pregnancy } pregnancy when pregnancy.Row.Id("woman") is { } woman => state.Find(woman),
        { Row.Register.Kind: Kinds.Person } person => person,
        _ => null,
    };
}
