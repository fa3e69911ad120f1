using System.Globalization;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.Scorecards;

/// <summary>What the address of a village's scorecard asks for: <c>/desa/19.05.01.2005/scorecard?kuartal=2026Q3&amp;posyandu=…&amp;aturan=…&amp;sampai=…&amp;angka=…</c>.</summary>
public sealed record ScorecardAddress(VillageCode Village)
{
    /// <summary>Empty: the last quarter that has ended.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>Only this posyandu.</summary>
    public Guid? Posyandu { get; init; }

    /// <summary>Another rule set than the district chose.</summary>
    public string? Rules { get; init; }

    /// <summary>Nothing after this day counts.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>A closed quarter as it stands today, not as it was closed.</summary>
    public bool Today { get; init; }

    /// <summary>The figure that explains itself.</summary>
    public Figure? Figure { get; init; }

    /// <summary>Reads an address; nothing when it asks for what cannot be.</summary>
    public static ScorecardAddress? Read(string village, IQueryCollection query)
    {
        if (!VillageCode.TryParse(village, out var code)) return null;

        var address = new ScorecardAddress(code) { Rules = Word(query, "aturan"), Today = Word(query, "kini") is not null };
        if (Word(query, "kuartal") is { } quarterText)
        {
            if (!Domain.Calendar.Quarter.TryParse(quarterText, out var quarter)) return null;
            address = address with { Quarter = quarter };
        }

        if (Word(query, "posyandu") is { } posyanduText)
        {
            if (!Guid.TryParse(posyanduText, out var posyandu)) return null;
            address = address with { Posyandu = posyandu };
        }

        if (Word(query, "sampai") is { } dayText)
        {
            if (!DateOnly.TryParseExact(dayText, "yyyy-MM-dd", out var day)) return null;
            address = address with { AsOf = day };
        }

        if (Word(query, "angka") is not { } figureText) return address;
        return Figure.Read(figureText) is { } figure ? address with { Figure = figure } : null;
    }

    /// <summary>The address of the page, or of one beside it: <c>/cetak</c>, <c>/unduh</c>.</summary>
    public string Path(string beside = "", params ReadOnlySpan<(string Name, string Value)> more)
    {
        var parts = new List<string>();
        if (Quarter is { } quarter) parts.Add($"kuartal={quarter}");
        if (Posyandu is { } posyandu) parts.Add($"posyandu={posyandu}");
        if (Rules is { } rules) parts.Add($"aturan={Uri.EscapeDataString(rules)}");
        if (AsOf is { } day) parts.Add($"sampai={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        if (Today) parts.Add("kini=1");
        if (Figure is { } figure) parts.Add($"angka={figure.Word}");
        foreach (var (name, value) in more) parts.Add($"{name}={Uri.EscapeDataString(value)}");

        var path = $"/desa/{Village}/scorecard{beside}";
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }

    /// <summary>The question it asks of the sums and rules.</summary>
    public ScorecardQuestion Question(RuleSet set) => new(Village.Text, Quarter!.Value) { Posyandu = Posyandu, Rules = set.Code, AsOf = AsOf };

    /// <summary>The same scorecard with one figure open.</summary>
    public string Open(Figure figure) => (this with { Figure = figure }).Path();

    private static string? Word(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } word ? word : null;
}
