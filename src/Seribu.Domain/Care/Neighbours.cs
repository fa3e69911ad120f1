namespace Seribu.Domain.Care;

/// <summary>The nearest measurements before and after a day: a row that arrives late has both. The day itself is left out, for there it is a correction.</summary>
/// <remarks>Held-back numbers are no neighbours.</remarks>
internal readonly record struct Neighbours<T>(Noted<T>? Before, Noted<T>? After) where T : class
{
    public bool IsAlone => Before is null && After is null;

    public static Neighbours<T> Of(IReadOnlyList<Noted<T>> history, DateOnly on, Func<T, bool> has)
    {
        Noted<T>? before = null, after = null;
        for (var i = 0; i < history.Count; i++)
        {
            var visit = history[i];
            if (visit.HeldBack || visit.On == on || !has(visit.What)) continue;

            if (visit.On < on) before = before is null || IsLater(visit, before) ? visit : before;
            else after = after is null || IsLater(after, visit) ? visit : after;
        }

        return new(before, after);
    }

    // Of two on one day the later in the book stands.
    private static bool IsLater(Noted<T> one, Noted<T> other) => one.On == other.On ? one.Number > other.Number : one.On > other.On;
}
