namespace Seribu.Server.Demo;

/// <summary>When a child is meant to get each dose, and when it really does.</summary>
internal sealed class Doses
{
    private const int DaysBetween = 28;

    // Codes and due months as the scorecard counts them (docs/rules/scorecard.md).
    private static readonly (string Code, int DueMonths)[] Schedule =
    [
        ("HB0", 0), ("BCG", 1), ("OPV1", 1), ("DPT1", 2), ("OPV2", 2), ("PCV1", 2), ("RV1", 2), ("DPT2", 3), ("OPV3", 3), ("PCV2", 3), ("RV2", 3),
        ("DPT3", 4), ("OPV4", 4), ("IPV1", 4), ("RV3", 4), ("MR1", 9), ("IPV2", 9), ("PCV3", 12), ("DPT4", 18), ("MR2", 18),
    ];

    private readonly List<(string Code, DateOnly From)> open = [];
    private readonly Dictionary<string, DateOnly> last = new(StringComparer.Ordinal);

    public Doses(Dice dice, Child child, double quality)
    {
        var refuses = dice.Chance(0.05 * (1.1 - quality));
        foreach (var (code, due) in Schedule)
        {
            var late = dice.Chance(0.35 + (0.6 * quality)) ? dice.Between(0, 15) : dice.Between(15, 130);
            var missed = dice.Chance(0.09 * (1.05 - quality));
            if (!refuses && !missed && code != "HB0") open.Add((code, child.BornOn.AddMonths(due).AddDays(late)));
        }
    }

    /// <summary>The doses given on a day the child is brought; two of one vaccine keep four weeks apart.</summary>
    public List<string> GivenOn(DateOnly day)
    {
        var given = open.Where(dose => dose.From <= day)
            .GroupBy(dose => Vaccine(dose.Code)).Where(vaccine => !last.TryGetValue(vaccine.Key, out var before) || before.AddDays(DaysBetween) <= day)
            .Select(vaccine => vaccine.First().Code).ToList();
        foreach (var code in given) last[Vaccine(code)] = day;
        open.RemoveAll(dose => given.Contains(dose.Code));
        return given;
    }

    /// <summary>The doses that the child's card shows when somebody first writes it down.</summary>
    public List<string> OnCard(Dice dice, DateOnly day)
    {
        var shown = open.Where(dose => dose.From <= day).Select(dose => dose.Code).ToList();
        open.RemoveAll(dose => shown.Contains(dose.Code));
        foreach (var code in shown) last[Vaccine(code)] = day;
        if (shown.Count > 0 && dice.Chance(0.95)) shown.Insert(0, "HB0");
        return shown;
    }

    private static string Vaccine(string code) => code.TrimEnd('0', '1', '2', '3', '4');
}
