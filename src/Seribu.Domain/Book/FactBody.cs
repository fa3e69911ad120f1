namespace Seribu.Domain.Book;

/// <summary>What a fact says, besides who, where and when. One type for each kind that is understood.</summary>
public abstract record FactBody;

/// <summary>Kinds that are kept and listed as they were written; the feature they belong to reads them.</summary>
/// <param name="Json">The public part, as received.</param>
public sealed record KeptAsWritten(string Json) : FactBody;
