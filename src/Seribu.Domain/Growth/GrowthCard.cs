using System.Text.Json;
using System.Text.Json.Serialization;
using Seribu.Growth;

namespace Seribu.Domain.Growth;

/// <summary>What a child of an age must gain in a month, in grams (kenaikan berat badan minimal, KBM).</summary>
/// <param name="FromMonth">First completed month of age the row is for.</param>
/// <param name="ToMonth">Last completed month of age, included.</param>
/// <param name="Boys">Grams.</param>
/// <param name="Girls">Grams.</param>
public sealed record MinimumGain(int FromMonth, int ToMonth, int Boys, int Girls);

/// <summary>The rules printed on a growth card (Kartu Menuju Sehat, KMS), as rows of reference data.</summary>
/// <remarks>Source: docs/rules/kms.md.</remarks>
public sealed record GrowthCard
{
    /// <summary>Where the card stands in the reference data.</summary>
    public const string Path = "kms/growth-card.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Name of the edition.</summary>
    public required string Code { get; init; }

    /// <summary>Weight for age below so many SDs lies under the red line (bawah garis merah, BGM). A district may set another.</summary>
    public required double RedLine { get; init; }

    /// <summary>The minimum gains, youngest first.</summary>
    public required IReadOnlyList<MinimumGain> MinimumGain { get; init; }

    /// <summary>The first day the card holds.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The page that tells where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Reads a card from reference data.</summary>
    /// <exception cref="FormatException">The text is no growth card, or its months overlap.</exception>
    public static GrowthCard Read(string json)
    {
        GrowthCard card;
        try
        {
            card = JsonSerializer.Deserialize<GrowthCard>(json, Strict) ?? throw new FormatException($"{Path} is empty.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{Path}: {broken.Message}", broken);
        }

        for (var row = 1; row < card.MinimumGain.Count; row++)
            if (card.MinimumGain[row].FromMonth <= card.MinimumGain[row - 1].ToMonth)
                throw new FormatException($"{Path}: month {card.MinimumGain[row].FromMonth} has two minimum gains.");

        return card;
    }

    /// <summary>The gain asked for at an age in completed months at the weighing; empty in month 0 and past the table.</summary>
    public int? MinimumGrams(Sex sex, int month)
    {
        foreach (var row in MinimumGain)
            if (month >= row.FromMonth && month <= row.ToMonth) return sex == Sex.Male ? row.Boys : row.Girls;

        return null;
    }
}
