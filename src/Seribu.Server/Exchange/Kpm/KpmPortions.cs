namespace Seribu.Server.Exchange.Kpm;

/// <summary>Parts a village's rows so that whoever is told of in one portion is told of in no other: families joined by a woman or child they share stay together.</summary>
internal sealed class KpmPortions
{
    // So many rows are worth a portion: large enough to be judged in one go, small enough to be forgotten soon.
    private const int Rows = 500;

    private readonly Dictionary<(char, string), int> names = [];
    private readonly List<int> joined = [];

    /// <summary>The portions, each in the order of its rows.</summary>
    /// <param name="rows">Rows of one village.</param>
    /// <param name="woman">The woman of a row of form 2A.</param>
    public static IEnumerable<List<KpmRow>> Of(IReadOnlyList<KpmRow> rows, Func<KpmRow, Guid> woman)
    {
        var families = new KpmPortions();
        var first = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++) first[i] = families.Join(rows[i], woman);

        var groups = new Dictionary<int, List<KpmRow>>();
        for (var i = 0; i < rows.Count; i++)
        {
            var family = families.Root(first[i]);
            if (!groups.TryGetValue(family, out var group)) groups[family] = group = [];
            group.Add(rows[i]);
        }

        var portion = new List<KpmRow>();
        foreach (var group in groups.Values)
        {
            portion.AddRange(group);
            if (portion.Count < Rows) continue;
            yield return portion;
            portion = [];
        }

        if (portion.Count > 0) yield return portion;
    }

    private int Join(KpmRow row, Func<KpmRow, Guid> woman)
    {
        // What is told of the village itself stands by itself.
        if (row.Form == KpmForm.Fund) return Place(('v', ""));
        var (one, other) = (Root(Place(('f', row.Family))), Root(Place(row.Form == KpmForm.Pregnant ? ('w', woman(row).ToString()) : ('c', row.Case))));
        return joined[Math.Max(one, other)] = Math.Min(one, other);
    }

    private int Place((char, string) name)
    {
        if (names.TryGetValue(name, out var known)) return known;
        joined.Add(joined.Count);
        return names[name] = joined.Count - 1;
    }

    private int Root(int place)
    {
        while (joined[place] != place) place = joined[place] = joined[joined[place]];
        return place;
    }
}
