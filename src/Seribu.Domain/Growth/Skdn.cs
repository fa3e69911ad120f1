using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Growth;

/// <summary>The counts of a posyandu's month. They only ever add up: posyandu to village, village to district.</summary>
/// <remarks>Source: docs/rules/kms.md#skdn.</remarks>
public readonly record struct Skdn
{
    /// <summary>S: all children 0 to 59 months.</summary>
    public int S { get; init; }

    /// <summary>K: of them with a growth card.</summary>
    public int K { get; init; }

    /// <summary>N: weighed, gained.</summary>
    public int N { get; init; }

    /// <summary>T: weighed, not gained; those for the second or third time included.</summary>
    public int T { get; init; }

    /// <summary>O: weighed, but not in the month before.</summary>
    public int O { get; init; }

    /// <summary>B: weighed for the first time.</summary>
    public int B { get; init; }

    /// <summary>2T: not gained twice in a row or more often.</summary>
    public int TwiceT { get; init; }

    /// <summary>3T: not gained three times in a row or more often.</summary>
    public int ThriceT { get; init; }

    /// <summary>BGM: under the red line.</summary>
    public int Bgm { get; init; }

    /// <summary>Weighed with a number that is held back: served, but in none of D, N, T, O, B until somebody releases it.</summary>
    public int HeldBack { get; init; }

    /// <summary>D: weighed this month, with a number that counts.</summary>
    public int D => N + T + O + B;

    /// <summary>D′: of them those whose gain can be told.</summary>
    public int Comparable => N + T;

    /// <summary>K/S: reach of the programme.</summary>
    public Coverage Reach => new(K, S);

    /// <summary>D/S: participation, with those whose number is held back: they came.</summary>
    public Coverage Participation => new(D + HeldBack, S);

    /// <summary>D/K: those with a card who came.</summary>
    public Coverage Continuity => new(D + HeldBack, K);

    /// <summary>N/D′: success among those whose gain can be told. The headline.</summary>
    public Coverage Success => new(N, Comparable);

    /// <summary>N/D: gained among the weighed.</summary>
    public Coverage GainedOfWeighed => new(N, D);

    /// <summary>N/S: gained among all.</summary>
    public Coverage Effect => new(N, S);

    /// <summary>T/D: not gained among the weighed.</summary>
    public Coverage NotGained => new(T, D);

    /// <summary>2T/D.</summary>
    public Coverage TwiceNotGained => new(TwiceT, D);

    /// <summary>BGM/D.</summary>
    public Coverage BelowRedLine => new(Bgm, D);

    /// <summary>(K-D)/K: those with a card who stayed away.</summary>
    public Coverage DropOut => new(K - D - HeldBack, K);

    /// <summary>What one child adds to a month: nothing when it is not among the 0 to 59 months old on the reference day.</summary>
    /// <param name="child">The child.</param>
    /// <param name="visits">What was noted about the child, in any order.</param>
    /// <param name="month">Any day of the month.</param>
    /// <param name="today">In the running month the reference day; nothing after it is read.</param>
    /// <param name="card">The rules of the card.</param>
    /// <param name="home">The posyandu the child belongs to, meant by a visit that names none.</param>
    public static Skdn Of(Person child, IReadOnlyList<Noted<ChildVisit>> visits, DateOnly month, DateOnly today, GrowthCard card, Guid? home = null)
    {
        var firstDay = new DateOnly(month.Year, month.Month, 1);
        var lastDay = firstDay.AddMonths(1).AddDays(-1);
        var reference = today < lastDay ? today : lastDay;
        if (!IsBalita(child, reference)) return default;

        var weighed = Kms.Months(child, visits, reference, card, home);
        var skdn = new Skdn { S = 1, K = weighed.Count > 0 ? 1 : 0 };
        if (weighed is not [.., var last] || last.On < firstDay)
            return HasHeldBack(visits, firstDay, reference) ? skdn with { K = 1, HeldBack = 1 } : skdn;

        return skdn with
        {
            N = last.Mark == KmsMark.N ? 1 : 0,
            T = last.Mark == KmsMark.T ? 1 : 0,
            O = last.Mark == KmsMark.O ? 1 : 0,
            B = last.Mark == KmsMark.B ? 1 : 0,
            TwiceT = last.TimesNotGained >= 2 ? 1 : 0,
            ThriceT = last.TimesNotGained >= 3 ? 1 : 0,
            Bgm = last.BelowRedLine ? 1 : 0,
        };
    }

    /// <summary>Adds two months' counts of different children.</summary>
    public static Skdn operator +(Skdn one, Skdn other) => new()
    {
        S = one.S + other.S,
        K = one.K + other.K,
        N = one.N + other.N,
        T = one.T + other.T,
        O = one.O + other.O,
        B = one.B + other.B,
        TwiceT = one.TwiceT + other.TwiceT,
        ThriceT = one.ThriceT + other.ThriceT,
        Bgm = one.Bgm + other.Bgm,
        HeldBack = one.HeldBack + other.HeldBack,
    };

    /// <summary>As <c>+</c>.</summary>
    public static Skdn Add(Skdn left, Skdn right) => left + right;

    private static bool IsBalita(Person child, DateOnly reference) =>
        child.BornOn is { } bornOn && bornOn <= reference && child.FirstOn <= reference && !(child.Left?.On <= reference)
        && Calendar.Age.InMonths(bornOn, reference) < 60;

    private static bool HasHeldBack(IReadOnlyList<Noted<ChildVisit>> visits, DateOnly from, DateOnly to)
    {
        foreach (var visit in visits)
            if (visit is { HeldBack: true, What.WeightKg: not null } && visit.On >= from && visit.On <= to) return true;

        return false;
    }
}
