using System.Globalization;
using System.Text;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Store;

namespace Seribu.Server.Book;

/// <summary>How one case stands in one quarter.</summary>
/// <param name="Home">Its family.</param>
/// <param name="Rules">The rule set it was judged by.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="Case">The pregnancy or child.</param>
/// <param name="Group">Where the scorecard counts it.</param>
/// <param name="Posyandu">The posyandu it is counted at.</param>
/// <param name="Received">Bit n-1: indicator n was received.</param>
/// <param name="Owed">Bit n-1: indicator n is owed. Neither bit: not applicable.</param>
/// <param name="Flags">What else the sheet counts about it.</param>
internal sealed record CaseStanding(Guid Home, string Rules, Quarter Quarter, Guid Case, CaseGroup Group, Guid? Posyandu, uint Received, uint Owed, CaseFlags Flags);

/// <summary>The standings of a family's cases as they lie in its row: quarter by quarter, so that one quarter is found without reading the others.</summary>
internal static class Standings
{
    private const char BetweenQuarters = ';', BetweenParts = '|', BetweenCases = '/', BetweenCells = ',';

    // Most of a family go to one posyandu: it is named once in a quarter.
    private const string AsBefore = "=";

    /// <summary>Writes one quarter's cases behind those of others.</summary>
    public static void Write(StringBuilder text, RuleSet set, HouseholdJudgement judgement)
    {
        if (judgement.Cases.Count == 0) return;
        if (text.Length > 0) text.Append(BetweenQuarters);
        text.Append(set.Code).Append(BetweenParts).Append(judgement.Quarter.ToString());
        Guid? before = null;
        var between = BetweenParts;
        foreach (var one in judgement.Cases)
        {
            text.Append(between).Append(CultureInfo.InvariantCulture, $"{one.Case:N}").Append(BetweenCells).Append(one.Group.ToString()).Append(BetweenCells);
            if (one.Posyandu is { } posyandu) text.Append(posyandu == before ? AsBefore : posyandu.ToString("N"));
            text.Append(CultureInfo.InvariantCulture, $"{BetweenCells}{one.Received}{BetweenCells}{one.Owed}{BetweenCells}{(int)one.Flags}");
            (before, between) = (one.Posyandu, BetweenCases);
        }
    }

    /// <summary>The cases of one quarter in a village; of some families alone when <paramref name="within"/> says which (<c>t</c> is the family's row).</summary>
    public static async IAsyncEnumerable<CaseStanding> OfAsync(
        Session session, VillageCode village, string rules, Quarter quarter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel,
        string within = "1 = 1", params (string, object?)[] values)
    {
        var rows = session.StreamAsync(
            $"SELECT t.home, t.cases FROM family_standing t WHERE t.village_code = @village AND {within}", row => (Home: row.Id(0), Cases: row.Text(1)), cancel, [("@village", village), .. values]);
        await foreach (var row in rows)
            foreach (var standing in Read(row.Home, row.Cases, rules, quarter)) yield return standing;
    }

    /// <summary>The cases of one quarter in a family's row.</summary>
    /// <exception cref="FormatException">The text was not written by <see cref="Write"/>.</exception>
    public static IEnumerable<CaseStanding> Read(Guid home, string cases, string rules, Quarter quarter)
    {
        var head = $"{rules}{BetweenParts}{quarter}{BetweenParts}";
        foreach (var part in cases.Split(BetweenQuarters))
        {
            if (!part.StartsWith(head, StringComparison.Ordinal)) continue;
            Guid? before = null;
            foreach (var one in part[head.Length..].Split(BetweenCases))
            {
                var cells = one.Split(BetweenCells);
                before = cells[2] switch { "" => null, AsBefore => before, var named => Guid.ParseExact(named, "N") };
                yield return new(
                    home, rules, quarter, Guid.ParseExact(cells[0], "N"), Enum.Parse<CaseGroup>(cells[1]), before, Bits(cells[3]), Bits(cells[4]),
                    (CaseFlags)int.Parse(cells[5], CultureInfo.InvariantCulture));
            }
        }
    }

    private static uint Bits(string text) => uint.Parse(text, CultureInfo.InvariantCulture);
}
