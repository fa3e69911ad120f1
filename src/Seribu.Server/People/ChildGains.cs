using Seribu.Growth;
using Seribu.Growth.Velocity;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.People;

/// <summary>What a child gained lately beside the WHO velocity standards, and what it needs at its next session to stay on its own line.</summary>
/// <param name="BornOn">To tell ages as days.</param>
/// <param name="Gains">Of weight, then of length; only those a published interval fits.</param>
/// <param name="NextOn">A month after the last measurement, but not before today.</param>
/// <param name="Weight">What it should weigh then.</param>
/// <param name="Length">How long it should be then.</param>
public sealed record ChildGains(DateOnly BornOn, IReadOnlyList<GrowthVelocity> Gains, DateOnly NextOn, GrowthForecast? Weight, GrowthForecast? Length)
{
    /// <summary>Of a child who is still here; nothing without sex, birth date or a sound measurement.</summary>
    public static ChildGains? Of(PersonSheet sheet)
    {
        if (sheet.Person is not { Sex: { } sex, BornOn: { } bornOn, Left: null } || sheet.Latest is not { } latest) return null;

        var weights = Readings(sheet, bornOn, one => one.What.Oedema == true ? null : (double?)one.What.WeightKg);
        var lengths = Readings(sheet, bornOn, one => one.Scores.Length.ComparableCm);
        var monthLater = latest.On.AddMonths(1);
        var next = monthLater < sheet.Case.Today ? sheet.Case.Today : monthLater;
        GrowthVelocity?[] gains = [GrowthVelocity.Latest(Increment.Weight, sex, weights), GrowthVelocity.Latest(Increment.Length, sex, lengths)];

        return new(
            bornOn,
            [.. gains.OfType<GrowthVelocity>()],
            next,
            Forecast(Indicator.WeightForAge, sex, weights, Age.On(bornOn, next)),
            Forecast(Indicator.LengthForAge, sex, lengths, Age.On(bornOn, next)));
    }

    /// <summary>Which two measurements, what healthy children gain meanwhile, and what that makes of it.</summary>
    public string Say(GrowthVelocity gain, Texts words)
    {
        var days = gain.To.Age.Days - gain.From.Age.Days;
        var key = gain.Increment == Increment.Weight ? "gain.weight" : "gain.length";
        return words[key, Amount(gain.Increment, gain.Gain, words), days, words.Formats.DayAndMonth(BornOn.AddDays(gain.From.Age.Days)),
            words.Formats.DayAndMonth(BornOn.AddDays(gain.To.Age.Days)), Amount(gain.Increment, gain.Row.Median * days / gain.Row.Days, words),
            gain.Centile is { } centile ? words["gain.centile", Whole(centile)] : words["gain.measure-again"]];
    }

    /// <summary>What the next session should find.</summary>
    public string? SayNext(Texts words)
    {
        var parts = new List<string>();
        if (Weight is { } weight) parts.Add(words["gain.next.weight", words.Formats.Kg(Math.Round((decimal)weight.Needed, 1)), Amount(Increment.Weight, 1000 * weight.Gain, words)]);
        if (Length is { } length) parts.Add(words["gain.next.length", words.Formats.Cm(Math.Round((decimal)length.Needed, 1)), Amount(Increment.Length, length.Gain, words)]);
        return parts.Count == 0 ? null : words["gain.next", words.Formats.Date(NextOn), string.Join(words["gain.and"], parts)];
    }

    /// <summary>The mark of a finding; its word stands beside.</summary>
    public static ZState MarkOf(VelocityFinding finding) => finding switch
    {
        VelocityFinding.Shrank => ZState.HeldBack,
        VelocityFinding.FalteringSeverely => ZState.VeryLow,
        VelocityFinding.Faltering => ZState.Low,
        _ => ZState.Normal,
    };

    /// <summary>The word of a finding.</summary>
    public static string Word(VelocityFinding finding, Texts words) => words[finding switch
    {
        VelocityFinding.Shrank => "gain.finding.shrank",
        VelocityFinding.FalteringSeverely => "gain.finding.severe",
        VelocityFinding.Faltering => "gain.finding.faltering",
        VelocityFinding.Fast => "gain.finding.fast",
        _ => "gain.finding.expected",
    }];

    /// <summary>Of each day the later line, by age; held-back numbers are not read.</summary>
    private static List<Reading> Readings(PersonSheet sheet, DateOnly bornOn, Func<Measurement, double?> value) =>
    [
        .. sheet.Measurements
            .Where(one => !one.IsHeldBack && one.On >= bornOn && value(one) > 0)
            .GroupBy(one => one.On, (on, day) => new Reading(Age.On(bornOn, on), value(day.MaxBy(one => one.Visit.Number)!)!.Value))
            .OrderBy(reading => reading.Age.Days),
    ];

    private static GrowthForecast? Forecast(Indicator indicator, Sex sex, List<Reading> readings, Age next) =>
        readings is [.., var last] ? GrowthForecast.Of(indicator, sex, last, next) : null;

    private static string Amount(Increment increment, double gain, Texts words) =>
        increment == Increment.Weight ? words.Formats.Grams((int)(Math.Round(gain / 10) * 10)) : words["format.cm", words.Formats.WithSign((decimal)gain, 1)];

    /// <summary>Nobody is below all, and nobody above.</summary>
    private static int Whole(double centile) => Math.Clamp((int)Math.Round(centile), 1, 99);
}
