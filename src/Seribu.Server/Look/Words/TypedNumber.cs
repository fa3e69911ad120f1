using System.Globalization;

namespace Seribu.Server.Look.Words;

/// <summary>Numbers as hands write them: <c>10,3</c> and <c>10.3</c> are the same; nothing groups thousands.</summary>
public static class TypedNumber
{
    private const int LongestTyped = 9;

    /// <summary>Reads a number without a sign.</summary>
    public static bool TryRead(string typed, out decimal number)
    {
        var text = typed.Trim().Replace(',', '.');
        number = 0;
        return text.Length is > 0 and <= LongestTyped && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A number as somebody types it again: with the decimals it has, at least one.</summary>
    public static string Write(decimal? number, Formats formats) =>
        number is { } known ? formats.Number(known, Math.Max(1, (int)(known / 1.0000000000m).Scale)) : "";
}
