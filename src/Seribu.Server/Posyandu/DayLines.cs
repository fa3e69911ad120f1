using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Server.Host;
using Seribu.Server.Look.Parts;
using Seribu.Server.Store;

namespace Seribu.Server.Posyandu;

/// <summary>Makes lines of the grid from what is in the book and from what is being typed.</summary>
public sealed class DayLines(ReferenceBundle reference, GrowthCard card, Limits limits, FieldClock clock)
{
    private const string ScheduleFile = "schedules/immunisation.json";

    /// <summary>The doses that exist.</summary>
    public DoseSchedule Schedule { get; } = DoseSchedule.Read(reference.Text(ScheduleFile));

    /// <summary>Every line of a day in the order of the paper, as the book has it.</summary>
    public async Task<IReadOnlyList<DayLine>> OfAsync(Session session, PosyanduDay day, Author author, CancellationToken cancel)
    {
        var children = await DayChildren.OfAsync(session, day.Village, day.Posyandu.Id, day.On, cancel);
        var hands = await HandsAsync(session, day, children, cancel);
        return [.. children.Select((child, at) => Kept(at + 1, day, child, author, hands))];
    }

    /// <summary>The line of one child as the book has it.</summary>
    public async Task<DayLine> OfAsync(Session session, int number, PosyanduDay day, DayChild child, Author author, CancellationToken cancel) =>
        Kept(number, day, child, author, await HandsAsync(session, day, [child], cancel));

    /// <summary>The line of one child with what is being typed in place of what the book has.</summary>
    /// <param name="saved">The line as the book has it.</param>
    /// <param name="typed">What is being typed.</param>
    /// <param name="unread">What could not be read of it.</param>
    /// <param name="line">The line as it came.</param>
    public DayLine Typed(DayLine saved, ChildVisit typed, IReadOnlyList<Problem> unread, TypedLine line)
    {
        var meaning = LineMeaning.Of(saved.Child, typed, saved.Day.On, saved.Day.Today, line.Replaces, line.Confirmed, card, limits);
        if (unread.Count > 0) meaning = meaning with { Problems = [.. unread, .. meaning.Problems] };

        var state = meaning.Open.Any(problem => problem.Gravity == Gravity.Refused) ? LineState.Refused : meaning.Open.Count > 0 ? LineState.Asked : LineState.Preview;
        return saved with { State = state, Written = typed, Meaning = meaning };
    }

    private DayLine Kept(int number, PosyanduDay day, DayChild child, Author author, Dictionary<Guid, Hand> hands)
    {
        var visits = child.VisitsOn(day.On);
        var saved = visits.FirstOrDefault(visit => visit.Author == author.Id) ?? (visits.Count > 0 ? visits[0] : null);
        var line = new DayLine(number, day, child, LineState.Empty, null, null) { DosesDue = DosesDue(child, day, author) };
        if (saved is null) return line;

        var other = visits.FirstOrDefault(visit => visit.Author != saved.Author && Differ(visit.What, saved.What));
        return line with
        {
            State = other is not null ? LineState.Conflict : saved.What.Present == false ? LineState.Absent : LineState.Received,
            Written = saved.What,
            Meaning = MeaningOf(saved, child, day),
            Saved = saved,
            SavedBy = saved.Author == author.Id ? null : hands.GetValueOrDefault(saved.Fact)?.Name,
            IsMendable = MayMend(author, child, saved, hands),
            Other = other,
            OtherBy = other is null ? null : hands.GetValueOrDefault(other.Fact)?.Name,
        };
    }

    // In the book nothing is asked any more: the writer has answered, and only what is still held back is held.
    private LineMeaning MeaningOf(Noted<ChildVisit> saved, DayChild child, PosyanduDay day)
    {
        var meaning = LineMeaning.Of(child, saved.What, day.On, day.Today, saved.Fact, [], card, limits);
        var standing = meaning.Problems.Where(problem => saved.HeldBack || problem.Gravity == Gravity.Marked).ToList();
        return meaning with { Problems = standing, Confirmed = [.. standing.Select(problem => problem.Code)] };
    }

    private IReadOnlyList<string> DosesDue(DayChild child, PosyanduDay day, Author author) =>
        FactRights.May(author, Kinds.ChildVisit, new(child.Village, child.Posyandu, child.Home) { Fields = ["doses"] }) == Permit.Granted
            ? TypedServices.DosesDue(child, day.On, Schedule) : [];

    private bool MayMend(Author author, DayChild child, Noted<ChildVisit> saved, Dictionary<Guid, Hand> hands)
    {
        var days = hands.TryGetValue(saved.Fact, out var hand) ? (int)(clock.Now - DateTimeOffset.FromUnixTimeMilliseconds(hand.ReceivedAt)).TotalDays : 0;
        return FactRights.May(author, Kinds.ChildVisit, new(child.Village, child.Posyandu, child.Home) { Amends = new(Kinds.ChildVisit, saved.Author, days) }) == Permit.Granted;
    }

    private static bool Differ(ChildVisit one, ChildVisit other) =>
        (one.WeightKg is { } kg && other.WeightKg is { } otherKg && kg != otherKg)
        || (one.LengthCm is { } cm && other.LengthCm is { } otherCm && cm != otherCm)
        || one.Present != other.Present;

    private static async Task<Dictionary<Guid, Hand>> HandsAsync(Session session, PosyanduDay day, IReadOnlyList<DayChild> children, CancellationToken cancel)
    {
        var hands = new Dictionary<Guid, Hand>();
        foreach (var village in children.GroupBy(child => child.Village))
        {
            var facts = village.SelectMany(child => child.VisitsOn(day.On)).Select(visit => visit.Fact).ToList();
            if (facts.Count == 0) continue;

            var names = string.Join(", ", facts.Select((_, i) => $"@f{i}"));
            foreach (var (fact, hand) in await session.ListAsync(
                $"SELECT e.id, e.received_at, a.full_name FROM entry e LEFT JOIN account a ON a.id = e.author WHERE e.village_code = @village AND e.id IN ({names})",
                row => (row.Id(0), new Hand(row.Long(1), row.TextOrNull(2))), cancel,
                [("@village", village.Key), .. facts.Select((fact, i) => ($"@f{i}", (object?)fact))])) hands[fact] = hand;
        }

        return hands;
    }

    private sealed record Hand(long ReceivedAt, string? Name);
}
