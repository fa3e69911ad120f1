using Seribu.Domain.Book;

namespace Seribu.Server.Demo;

/// <summary>A fact of the demo and the account that writes it.</summary>
/// <param name="Fact">Without device and count until the diary is in order.</param>
/// <param name="Author">Who writes it.</param>
public sealed record DemoFact(Fact Fact, Author Author)
{
    /// <summary>It carries a typing error that its writer was asked about and insisted on.</summary>
    public bool Doubtful { get; init; }
}

/// <summary>Collects what is written in a village, in the order in which it is typed. What would be typed after today is not there yet.</summary>
internal sealed class Diary(DemoVillage village)
{
    private readonly List<DemoFact> facts = [];
    private readonly Dictionary<Guid, long> known = [];
    private readonly DateOnly today = village.Plan.Today;

    public DemoVillage Village => village;

    /// <summary>Whether somebody has written the subject down by now.</summary>
    public bool Knows(Guid subject) => known.ContainsKey(subject);

    /// <summary>Writes an act that creates its subject, early on its day, and after that of the household it belongs to.</summary>
    public DemoFact? Create(Author author, string kind, Guid subject, DateOnly on, FactBody body, Dice dice, Guid? within = null) =>
        Add(author, kind, subject, on, body, dice, on, dice.Between(6 * 60, (7 * 60) - 1), within);

    /// <summary>Writes an act about a subject; nothing when nobody has written the subject down yet.</summary>
    public DemoFact? Write(Author author, string kind, Guid? subject, DateOnly on, FactBody body, Dice dice, string? reason = null) =>
        Add(author, kind, subject, on, body, dice, on.AddDays(Lateness(dice)), dice.Between(8 * 60, (17 * 60) - 1), subject, reason);

    /// <summary>Writes a later fact that corrects an earlier one.</summary>
    public void Correct(DemoFact wrong, FactBody body, Dice dice, int daysLater, string reason)
    {
        var typed = village.Plan.Zone.DayOf(DateTimeOffset.FromUnixTimeMilliseconds(wrong.Fact.At!.Value)).AddDays(daysLater);
        var (minute, about) = (dice.Between(17 * 60, (21 * 60) - 1), wrong.Fact.Subject);
        var right = Add(wrong.Author, wrong.Fact.Kind, about, wrong.Fact.On, body, dice, typed, minute, about, reason);
        if (right is not null) facts[^1] = right with { Fact = right.Fact with { Replaces = wrong.Fact.Id } };
    }

    /// <summary>Marks the last fact as one whose writer insists on a typing error.</summary>
    public DemoFact? Doubtful(DemoFact? written)
    {
        if (written is null) return null;
        facts[facts.LastIndexOf(written)] = written with { Doubtful = true };
        return facts[^1];
    }

    /// <summary>A subject another act created, such as a child by its birth.</summary>
    public void Learn(Guid subject, DemoFact from) => known[subject] = from.Fact.At!.Value;

    /// <summary>All facts in the order of typing, each with its writer's device and that device's own count.</summary>
    public List<DemoFact> InOrder()
    {
        var counts = new Dictionary<Guid, long>();
        return [.. facts.OrderBy(line => line.Fact.At).ThenBy(line => line.Fact.Id).Select(line =>
        {
            var seq = counts[line.Author.Id] = counts.GetValueOrDefault(line.Author.Id) + 1;
            return line with { Fact = line.Fact with { Device = DeviceOf(line.Author), Seq = seq } };
        })];
    }

    private static Guid DeviceOf(Author author) => NamedIds.Of("demo-device", author.Id.ToString());

    private DemoFact? Add(
        Author author, string kind, Guid? subject, DateOnly on, FactBody body, Dice dice, DateOnly typed, int minute, Guid? after, string? reason = null)
    {
        if (on > today || typed > today || (after is { } needed && !known.ContainsKey(needed))) return null;

        var at = At(typed, minute, dice);
        if (after is { } earlier && at <= known[earlier]) at = known[earlier] + dice.Between(1_000, 90_000);
        if (subject is { } id) known.TryAdd(id, at);

        facts.Add(new(new()
        {
            Id = dice.Id(at),
            Kind = kind,
            Village = village.Code,
            Subject = subject,
            On = on,
            At = at,
            Reason = reason,
            Body = body,
            Understood = true,
        }, author));
        return facts[^1];
    }

    private long At(DateOnly day, int minute, Dice dice)
    {
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(village.Plan.Zone.Hours));
        return midnight.AddMinutes(minute).ToUnixTimeMilliseconds() + dice.Between(0, 59_999);
    }

    // Most is typed the same day or the next; behind the times, a paper waits for weeks.
    private int Lateness(Dice dice) => dice.Chance(0.09 * (1.25 - village.Quality)) ? dice.Between(4, 45) : dice.Chance(0.2) ? 1 : 0;
}
