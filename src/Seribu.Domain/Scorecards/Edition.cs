using Seribu.Domain.Calendar;

namespace Seribu.Domain.Scorecards;

/// <summary>The rows of a rule set in force for a quarter, in the order of the sheet. Row 1 of a group is bit 0 of its standings.</summary>
public sealed class Edition
{
    private readonly Indicator[][] groups;
    private readonly int[][] turningMonths;
    private readonly int[] turningMonthStarts;

    internal Edition(DateOnly inForceFrom, IEnumerable<Indicator> rows)
    {
        InForceFrom = inForceFrom;
        var sheet = rows.OrderBy(row => row.Number).ToLookup(row => row.Group);
        groups = [.. Enum.GetValues<CaseGroup>().Select(group => sheet[group].ToArray())];
        foreach (var group in groups)
            for (var place = 0; place < group.Length; place++)
                if (group[place].Number != place + 1)
                    throw new FormatException($"{group[place].Group} rows from {Evidence.Text(inForceFrom)} on: no number {place + 1}.");

        var bands = groups.SelectMany(group => group).SelectMany(row => row.Bands).ToList();
        turningMonths = [.. Enumerable.Range(1, 4).Select(number => TurningMonths(bands.Where(band => band.IsForQuarter(number))))];
        turningMonthStarts = [.. bands.SelectMany(band => band.Must).SelectMany(verb => verb.TurningMonthStarts).Distinct().Order()];
    }

    /// <summary>The day its youngest row came into force.</summary>
    public DateOnly InForceFrom { get; }

    /// <summary>The women's rows.</summary>
    public IReadOnlyList<Indicator> Pregnant => groups[(int)CaseGroup.Pregnant];

    /// <summary>The rows of the children under two.</summary>
    public IReadOnlyList<Indicator> Children => groups[(int)CaseGroup.Child];

    /// <summary>The rows of the children of two to six years; counted in months, not in cases.</summary>
    public IReadOnlyList<Indicator> Preschool => groups[(int)CaseGroup.Preschool];

    internal ReadOnlySpan<Indicator> Rows(CaseGroup group) => groups[(int)group];

    /// <summary>The next birthday in months on which a band or a dose turns, or the child grows out of its group.</summary>
    internal void AddTurns(DateOnly bornOn, int months, in Period period, ref Horizon horizon)
    {
        foreach (var month in turningMonths[period.Quarter.Number - 1])
        {
            if (month <= months) continue;
            horizon.MayTurn(Age.Completes(bornOn, month));
            return;
        }
    }

    /// <summary>The months whose beginning asks for more.</summary>
    internal void AddMonthStarts(in Period period, ref Horizon horizon)
    {
        foreach (var month in turningMonthStarts) horizon.MayTurn(new DateOnly(period.Quarter.Year, month, 1));
    }

    private static int[] TurningMonths(IEnumerable<Band> bands)
    {
        var months = new SortedSet<int> { ChildCase.FirstPreschoolMonth, ChildCase.FirstMonthTooOld };
        foreach (var band in bands)
        {
            months.Add(band.FromMonth);
            if (band.ToMonth < int.MaxValue) months.Add(band.ToMonth + 1);
            foreach (var verb in band.Must) months.UnionWith(verb.TurningMonths);
        }

        return [.. months];
    }
}
