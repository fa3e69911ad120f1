namespace Seribu.Growth.Surveys;

/// <summary>The children in the order of their strata and clusters.</summary>
internal sealed class Sampling
{
    private readonly int[] unitOf;
    private readonly int[] stratumOf;

    public Sampling(ReadOnlySpan<SurveyRow> rows, SurveyDesign design)
    {
        // A sample of one cluster is taken as one without clusters, as the reference does.
        var byCluster = design.HasClusters && HasSeveralClusters(rows);
        var strata = new Dictionary<int, int>();
        var units = new Dictionary<(int Stratum, int Cluster), int>();
        var stratumOfUnit = new List<int>();
        unitOf = new int[rows.Length];

        for (var i = 0; i < rows.Length; i++)
        {
            var stratum = NumberIn(strata, rows[i].Stratum);
            var unit = byCluster ? NumberIn(units, (stratum, rows[i].Cluster)) : i;
            if (unit == stratumOfUnit.Count) stratumOfUnit.Add(stratum);
            unitOf[i] = unit;
        }

        stratumOf = [.. stratumOfUnit];
        UnitsIn = new int[strata.Count];
        foreach (var stratum in stratumOf) UnitsIn[stratum]++;

        Order = new int[rows.Length];
        for (var i = 0; i < Order.Length; i++) Order[i] = i;
        Array.Sort(Array.ConvertAll(Order, row => ((long)StratumOf(row) << 32) + unitOf[row]), Order);
        Degrees = DegreesOf(rows);
    }

    /// <summary>The rows by stratum, and within it by cluster.</summary>
    public int[] Order { get; }

    /// <summary>How many clusters each stratum has; without clusters, how many children.</summary>
    public int[] UnitsIn { get; }

    /// <summary>Degrees of freedom: clusters less strata, both with weight.</summary>
    public int Degrees { get; }

    /// <summary>The cluster of a row; without clusters, the row itself.</summary>
    public int UnitOf(int row) => unitOf[row];

    public int StratumOf(int row) => stratumOf[unitOf[row]];

    private int DegreesOf(ReadOnlySpan<SurveyRow> rows)
    {
        var unitHasWeight = new bool[stratumOf.Length];
        var stratumHasWeight = new bool[UnitsIn.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Weight == 0) continue;

            unitHasWeight[unitOf[i]] = true;
            stratumHasWeight[StratumOf(i)] = true;
        }

        return unitHasWeight.Count(has => has) - stratumHasWeight.Count(has => has);
    }

    private static bool HasSeveralClusters(ReadOnlySpan<SurveyRow> rows)
    {
        foreach (var row in rows)
            if (row.Cluster != rows[0].Cluster) return true;

        return false;
    }

    private static int NumberIn<T>(Dictionary<T, int> numbers, T key) where T : notnull
    {
        if (!numbers.TryGetValue(key, out var number)) numbers.Add(key, number = numbers.Count);
        return number;
    }
}
