using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Programme.Budget;

/// <summary>What those who serve a village's mothers and children cost it in a year: incentives and the running of its posyandu.</summary>
/// <remarks>Source: docs/rules/programme.md#incentives. There is no national rate: without a district's own there is no amount.</remarks>
/// <param name="Need">What it is for: <c>cadre/kpm</c>, <c>cadre/tpk</c>, <c>cadre/posyandu</c>, <c>posyandu/running</c>.</param>
/// <param name="Count">How many serve, or how many posyandu are open.</param>
/// <param name="Norm">The district's rate: so many months or sessions each, at this price.</param>
public sealed record IncentiveLine(string Need, long Count, CostNorm? Norm)
{
    /// <summary>How many months or sessions together.</summary>
    public decimal? Quantity => Count * Norm?.PerCase;

    /// <summary>Whole rupiah, half away from zero; none without a rate.</summary>
    public long? Amount => Norm is null ? null : (long)Math.Round(Count * Norm.PerCase * Norm.UnitPrice, MidpointRounding.AwayFromZero);

    /// <summary>A line for each of the four, whether somebody serves or not.</summary>
    /// <param name="cadres">The village's records of <c>cadre</c>.</param>
    /// <param name="posyandu">Its open posyandu.</param>
    /// <param name="norms">A district's own rates.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<IncentiveLine> Of(IEnumerable<OfficeRecord> cadres, long posyandu, IReadOnlyList<CostNorm> norms, DateOnly day)
    {
        var serving = cadres.Where(cadre => CadreCounts.IsActive(cadre, day)).Select(cadre => cadre["kind"]!).ToList();
        return
        [
            Line("cadre/kpm", serving.Count(kind => kind is "kpm" or "kpmas")), Line("cadre/tpk", serving.Count(TeamStanding.Roles.Contains)), Line("cadre/posyandu", serving.Count(kind => kind == "posyandu")),
            Line("posyandu/running", posyandu),
        ];

        IncentiveLine Line(string need, long count) => new(need, count, norms.FirstOrDefault(norm => norm.Need == need));
    }
}
