using System.Text.Json;
using System.Text.Json.Serialization;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Growth;

/// <summary>Limits of one measure.</summary>
/// <param name="Over">Impossible up to and including this value.</param>
/// <param name="To">Impossible above this value.</param>
/// <param name="DoubtBelow">Implausible below this value.</param>
/// <param name="DoubtAbove">Implausible above this value.</param>
/// <param name="Decimals">Decimals it may carry.</param>
public sealed record MeasureLimits(decimal Over, decimal To, decimal DoubtBelow, decimal DoubtAbove, int Decimals)
{
    /// <summary>Whether a value can be, whatever child it is.</summary>
    public bool IsPossible(decimal value) => value > Over && value <= To;

    /// <summary>Whether a value is believed without a question.</summary>
    public bool IsPlausible(decimal value) => value >= DoubtBelow && value <= DoubtAbove;
}

/// <summary>Limits of a child's visit.</summary>
public sealed record ChildLimits(
    [property: JsonPropertyName("weight_kg")] MeasureLimits WeightKg,
    [property: JsonPropertyName("length_cm")] MeasureLimits LengthCm,
    [property: JsonPropertyName("head_cm")] MeasureLimits HeadCm,
    [property: JsonPropertyName("arm_cm")] MeasureLimits ArmCm);

/// <summary>Limits at birth.</summary>
public sealed record NewbornLimits(
    [property: JsonPropertyName("weight_kg")] MeasureLimits WeightKg,
    [property: JsonPropertyName("length_cm")] MeasureLimits LengthCm);

/// <summary>Limits of a woman's visit.</summary>
public sealed record WomanLimits(
    [property: JsonPropertyName("weight_kg")] MeasureLimits WeightKg,
    [property: JsonPropertyName("arm_cm")] MeasureLimits ArmCm,
    MeasureLimits Hb);

/// <summary>How far two measurements of one person may lie apart.</summary>
/// <param name="ShrinkingCm">A child may seem so much shorter than before.</param>
/// <param name="JumpCmPerMonth">Growing more than this in a month, a typing slip is looked for.</param>
/// <param name="LossPercentPerMonth">Weight lost in a month, of the weight before.</param>
/// <param name="GainPercentPerMonth">Weight gained in a month, of the weight before.</param>
/// <param name="NewbornGainPercentPerMonth">The same while the child was under <paramref name="NewbornUnderMonth"/> at the weight before.</param>
/// <param name="NewbornUnderMonth">Completed months of age.</param>
/// <param name="OldAfterYears">A day longer ago than this is asked about.</param>
public sealed record HistoryLimits(
    decimal ShrinkingCm, decimal JumpCmPerMonth, decimal LossPercentPerMonth, decimal GainPercentPerMonth,
    decimal NewbornGainPercentPerMonth, int NewbornUnderMonth, int OldAfterYears);

/// <summary>What is believed, what is asked about and what cannot be, as rows of reference data.</summary>
/// <remarks>Source: docs/rules/plausible.md.</remarks>
public sealed record Limits(
    ChildLimits Child, NewbornLimits Newborn, WomanLimits Woman, HistoryLimits History, DateOnly InForceFrom, string Source)
{
    /// <summary>Where the limits stand in the reference data.</summary>
    public const string Path = "limits/limits.json";

    /// <summary>The codes of the doses that are known; empty: none is asked about.</summary>
    [JsonIgnore]
    public IReadOnlySet<string> Doses { get; init; } = new HashSet<string>();

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The limits of a bundle, with the doses of its schedule.</summary>
    /// <exception cref="FormatException">A row is missing, unknown or of the wrong kind.</exception>
    public static Limits Of(ReferenceBundle bundle) =>
        Read(bundle.Text(Path)) with { Doses = DoseSchedule.Of(bundle).Doses.Select(dose => dose.Code).ToHashSet() };

    /// <summary>Reads limits from reference data.</summary>
    /// <exception cref="FormatException">A row is missing, unknown or of the wrong kind.</exception>
    public static Limits Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Limits>(json, Strict) ?? throw new FormatException($"{Path} is empty.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"{Path}: {broken.Message}", broken);
        }
    }
}
