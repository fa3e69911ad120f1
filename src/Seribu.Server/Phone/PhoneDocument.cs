using System.ComponentModel.DataAnnotations;

namespace Seribu.Server.Phone;

/// <summary>All a phone keeps of a village.</summary>
/// <remarks>The shapes here are for the description of the interface: the documents are written row by row (docs/rules/sync.md#documents).</remarks>
/// <param name="Format">The version of this shape.</param>
/// <param name="Village">The village's code.</param>
/// <param name="Epoch">Raised when the server was restored from a backup.</param>
/// <param name="Number">The last line of the book that is in it.</param>
/// <param name="AsOf">The day the standings are of.</param>
/// <param name="Scope">What the asker may see there, by a key.</param>
/// <param name="Bundle">The hash of the reference rows it was judged by.</param>
/// <param name="Quarter">The running quarter.</param>
/// <param name="Tables">Every table by its name.</param>
/// <param name="Authors">The names of those whom a column <c>author</c> names.</param>
/// <param name="RuleSet">The scorecard's rules the district chose.</param>
/// <param name="Scorecards">The running quarter's sheets.</param>
internal sealed record PhoneDocument(
    int Format, string Village, long Epoch, long Number, DateOnly AsOf, string Scope, string Bundle, string Quarter,
    IReadOnlyDictionary<string, PhoneRows> Tables, IReadOnlyDictionary<string, string> Authors, string RuleSet, IReadOnlyList<PhoneScorecard> Scorecards);

/// <summary>What changed in a village since a number of its book, or the advice to begin anew.</summary>
/// <param name="Village">The village's code.</param>
/// <param name="Epoch">Raised when the server was restored from a backup.</param>
/// <param name="Number">The last line of the book that is in it: ask on from there.</param>
/// <param name="AsOf">The day the standings are of.</param>
/// <param name="Scope">What the asker may see there, by a key.</param>
/// <param name="Bundle">The hash of the reference rows it was judged by.</param>
/// <param name="Quarter">The running quarter.</param>
/// <param name="ServerTime">The server's clock, in milliseconds since 1970.</param>
/// <param name="More">Whether there is more behind <c>number</c>.</param>
/// <param name="Restart">Why a new document is due; nothing when the changes follow.</param>
/// <param name="Tables">Rows that are new or changed, by table.</param>
/// <param name="Gone">Rows that are no more; they go before the others come.</param>
internal sealed record PhoneChanges(
    string Village, long Epoch, long Number, DateOnly AsOf, string Scope, string Bundle, string Quarter, long ServerTime, bool More,
    [property: AllowedValues("epoch", "scope", "long", null)] string? Restart, IReadOnlyDictionary<string, PhoneRows> Tables, IReadOnlyList<PhoneGone> Gone)
{
    /// <summary>The names of those whom a column <c>author</c> names.</summary>
    public IReadOnlyDictionary<string, string>? Authors { get; init; }

    /// <summary>The scorecard's rules the district chose, when the sheets follow.</summary>
    public string? RuleSet { get; init; }

    /// <summary>The running quarter's sheets, when they may have changed.</summary>
    public IReadOnlyList<PhoneScorecard>? Scorecards { get; init; }
}

/// <summary>Rows of one table.</summary>
/// <param name="Columns">The names of the columns, once.</param>
/// <param name="Rows">Each row a list of its cells.</param>
internal sealed record PhoneRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<PhoneCell>> Rows);

/// <summary>A text, a whole number, or nothing.</summary>
internal sealed record PhoneCell;

/// <summary>A row that is no more, or lies outside the scope now.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Id">Its id.</param>
internal sealed record PhoneGone(string Kind, Guid Id);

/// <summary>The running quarter's sheet.</summary>
/// <param name="Posyandu">Of this posyandu; of the whole village when none.</param>
/// <param name="Scorecard">Its figures.</param>
internal sealed record PhoneScorecard(Guid? Posyandu, PhoneSheet Scorecard);
