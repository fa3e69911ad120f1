namespace Seribu.Domain.Book;

/// <summary>The state of one subject made anew from all its lines, corrections and withdrawals among them.</summary>
public static class Replay
{
    /// <summary>The state of a subject from all lines about it, corrections and withdrawals among them.</summary>
    /// <param name="id">The subject.</param>
    /// <param name="names">Its id and those merged into it.</param>
    /// <param name="lines">Every line about it or about a line of its, in the order of their numbers.</param>
    public static SubjectState Of(Guid id, IReadOnlyCollection<Guid> names, IReadOnlyList<Line> lines)
    {
        var state = new SubjectState(id);
        var projection = new Projection(state);
        var written = Brought.Into(AsWritten(lines), names);
        var standing = Standing.Of(written);
        foreach (var line in written)
        {
            if (!standing.Counts(line)) continue;
            if (line.Fact.Body is Verdict verdict) Decide(state, line, verdict, written);
            else if (line.Carried ? line.Fact.Body is not Withdrawal : IsAbout(line.Fact, names)) projection.Apply(line);
        }

        return state;
    }

    /// <summary>The lines of one phone count in the order it wrote them, whatever order they arrived in: they share out the places its lines have in the book.</summary>
    private static IReadOnlyList<Line> AsWritten(IReadOnlyList<Line> lines)
    {
        Line[]? ordered = null;
        foreach (var phone in lines.Index().Where(each => each.Item.Fact is { Device: not null, Seq: not null }).GroupBy(each => each.Item.Fact.Device))
        {
            var places = phone.ToList();
            var inOrder = places.OrderBy(each => each.Item.Fact.Seq).ToList();
            if (places.SequenceEqual(inOrder)) continue;

            ordered ??= [.. lines];
            for (var i = 0; i < places.Count; i++) ordered[places[i].Index] = inOrder[i].Item;
        }

        return ordered ?? lines;
    }

    // A correction for another subject takes the old line away here and is written there.
    private static bool IsAbout(Fact fact, IReadOnlyCollection<Guid> names) => fact.Body switch
    {
        Withdrawal or Merge => false,
        LeavesVillage or WrongVillage or Arrival or Erasure => true,
        Birth birth when birth.Children.Any(child => names.Contains(child.Person)) => true,
        _ => fact.Subject is { } subject && names.Contains(subject),
    };

    /// <summary>Of these lines those that count: not withdrawn, and the newest of each line of corrections.</summary>
    public static IReadOnlyList<Line> Counting(IReadOnlyList<Line> lines)
    {
        var standing = Standing.Of(AsWritten(lines));
        return [.. lines.Where(standing.Counts)];
    }

    /// <summary>The merges among these lines, and whether each still counts.</summary>
    public static IReadOnlyList<(Merge Merge, long Number, bool Counts)> Merges(IReadOnlyList<Line> lines)
    {
        var standing = Standing.Of(lines);
        return [.. lines.Where(l => l.Fact.Body is Merge).Select(l => ((Merge)l.Fact.Body!, l.Number, standing.Counts(l)))];
    }

    private static void Decide(SubjectState state, Line line, Verdict verdict, IReadOnlyList<Line> lines)
    {
        if (verdict.Choice == "release")
            for (var i = 0; i < state.ChildVisits.Count; i++)
                if (state.ChildVisits[i].Fact == verdict.Fact) state.ChildVisits[i] = state.ChildVisits[i] with { HeldBack = false, Touched = line.Number };

        if (verdict.Choice == "this" && verdict.Field is { } name && state.Row?.Register.Field(name) is { } field && !(line.Carried && WroteItself(lines, name)) &&
            lines.FirstOrDefault(l => l.Fact.Id == verdict.Fact)?.Fact.Body is RegisterChange change) state.Row[field] = change.ValueOf(name);

        state.Row?.ChangedBy(line.Number);
        if (verdict.Choice is "this" or "other") SetAside(state, verdict, line.Number);

        for (var i = 0; i < state.Findings.Count; i++)
            if (state.Findings[i].Fact == verdict.Fact && (verdict.Field is null || verdict.Field == state.Findings[i].Detail))
                state.Findings[i] = state.Findings[i] with { SettledBy = line.Fact.Id, Touched = line.Number };
    }

    // What another book decided does not contend with what this one says itself.
    private static bool WroteItself(IReadOnlyList<Line> lines, string field) => lines.Any(line => !line.Carried && line.Fact.Body is RegisterChange own && own.Fields.Any(each => each.Field.Name == field));

    /// <summary>Of two measurements of one day the one not chosen keeps its row and loses its figures.</summary>
    private static void SetAside(SubjectState state, Verdict verdict, long number)
    {
        if (state.ChildVisits.Find(v => v.Fact == verdict.Fact) is not { } chosen) return;
        for (var i = 0; i < state.ChildVisits.Count; i++)
        {
            var visit = state.ChildVisits[i];
            if (visit.On != chosen.On || visit.What.Form != chosen.What.Form) continue;
            var loses = verdict.Choice == "this" ? visit.Fact != chosen.Fact && visit.Number < chosen.Number : visit.Fact == chosen.Fact;
            if (loses) state.ChildVisits[i] = visit with { What = visit.What with { WeightKg = null, LengthCm = null }, Touched = number };
        }
    }
}

/// <summary>Which lines count: not those withdrawn, and of a line of corrections only the newest.</summary>
internal sealed class Standing
{
    private readonly HashSet<Guid> withdrawn = [];
    private readonly HashSet<Guid> superseded = [];

    public static Standing Of(IReadOnlyList<Line> lines)
    {
        var standing = new Standing();
        // From the newest back: a withdrawal that was itself withdrawn takes nothing back.
        for (var i = lines.Count - 1; i >= 0; i--)
            if (lines[i].Fact.Body is Withdrawal { Fact: var taken } && !standing.withdrawn.Contains(lines[i].Fact.Id)) standing.withdrawn.Add(taken);

        var replaces = lines.Where(l => l.Fact.Replaces is not null && !standing.withdrawn.Contains(l.Fact.Id)).ToDictionary(l => l.Fact.Id, l => l.Fact.Replaces!.Value);
        var newest = new Dictionary<Guid, Guid>();
        foreach (var line in lines)
        {
            if (!replaces.ContainsKey(line.Fact.Id)) continue;
            var root = line.Fact.Id;
            while (replaces.TryGetValue(root, out var before)) { standing.superseded.Add(before); root = before; }
            if (newest.TryGetValue(root, out var older) && older != line.Fact.Id) standing.superseded.Add(older);
            newest[root] = line.Fact.Id;
        }

        return standing;
    }

    public bool Counts(Line line) => !line.IsProposal && !withdrawn.Contains(line.Fact.Id) && !superseded.Contains(line.Fact.Id);
}
