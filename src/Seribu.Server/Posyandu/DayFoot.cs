using Seribu.Domain.Growth;

namespace Seribu.Server.Posyandu;

/// <summary>What the foot of the grid counts: only lines that are in the book.</summary>
/// <param name="Filled">Lines written, absent children included.</param>
/// <param name="All">Lines of the list.</param>
/// <param name="Kms">How often each mark was given; T for the second time and more stands apart.</param>
/// <param name="Digits">How often each digit stood behind the comma of weights and lengths.</param>
public sealed record DayFoot(int Filled, int All, IReadOnlyList<(KmsMark Mark, int Times, int Count)> Kms, IReadOnlyList<int> Digits)
{
    /// <summary>Counts the lines of a day.</summary>
    public static DayFoot Of(IReadOnlyList<DayLine> lines)
    {
        var kept = lines.Where(line => line.IsKept).ToList();
        var marks = kept.Where(line => line.Meaning is { Month: not null, HoldsWeight: false }).Select(line => line.Meaning!.Month!.Value).ToList();
        int Count(Func<KmsMonth, bool> which) => marks.Count(which);

        return new(kept.Count, lines.Count,
        [
            (KmsMark.N, 0, Count(month => month.Mark == KmsMark.N)),
            (KmsMark.T, 1, Count(month => month is { Mark: KmsMark.T, TimesNotGained: < 2 })),
            (KmsMark.T, 2, Count(month => month is { Mark: KmsMark.T, TimesNotGained: >= 2 })),
            (KmsMark.O, 0, Count(month => month.Mark == KmsMark.O)),
            (KmsMark.B, 0, Count(month => month.Mark == KmsMark.B)),
        ], DigitsOf(kept));
    }

    private static int[] DigitsOf(IEnumerable<DayLine> kept)
    {
        var counts = new int[10];
        foreach (var line in kept)
            foreach (var figure in (decimal?[])[line.Written?.WeightKg, line.Written?.LengthCm])
                if (figure is { } known) counts[(int)(known * 10) % 10]++;
        return counts;
    }
}
