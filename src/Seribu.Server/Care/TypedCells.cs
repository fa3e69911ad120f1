using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Care;

/// <summary>Reads the cells of a row; what cannot be read is a problem named beside its cell, never a guess.</summary>
internal sealed class TypedCells(DoseSchedule schedule)
{
    private readonly List<Problem> problems = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The day of a month, not after <paramref name="month"/>'s last writable day.</summary>
    public DateOnly Day(FormMonth month, string? typed, DateOnly usual)
    {
        if (string.IsNullOrWhiteSpace(typed)) return usual;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= month.Until.Day) return month.First.AddDays(day - 1);

        Refuse("on", "out-of-range", "1", $"{month.Until.Day}");
        return usual;
    }

    public decimal? Figure(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TypedNumber.TryRead(typed, out var number)) return number;

        Refuse(field, "not-number");
        return null;
    }

    public int? Count(string field, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return count;

        Refuse(field, "not-whole");
        return null;
    }

    public bool? YesNo(string field, string? typed)
    {
        if (!TypedYesNo.TryRead(typed, out var answer)) Refuse(field, "not-yes-no");
        return answer;
    }

    public MatColour? Mat(string? typed)
    {
        switch ((typed ?? "").Trim().ToUpperInvariant())
        {
            case "": return null;
            case "H" or "G": return MatColour.Green;
            case "K" or "Y": return MatColour.Yellow;
            case "M" or "R": return MatColour.Red;
            default: Refuse("mat", "unknown-word"); return null;
        }
    }

    public (bool? HighRisk, bool? Kek) Risk(string? typed)
    {
        switch ((typed ?? "").Trim().ToUpperInvariant())
        {
            case "": return (null, null);
            case "N": return (false, false);
            case "R": return (true, false);
            case "K": return (false, true);
            case "RK" or "KR": return (true, true);
            default: Refuse("risk", "unknown-word"); return (null, null);
        }
    }

    public IReadOnlyList<string> Doses(string? typed)
    {
        var codes = (typed ?? "").ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        var unknown = codes.Find(code => schedule.Doses.All(dose => dose.Code != code));
        if (unknown is not null) Refuse("doses", "unknown-service", unknown.Length > 12 ? unknown[..12] : unknown);
        return unknown is null ? codes : [];
    }

    private void Refuse(string field, string code, params string[] args) => problems.Add(new(field, code, Gravity.Refused, args));
}
