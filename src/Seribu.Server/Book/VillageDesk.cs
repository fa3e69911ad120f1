using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>One piece of work on one village's book: lines are written, the state follows, families are judged, sums move. It stands or falls as a whole.</summary>
internal sealed class VillageDesk
{
    private readonly HashSet<Guid> touched = [];
    private readonly HashSet<Guid> oldHomes = [];
    private readonly HashSet<Guid> settled = [];
    private readonly Dictionary<Guid, long> newest = [];

    private VillageDesk(Session session, string village, BookPage page)
    {
        (Session, Village, Page) = (session, village, page);
        Loader = new(session, village, State);
        Brought = new(this);
        WasEmpty = StandsAlone = page.Number == 0;
    }

    public Session Session { get; }

    public string Village { get; }

    public BookPage Page { get; }

    public VillageState State { get; } = new();

    public LateLines Late { get; } = new();

    /// <summary>What was read from the store.</summary>
    public StateLoader Loader { get; }

    /// <summary>What arrivals brought into this book.</summary>
    public BroughtFacts Brought { get; }

    /// <summary>Whom the lines of this sitting were about; the village itself is an empty id.</summary>
    public IReadOnlySet<Guid> Touched => touched;

    /// <summary>The families they were in before.</summary>
    public IReadOnlySet<Guid> OldHomes => oldHomes;

    /// <summary>Whether a line was about the village itself.</summary>
    public bool VillageTouched => touched.Contains(Guid.Empty);

    /// <summary>Whether facts of this village wait for others; not asked yet when empty.</summary>
    public bool? AnyWaits { get; set; }

    /// <summary>The book had no line when it was opened.</summary>
    public bool WasEmpty { get; }

    /// <summary>All that concerns what is in memory is in memory: the book was empty, and nobody came back who was let go of.</summary>
    public bool StandsAlone { get; private set; }

    /// <summary>Sits down at a village's book; nothing when the village is not open here.</summary>
    public static async Task<VillageDesk?> OpenAsync(Database database, Session session, string village, CancellationToken cancel)
    {
        if (await BookPage.OpenAsync(database, session, village, cancel) is not { } page) return null;
        var desk = new VillageDesk(session, village, page);
        await desk.Loader.AliasesAsync(cancel);
        return desk;
    }

    /// <summary>Fetches the families of these subjects.</summary>
    public async Task LoadAsync(IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        if (StandsAlone && !subjects.Any(settled.Contains)) return;
        StandsAlone = false;
        await Loader.FamiliesOfAsync(subjects, cancel);
    }

    /// <summary>Fetches the whole village.</summary>
    public Task LoadAllAsync(CancellationToken cancel) => Loader.EverythingAsync(cancel);

    /// <summary>Lets go of what has been written down.</summary>
    public void LetGo()
    {
        settled.UnionWith(State.Subjects.Keys);
        State.Clear();
        touched.RemoveWhere(subject => subject != Guid.Empty);
        oldHomes.Clear();
    }

    /// <summary>Writes a line and lets the state follow.</summary>
    public async ValueTask<Receipt> AcceptAsync(Line line, string source, long receivedAt, CancellationToken cancel)
    {
        var subject = line.Fact.Subject is { } id ? State.Kept(id) : Guid.Empty;
        var others = await OthersAsync(line, cancel);
        var receipt = Page.Append(line, source, receivedAt, line.Fact.Subject ?? Guid.Empty, others);
        Brought.Take(line);

        if (line.Fact.Body is Merge or Withdrawal) await MergesAsync(others, cancel);
        if (line.Fact.Body is Erasure && !line.IsProposal) await EraseAsync(subject, cancel);
        if (subject == Guid.Empty) touched.Add(Guid.Empty);

        var replays = await IsLateAsync(line.Fact, cancel) || NeedsReplay(line);
        if (others.Count == 0 && !replays)
        {
            if (subject == Guid.Empty) return receipt;
            Apply(line, subject);
            Late.Take(State, line, [subject]);
            return receipt;
        }

        var all = others.Select(State.Kept).Append(subject).Where(s => s != Guid.Empty).ToHashSet();
        foreach (var one in all) RememberHome(one);
        if (replays) foreach (var one in all) await ReplayAsync(one, cancel);
        else foreach (var one in all) new Projection(State.Get(one)).Apply(line);

        touched.UnionWith(all);
        Late.Take(State, line, all);
        return receipt;
    }

    /// <summary>The way of nearly every line: it is about one subject and takes nothing back.</summary>
    private void Apply(Line line, Guid subject)
    {
        RememberHome(subject);
        new Projection(State.Get(subject)).Apply(line);
        touched.Add(subject);
    }

    /// <summary>Whether a line changes what earlier lines mean. What an arrival brings may correct or take back what came before.</summary>
    private static bool NeedsReplay(Line line) => line.Fact.Replaces is not null || line.Fact.Body is Withdrawal or Verdict or Merge or Erasure or Arrival { Sheet.Count: > 0 };

    // A phone that wrote something later has told it already: what it wrote in between takes its place.
    private async ValueTask<bool> IsLateAsync(Fact fact, CancellationToken cancel)
    {
        if (fact is not { Device: { } device, Seq: { } seq }) return false;

        if (!newest.TryGetValue(device, out var last))
            last = await Session.FirstAsync("SELECT MAX(seq) FROM entry WHERE village_code = @village AND device = @device", r => r.LongOrNull(0) ?? 0, cancel, ("@village", Village), ("@device", device));
        newest[device] = Math.Max(last, seq);
        return seq < last;
    }

    private void RememberHome(Guid subject)
    {
        if (State.Find(subject)?.Row is not null) oldHomes.Add(State.HomeOf(subject));
    }

    private async Task ReplayAsync(Guid subject, CancellationToken cancel)
    {
        var ids = State.Aliases.Where(a => State.Kept(a.Key) == subject).Select(a => a.Key).Append(subject).ToList();
        var lines = await BookLines.AboutAsync(Session, Village, ids, cancel);
        foreach (var pending in ids.SelectMany(Page.PendingAbout).OrderBy(l => l.Number).DistinctBy(l => l.Number)) lines.Add(pending);
        State.Put(Replay.Of(subject, ids, lines));
    }

    /// <summary>Whom a line is also about, besides its subject.</summary>
    private async ValueTask<IReadOnlyList<Guid>> OthersAsync(Line line, CancellationToken cancel)
    {
        var fact = line.Fact;
        if (fact.Replaces is null && fact.Body is RegisterChange or ChildVisit or PregnancyVisit or PreschoolMonth) return [];
        var others = new List<Guid>();
        switch (fact.Body)
        {
            case Birth birth: others.AddRange(birth.Children.Select(c => c.Person)); break;
            case Arrival arrival: others.AddRange(arrival.Sheet.Select(s => s.Subject)); break;
            case Merge merge: others.AddRange([merge.Kept, merge.Merged]); break;
            case Apart apart: others.AddRange([apart.One, apart.Other]); break;
            case LeavesVillage or WrongVillage or Arrival when fact.Subject is { } home && State.Find(home)?.Row?.Register == Register.Household:
                others.AddRange(State.Members().GetValueOrDefault(State.Kept(home))?.Select(s => s.Id) ?? []);
                break;
            case WrongVillage or LeavesVillage when fact.Subject is { } person: others.AddRange(PregnanciesOf(person)); break;
            case Withdrawal withdrawal: others.AddRange(await SubjectsOfAsync(withdrawal.Fact, cancel)); break;
            case Verdict verdict: others.AddRange(await SubjectsOfAsync(verdict.Fact, cancel)); break;
        }

        if (fact.Replaces is { } replaced) others.AddRange(await SubjectsOfAsync(replaced, cancel));
        if (others.Count > 0) await LoadAsync([.. others.Where(o => o != Guid.Empty)], cancel);
        return [.. others.Distinct()];
    }

    private List<Guid> PregnanciesOf(Guid person) =>
        [.. State.Subjects.Values.Where(s => s.Row?.Register == Register.Pregnancy && s.Row.Id("woman") is { } woman && State.Kept(woman) == State.Kept(person)).Select(s => s.Id)];

    private async Task<IReadOnlyList<Guid>> SubjectsOfAsync(Guid fact, CancellationToken cancel)
    {
        var written = await Session.ListAsync(
            "SELECT subject FROM entry WHERE village_code = @village AND id = @id UNION SELECT a.subject FROM entry_about a JOIN entry e ON e.village_code = a.village_code AND e.number = a.number " +
            "WHERE e.village_code = @village AND e.id = @id", r => r.Id(0), cancel, ("@village", Village), ("@id", fact));
        if (written.Count == 0) written = [.. Page.SubjectsOf(fact)];
        return written.Count > 0 ? written : [.. (await Brought.FindAsync(fact, cancel))?.Subjects ?? []];
    }

    /// <summary>Sets which ids are read as which, after a merge or its withdrawal.</summary>
    private async Task MergesAsync(IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var lines = await BookLines.AboutAsync(Session, Village, ids, cancel);
        lines.AddRange(ids.SelectMany(Page.PendingAbout).OrderBy(l => l.Number).DistinctBy(l => l.Number));
        foreach (var (merge, number, counts) in Replay.Merges(lines))
        {
            await LoadAsync([merge.Kept, merge.Merged], cancel);
            RememberHome(merge.Kept);
            RememberHome(merge.Merged);
            touched.UnionWith([merge.Kept, merge.Merged]);
            await Session.RunAsync("DELETE FROM alias WHERE village_code = @village AND id = @id", cancel, ("@village", Village), ("@id", merge.Merged));
            State.Unalias(merge.Merged);
            if (!counts) continue;

            State.Forget(merge.Merged);
            State.Alias(merge.Merged, merge.Kept);
            await Session.RunAsync(
                "INSERT INTO alias (village_code, id, kept, changed) VALUES (@village, @id, @kept, @number)", cancel,
                ("@village", Village), ("@id", merge.Merged), ("@kept", merge.Kept), ("@number", number));
        }
    }

    private async Task EraseAsync(Guid person, CancellationToken cancel)
    {
        foreach (var id in PregnanciesOf(person).Append(person))
        {
            await Session.RunAsync(
                "DELETE FROM entry_personal WHERE village_code = @village AND number IN (SELECT number FROM entry WHERE village_code = @village AND subject = @id)", cancel,
                ("@village", Village), ("@id", id));
            Page.Erase(id);
        }
    }
}
