namespace Seribu.Growth.Surveys;

/// <summary>How the z-scores of a survey spread: a smooth curve to lay beside the standard's bell.</summary>
/// <remarks>Gaussian kernels with Silverman's bandwidth, 0.9 s n^(-1/5), over the weighted scores: docs/rules/survey.md#density.</remarks>
public static class ScoreDensity
{
    private const int Last = 600;
    private const int Step = 10;

    /// <summary>The density at every tenth of an SD from -6 to 6; nothing when fewer than two children have a score.</summary>
    public static IReadOnlyList<CurvePoint> Of(Survey survey, SurveyIndicator indicator)
    {
        var mass = new double[(2 * Last) + 1];
        var (children, sum, squares, total) = (0, 0.0, 0.0, 0.0);
        foreach (var row in survey.Rows)
        {
            if (row.Score(indicator) is not (not SurveyRow.None and var score) || row.Weight == 0) continue;

            mass[Last + score] += row.Weight;
            children++;
            total += row.Weight;
            sum += row.Weight * score / 100;
            squares += row.Weight * score * score / 10_000;
        }

        var variance = (squares / total) - (sum / total * (sum / total));
        if (children < 2 || !(variance > 0)) return [];

        var bandwidth = 0.9 * Math.Sqrt(variance) * Math.Pow(children, -0.2);
        return [.. Enumerable.Range(-Last / Step, (2 * Last / Step) + 1).Select(at => new CurvePoint(at / 10.0, At(mass, total, at / 10.0, bandwidth)))];
    }

    /// <summary>The bell of the standard: mean 0, SD 1.</summary>
    public static double OfStandard(double z) => Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);

    private static double At(double[] mass, double total, double z, double bandwidth)
    {
        var density = 0.0;
        for (var i = 0; i < mass.Length; i++)
            if (mass[i] > 0) density += mass[i] * OfStandard((z - ((i - Last) / 100.0)) / bandwidth);

        return density / total / bandwidth;
    }
}
