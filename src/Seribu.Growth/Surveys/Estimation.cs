namespace Seribu.Growth.Surveys;

/// <summary>Reckons every figure of a survey by closed formulas: docs/rules/survey.md#errors.</summary>
internal sealed class Estimation
{
    private readonly Survey survey;
    private readonly Sampling sampling;
    private readonly int[] firstGroup;
    private readonly int groups;
    private readonly Moments totals;
    private readonly Counts counts;
    private readonly double[] ratios, inverse, variances;

    public Estimation(Survey survey)
    {
        this.survey = survey;
        sampling = new(survey.Rows, survey.Design);
        firstGroup = new int[survey.Groupings.Count];
        for (var i = 0; i < firstGroup.Length; i++)
        {
            firstGroup[i] = groups;
            groups += survey.Groupings[i].Labels.Words.Count;
        }

        totals = new(groups);
        counts = new(groups);
        ratios = new double[groups * Figures.Width];
        inverse = new double[groups * Figures.Width];
        variances = new double[groups * Figures.Width];
    }

    public SurveyPrevalence Result()
    {
        SumUp();
        Divide();
        SpreadOfClusters();

        var reading = new Reading(totals, counts, ratios, variances, StudentT.Quantile975(sampling.Degrees));
        var groupings = survey.Groupings.Select((grouping, at) => new GroupingPrevalence(grouping.Title, [.. GroupsOf(at, reading)], UnknownIn(at)));
        return new(survey.Design, survey.Count, sampling.UnitsIn.Length, sampling.UnitsIn.Sum(), sampling.Degrees, [.. groupings]);
    }

    /// <summary>The groups that have children; those of a column by their words.</summary>
    private IEnumerable<GroupPrevalence> GroupsOf(int grouping, Reading reading)
    {
        var found = survey.Groupings[grouping].Labels.Words
            .Select((label, group) => (label, group: firstGroup[grouping] + group))
            .Where(each => counts.Children(each.group) > 0);

        return (grouping < Survey.Fixed ? found : found.OrderBy(each => each.label, StringComparer.Ordinal)).Select(each => reading.Of(each.label, each.group));
    }

    /// <summary>Adds up weights and values of each group.</summary>
    private void SumUp()
    {
        Span<double> values = stackalloc double[Figures.Width], weights = stackalloc double[Figures.Width];
        Span<int> has = stackalloc int[Counts.Kinds];
        for (var row = 0; row < survey.Count; row++)
        {
            Figures.Of(survey.Rows[row], values, weights);
            Counts.Of(survey.Rows[row], has);
            for (var at = 0; at < firstGroup.Length; at++)
            {
                if (GroupOf(row, at) is not (>= 0 and var group)) continue;

                totals.Touch(group);
                Figures.Add(totals.First(group), values);
                Figures.Add(totals.Second(group), weights);
                counts.Add(group, has);
            }
        }
    }

    private void Divide()
    {
        foreach (var group in totals.Touched)
        {
            var values = totals.First(group);
            var weights = totals.Second(group);
            for (var figure = 0; figure < Figures.Squares; figure++)
            {
                if (weights[figure] == 0) continue;

                inverse[(group * Figures.Width) + figure] = 1 / weights[figure];
                ratios[(group * Figures.Width) + figure] = values[figure] / weights[figure];
            }
        }
    }

    /// <summary>The variance between clusters, stratum by stratum (Taylor linearisation, clusters drawn with replacement).</summary>
    private void SpreadOfClusters()
    {
        Span<double> values = stackalloc double[Figures.Width], weights = stackalloc double[Figures.Width];
        var (cluster, stratum) = (new Moments(groups), new Moments(groups));
        var order = sampling.Order;
        for (var i = 0; i < order.Length; i++)
        {
            var row = order[i];
            Figures.Of(survey.Rows[row], values, weights);
            for (var at = 0; at < firstGroup.Length; at++)
            {
                if (GroupOf(row, at) is not (>= 0 and var group)) continue;

                cluster.Touch(group);
                Figures.Add(cluster.First(group), values);
                Figures.Add(cluster.Second(group), weights);
            }

            var isLast = i == order.Length - 1;
            if (isLast || sampling.UnitOf(order[i + 1]) != sampling.UnitOf(row)) EndCluster(cluster, stratum);
            if (isLast || sampling.StratumOf(order[i + 1]) != sampling.StratumOf(row)) EndStratum(stratum, sampling.UnitsIn[sampling.StratumOf(row)]);
        }
    }

    private void EndCluster(Moments cluster, Moments stratum)
    {
        foreach (var group in cluster.Touched)
            stratum.AddDeviations(group, cluster.First(group), cluster.Second(group), Of(ratios, group), Of(inverse, group));

        cluster.Clear();
    }

    /// <summary>Adds a stratum's part. A stratum of a single cluster is compared with the whole sample instead of with itself.</summary>
    private void EndStratum(Moments stratum, int clusters)
    {
        foreach (var group in stratum.Touched)
        {
            var sums = stratum.First(group);
            var squares = stratum.Second(group);
            var variance = Of(variances, group);
            for (var figure = 0; figure < Figures.Squares; figure++)
            {
                variance[figure] += clusters == 1
                    ? squares[figure]
                    : Math.Max(0, squares[figure] - (sums[figure] * sums[figure] / clusters)) * clusters / (clusters - 1);
            }
        }

        stratum.Clear();
    }

    private int GroupOf(int row, int grouping)
    {
        var group = survey.Groups[(row * firstGroup.Length) + grouping];
        return group < 0 ? Grouping.Unknown : firstGroup[grouping] + group;
    }

    private int UnknownIn(int grouping)
    {
        var unknown = 0;
        for (var row = 0; row < survey.Count; row++)
            if (GroupOf(row, grouping) < 0) unknown++;

        return unknown;
    }

    private static Span<double> Of(double[] figures, int group) => figures.AsSpan(group * Figures.Width, Figures.Width);
}
