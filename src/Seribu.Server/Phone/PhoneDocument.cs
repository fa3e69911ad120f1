namespace Seribu.Server.Phone;

/// <summary>The shape of a village's document and of its changes, for the description of the interface; both are written row by row (docs/rules/sync.md#documents).</summary>
internal sealed record PhoneDocument(
    string Village, long Epoch, long Number, string AsOf, string Scope, string Bundle, string Quarter, string? RuleSet,
    int? Format, long? ServerTime, bool? More, string? Restart,
    IReadOnlyDictionary<string, PhoneRows> Tables, IReadOnlyList<PhoneGone>? Gone, IReadOnlyDictionary<string, string>? Authors, IReadOnlyList<PhoneScorecard>? Scorecards);

/// <summary>Rows of one table: columns once, each row a list.</summary>
internal sealed record PhoneRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows);

/// <summary>A row that is no more, or lies outside the scope now.</summary>
internal sealed record PhoneGone(string Kind, Guid Id);

/// <summary>The running quarter's sheet of a posyandu, or of the whole village.</summary>
internal sealed record PhoneScorecard(Guid? Posyandu, object Scorecard);
