using System.Text;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>What a family adds to the sums of one posyandu in one quarter; an empty id is the whole village.</summary>
internal sealed record Share(string Rules, Quarter Quarter, Guid Posyandu, Tally Tally);

/// <summary>How a family stands in the quarters that are kept.</summary>
/// <param name="Standing">The row of how its cases stand; none when there are none.</param>
/// <param name="Household">The row of its shares, and until when they hold. None when it has nothing to count, now or later.</param>
/// <param name="Shares">What it adds to the sums.</param>
internal sealed record FamilyResult(object?[]? Standing, object?[]? Household, IReadOnlyList<Share> Shares)
{
    private const char BetweenShares = ';', BetweenParts = '|', BetweenPlaces = ',';

    /// <summary>Judges a family.</summary>
    public static FamilyResult Of(string village, HouseholdFile family, Func<Quarter, RuleSet> rules, DateOnly today)
    {
        var cases = new StringBuilder();
        List<Share> shares = [];
        var until = DateOnly.MaxValue;

        // The rows share this cell.
        object home = family.Id;
        foreach (var quarter in RuleBooks.Kept(today))
        {
            var set = rules(quarter);
            var judgement = InOrder(set.Judge(family, quarter, today));
            if (judgement.Cases.Count == 0 && judgement.HoldsUntil == DateOnly.MaxValue) continue;

            if (judgement.HoldsUntil < until) until = judgement.HoldsUntil;
            Standings.Write(cases, set, judgement);
            shares.Add(new(set.Code, quarter, Guid.Empty, Tally.Of(judgement)));
            foreach (var place in judgement.Cases.Select(one => one.Posyandu).OfType<Guid>().Distinct())
                shares.Add(new(set.Code, quarter, place, Tally.Of(judgement, place)));
        }

        return new(cases.Length == 0 ? null : [village, home, cases.ToString()], shares.Count == 0 ? null : [village, home, Text(shares), until], shares);
    }

    // Members are read in the order they became known, which a rebuild need not repeat.
    private static HouseholdJudgement InOrder(HouseholdJudgement judgement) =>
        judgement.Cases.Count < 2 ? judgement : judgement with { Cases = [.. judgement.Cases.OrderBy(one => one.Case)] };

    /// <summary>Reads the shares of a family's own row.</summary>
    public static IEnumerable<Share> SharesOf(object?[] household)
    {
        foreach (var share in ((string)household[2]!).Split(BetweenShares))
        {
            var parts = share.Split(BetweenParts);
            if (!Quarter.TryParse(parts[1], out var quarter)) throw new FormatException($"{parts[1]} is no quarter.");
            var tally = Tally.Parse(parts[3]);
            foreach (var place in parts[2].Split(BetweenPlaces)) yield return new(parts[0], quarter, place.Length == 0 ? Guid.Empty : Guid.ParseExact(place, "N"), tally);
        }
    }

    // Rules, quarter, posyandu, counts. A family whose members all go to one posyandu adds the same to it as to its village: their places stand together.
    private static string Text(List<Share> shares)
    {
        var text = new StringBuilder();
        foreach (var same in shares.GroupBy(share => (share.Rules, share.Quarter, share.Tally)))
        {
            if (text.Length > 0) text.Append(BetweenShares);
            text.Append(same.Key.Rules).Append(BetweenParts).Append(same.Key.Quarter).Append(BetweenParts);
            text.AppendJoin(BetweenPlaces, same.Select(share => share.Posyandu == Guid.Empty ? "" : share.Posyandu.ToString("N")));
            text.Append(BetweenParts).Append(same.Key.Tally);
        }

        return text.ToString();
    }
}
