using System.Runtime.InteropServices;

namespace Seribu.Domain.Scorecards;

/// <summary>Walks the rows of a file without asking an interface for each: judging goes over millions of them.</summary>
internal static class Rows
{
    public static ReadOnlySpan<T> Of<T>(IReadOnlyList<T> rows) => rows switch
    {
        T[] array => array,
        List<T> list => CollectionsMarshal.AsSpan(list),
        _ => rows.ToArray(),
    };
}
