using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Server.Book;

/// <summary>Facts offered to one village's book by one writer, in the order they were written.</summary>
/// <param name="Village">The book.</param>
/// <param name="Author">Who offers, from the session and never from the facts.</param>
/// <param name="Source"><c>phone</c>, <c>office</c>, <c>import</c>, <c>api</c> or <c>demo</c>.</param>
/// <param name="Facts">The facts as JSON.</param>
public sealed record Offer(VillageCode Village, Author Author, string Source, IReadOnlyList<ReadOnlyMemory<byte>> Facts)
{
    /// <summary>Who wrote each fact and when it was heard of, where one offer tells what many did long ago: the demo. Else all are the author's, and of now.</summary>
    public IReadOnlyList<Told> Told { get; init; } = [];

    /// <summary>The facts as they were read when the offer was made: by whoever offers, while others write.</summary>
    internal IReadOnlyList<(Fact? Fact, List<Problem> Problems)> Read { get; } = [.. Facts.Select(ReadOne)];

    /// <summary>Rows of a file cannot be asked back: their doubts are kept with them and listed.</summary>
    public bool IsFile => Source is "import" or "demo";

    private static (Fact?, List<Problem>) ReadOne(ReadOnlyMemory<byte> json)
    {
        var problems = new List<Problem>();
        return (FactReader.Read(json, problems), problems);
    }

    internal Told ToldOf(int index, long now) => Told.Count > 0 ? Told[index] : new(Author, now);
}

/// <summary>Who tells a fact, and when.</summary>
/// <param name="Author">The writer.</param>
/// <param name="At">When the book hears of it, in Unix milliseconds.</param>
public sealed record Told(Author Author, long At);

/// <summary>What became of one fact.</summary>
/// <param name="Id">The fact's id, when it could be read.</param>
public abstract record Answer(Guid? Id);

/// <summary>It stands in the book.</summary>
/// <param name="Id">The fact's id.</param>
/// <param name="Receipt">The proof.</param>
/// <param name="Remarks">Doubts it was accepted with.</param>
/// <param name="Again">It stood there already; this is the first receipt again.</param>
public sealed record Accepted(Guid? Id, Receipt Receipt, IReadOnlyList<Problem> Remarks, bool Again = false) : Answer(Id);

/// <summary>Its subject is not known yet: held until the fact that creates it arrives.</summary>
public sealed record Waits(Guid? Id, DateTimeOffset Until) : Answer(Id);

/// <summary>It cannot be. Nothing of it is in the book; the writer keeps it and can mend it.</summary>
public sealed record Refused(Guid? Id, IReadOnlyList<Problem> Problems) : Answer(Id);

/// <summary>It may be. The writer looks again and either mends it or confirms the codes.</summary>
public sealed record Doubted(Guid? Id, IReadOnlyList<Problem> Problems) : Answer(Id);
