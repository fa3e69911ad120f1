using System.Collections.Concurrent;
using Seribu.Domain.Calendar;
using Seribu.Domain.Reference;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>Which rule set judges which quarter where: what the district chose for the year, else the default.</summary>
public sealed class RuleBooks(ReferenceBundle bundle)
{
    /// <summary>The running quarter and the seven before are kept ready.</summary>
    public const int KeptQuarters = 8;

    private readonly ConcurrentDictionary<string, RuleSet> sets = new(StringComparer.Ordinal);

    /// <summary>The hash of the reference data results are judged with.</summary>
    public string Bundle => bundle.Hash;

    /// <summary>The codes of every rule set.</summary>
    public IReadOnlyList<string> Codes => RuleSet.CodesIn(bundle);

    /// <summary>A rule set by its code, or none.</summary>
    public RuleSet? Find(string code) => Codes.Contains(code) ? sets.GetOrAdd(code, c => RuleSet.Load(bundle, c)) : null;

    /// <summary>The quarters kept ready on a day, the running one first.</summary>
    public static IEnumerable<Quarter> Kept(DateOnly today) => Enumerable.Range(0, KeptQuarters).Select(back => Quarter.Of(today).Back(back));

    /// <summary>The rule set a village's district chose for a quarter's year.</summary>
    public async Task<RuleSet> ChosenAsync(Session session, VillageCode village, Quarter quarter, CancellationToken cancel) =>
        (await ChosenAsync(session, village.District, cancel))(quarter);

    /// <summary>A district's choices, as a question by quarter.</summary>
    public async Task<Func<Quarter, RuleSet>> ChosenAsync(Session session, string district, CancellationToken cancel)
    {
        var chosen = (await session.ListAsync(
            "SELECT year, rule_set FROM district_setting WHERE district = @district", r => (Year: r.Int(0), Code: r.Text(1)), cancel, ("@district", district)))
            .ToDictionary(c => c.Year, c => c.Code);
        return quarter => Find(chosen.GetValueOrDefault(quarter.Year, RuleSet.Default)) ?? Find(RuleSet.Default)!;
    }
}
