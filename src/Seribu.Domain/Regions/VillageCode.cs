using System.Diagnostics.CodeAnalysis;

namespace Seribu.Domain.Regions;

/// <summary>The Kemendagri code of a village, dotted: <c>19.05.01.2005</c>. A book is named by it for ever.</summary>
public readonly record struct VillageCode
{
    private readonly string? text;

    private VillageCode(string text) => this.text = text;

    /// <summary>The dotted code, 13 characters; empty for the default value.</summary>
    public string Text => text ?? "";

    /// <summary>The district (kabupaten or kota) the village lies in: <c>19.05</c>.</summary>
    public string District => Text[..5];

    /// <summary>The sub-district (kecamatan) the village lies in: <c>19.05.01</c>.</summary>
    public string SubDistrict => Text[..8];

    /// <summary>Reads a dotted code.</summary>
    /// <exception cref="FormatException">The text is no <c>PP.KK.CC.DDDD</c>.</exception>
    public static VillageCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no village code such as 19.05.01.2005.");

    /// <summary>Reads a dotted code, digits and dots only.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out VillageCode code)
    {
        code = default;
        if (text is not { Length: 13 }) return false;
        for (var i = 0; i < 13; i++)
            if (i is 2 or 5 or 8 ? text[i] != '.' : !char.IsAsciiDigit(text[i])) return false;

        code = new(text);
        return true;
    }

    /// <summary>The dotted code.</summary>
    public override string ToString() => Text;
}
