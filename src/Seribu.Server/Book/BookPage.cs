using System.Security.Cryptography;
using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>The open page of a village's book: where the next line goes, and the lines not yet written down.</summary>
internal sealed class BookPage(string village, long epoch, long number, byte[] hash)
{
    // So many lines wait at most: the rest is handed to the store while more are judged.
    private const int Together = 1_000;

    private readonly Dictionary<Guid, List<Line>> pending = [];
    private readonly HashSet<Guid> written = [];
    private List<object?[]> entries = [], personal = [], about = [];

    public long Number { get; private set; } = number;

    public byte[] Hash { get; private set; } = hash;

    /// <summary>How many lines were written on this page.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a fact was written on this page.</summary>
    public bool Wrote(Guid fact) => written.Contains(fact);

    /// <summary>Opens a village's book for writing; nobody else writes in it until the session ends.</summary>
    public static async Task<BookPage?> OpenAsync(Database database, Session session, string village, CancellationToken cancel)
    {
        var hold = database is PostgresDatabase ? " FOR UPDATE" : "";
        return await session.FirstAsync(
            "SELECT epoch, last_number, last_hash FROM book WHERE village_code = @village" + hold,
            r => new BookPage(village, r.Long(0), r.Long(1), r.Bytes(2)), cancel, ("@village", village));
    }

    /// <summary>Writes a line and hands out its receipt.</summary>
    /// <param name="line">The line; its number is <see cref="Number"/> + 1.</param>
    /// <param name="source">Where it came from.</param>
    /// <param name="receivedAt">Unix milliseconds.</param>
    /// <param name="subject">What it is about, read through merges; the village itself is an empty id.</param>
    /// <param name="others">Subjects it is also about.</param>
    public Receipt Append(Line line, string source, long receivedAt, Guid subject, IEnumerable<Guid> others)
    {
        var fact = line.Fact;
        var salt = fact.Personal.IsEmpty ? [] : RandomNumberGenerator.GetBytes(32);
        var digest = Chain.PersonalDigest(salt, fact.Personal.Span);
        Number = line.Number;
        Count++;
        Hash = Chain.Link(Hash, epoch, Number, fact.Id, line.Author, receivedAt, fact.Envelope.Span, digest);

        entries.Add([
            village, Number, fact.Id, fact.Kind, fact.Understood, subject, fact.On, fact.Replaces, fact.Device, fact.Seq, line.Author, source, receivedAt, epoch,
            line.HeldBack, StateRows.Texts(line.Marks), Bytes(fact.Envelope), digest, Hash,
        ]);
        if (!fact.Personal.IsEmpty) personal.Add([village, Number, salt, Bytes(fact.Personal)]);
        Pend(subject, line);
        foreach (var other in others.Distinct())
        {
            if (other == subject) continue;
            about.Add([village, other, Number]);
            Pend(other, line);
        }

        written.Add(fact.Id);
        return Receipt.Of(village, epoch, Number, Hash);
    }

    /// <summary>Lines about a subject that are not in the store yet.</summary>
    public IReadOnlyList<Line> PendingAbout(Guid subject) => pending.GetValueOrDefault(subject) ?? [];

    /// <summary>All lines that are not in the store yet; one that is about several comes several times.</summary>
    public IEnumerable<Line> Pending => pending.Values.SelectMany(lines => lines);

    /// <summary>The subjects of a line that is not in the store yet.</summary>
    public IReadOnlyList<Guid> SubjectsOf(Guid fact) => [.. pending.Where(p => p.Value.Exists(l => l.Fact.Id == fact)).Select(p => p.Key)];

    /// <summary>A line that is not in the store yet.</summary>
    public WrittenFact? Find(Guid fact, long receivedAt) =>
        Pending.FirstOrDefault(l => l.Fact.Id == fact) is { } line ? new(line.Fact.Kind, line.Author, receivedAt) { Takes = (line.Fact.Body as Withdrawal)?.Fact } : null;

    /// <summary>Forgets the personal parts of lines about a subject that are not in the store yet. Their digests stay in the chain.</summary>
    public void Erase(Guid subject)
    {
        if (!pending.TryGetValue(subject, out var lines)) return;
        personal.RemoveAll(row => lines.Exists(l => l.Number == (long)row[1]!));
        for (var i = 0; i < lines.Count; i++) lines[i] = lines[i] with { Fact = FactReader.Read(lines[i].Fact.Envelope, []) ?? lines[i].Fact };
    }

    /// <summary>Hands the lines that wait to the store when they are many.</summary>
    public async ValueTask SpillAsync(BulkWriter bulk, CancellationToken cancel)
    {
        if (entries.Count >= Together) await HandOverAsync(bulk, cancel);
    }

    /// <summary>Puts everything into the store, inside its transaction.</summary>
    public async Task WriteAsync(Session session, BulkWriter bulk, long receivedAt, CancellationToken cancel)
    {
        await HandOverAsync(bulk, cancel);
        await session.RunAsync(
            "UPDATE book SET last_number = @number, last_hash = @hash, last_received = @at WHERE village_code = @village", cancel,
            ("@number", Number), ("@hash", Hash), ("@at", receivedAt), ("@village", village));
    }

    /// <summary>Hands the lines that wait to the store.</summary>
    public async Task HandOverAsync(BulkWriter bulk, CancellationToken cancel)
    {
        var (lines, parts, others) = (entries, personal, about);
        (entries, personal, about) = ([], [], []);
        pending.Clear();
        await bulk.InsertAsync(StateTables.Entry, lines, cancel);
        await bulk.InsertAsync(StateTables.EntryPersonal, parts, cancel);
        await bulk.InsertAsync(StateTables.EntryAbout, others, cancel);
    }

    private void Pend(Guid subject, Line line)
    {
        if (!pending.TryGetValue(subject, out var lines)) pending[subject] = lines = [];
        lines.Add(line);
    }

    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array : memory.ToArray();
}

/// <summary>Who wrote a fact, and when it was heard of.</summary>
internal sealed record WrittenFact(string Kind, Guid Author, long ReceivedAt)
{
    /// <summary>A fact the book does not know.</summary>
    public static WrittenFact Unknown { get; } = new("", Guid.Empty, 0);

    /// <summary>What it takes back, when it is a withdrawal.</summary>
    public Guid? Takes { get; init; }

    /// <summary>What a withdrawal takes back, read from its envelope.</summary>
    public static Guid? Taken(ReadOnlyMemory<byte> envelope) => (FactReader.Read(envelope, [])?.Body as Withdrawal)?.Fact;
}
