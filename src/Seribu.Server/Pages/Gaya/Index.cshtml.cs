using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Seribu.Domain.Accounts;
using Seribu.Domain.Calendar;
using Seribu.Domain.Growth;
using Seribu.Growth;
using Seribu.Server.Accounts;
using Seribu.Server.Look;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Frame;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Pages.Gaya;

/// <summary>The living vocabulary: every mark, chart, field and part as pages use them, with invented figures.</summary>
[Policy(Policy.Anyone)]
public sealed class StylePage(IOptions<LookOptions> look, Texts words) : PageModel
{
    private static readonly DateOnly Born = new(2025, 2, 8);

    private static readonly (int Day, decimal Cm)[] Readings =
    [
        (0, 48.7m), (32, 53.5m), (63, 57.1m), (93, 59.7m), (124, 62.1m), (154, 63.9m), (185, 65.4m), (216, 66.8m), (246, 68.1m), (277, 69.2m),
        (307, 70.1m), (338, 71.2m), (369, 72.2m), (397, 73.0m), (458, 74.8m), (489, 75.6m), (519, 76.3m), (550, 77.1m), (581, 77.9m), (611, 78.5m), (649, 79.2m),
    ];

    public static IReadOnlyList<(string Token, string Name, string Use)> Colours { get; } =
    [
        ("ink", "Ink", "tulisan"), ("indigo", "Indigo", "tindakan, sudah diterima"), ("bark", "Bark", "terutang, target"),
        ("morinda", "Morinda", "di bawah −3 SD, lewat batas"), ("turmeric", "Turmeric", "di bawah −2 SD"), ("leaf", "Leaf", "normal, diterima server"),
        ("orchid", "Orchid", "data diragukan, dua catatan"), ("turmeric-fill", "Turmeric fill", "benang, hari ini, 2T"), ("cloth", "Cloth", "latar"), ("sheet", "Sheet", "lembar kerja"),
    ];

    public GrowthChartData Length { get; } = StandardLines.Of(Indicator.LengthForAge, Sex.Male, 0, 24, words) with
    {
        Points = [.. Readings.Select(reading => PointOf(reading.Day, reading.Cm, words)), HeldBack(words)],
        Missed = [14],
    };

    public Trend Trend { get; } = new("Konvergensi desa", TrendPoints(58.1m, 61.4m, 60.2m, null, 70.3m, 72.8m, 75.6m, 78.04m), Target: 80);

    public Skdn Skdn { get; } = new() { S = 139, K = 133, N = 74, T = 25, TwiceT = 7, O = 13, B = 5, HeldBack = 1 };

    public IReadOnlyList<int> Digits { get; } = [4, 3, 1, 3, 1, 0, 1, 0, 2, 2];

    // In a demo, and wherever the settings ask for it.
    public IActionResult OnGet() => look.Value.StylePage || HttpContext.Features.Get<OfficeFrame>() is { Demo: true } ? Page() : NotFound();

    private static GrowthPoint PointOf(int day, decimal cm, Texts words)
    {
        var score = GrowthStandard.Of(Indicator.LengthForAge).ScoreAtAge(Sex.Male, Growth.Age.OfDays(day), (double)cm)!.Value;
        var takenOn = Born.AddDays(day);
        return new(takenOn, words.Formats.AgeShort(Born, takenOn), day / Growth.Age.DaysPerMonth, cm, score.Z.Value, GrowthWords.StateOf(score), words.Category(score));
    }

    private static GrowthPoint HeldBack(Texts words) =>
        new(Born.AddDays(440), words.Formats.AgeShort(Born, Born.AddDays(440)), 440 / Growth.Age.DaysPerMonth, 70.4m, null, ZState.HeldBack, words["mark.held-back"]);

    private static List<TrendPoint> TrendPoints(params decimal?[] percents) =>
        [.. percents.Select((percent, at) => new TrendPoint(new Quarter(2026, 3).Back(percents.Length - 1 - at), percent, at == 5 ? "KPM-GUIDE" : null))];
}
