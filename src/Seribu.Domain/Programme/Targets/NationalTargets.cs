using System.Text.Json;
using Seribu.Domain.Reference;

namespace Seribu.Domain.Programme.Targets;

/// <summary>A national target or survey figure.</summary>
/// <param name="Indicator">What is counted.</param>
/// <param name="Year">The year.</param>
/// <param name="Percent">The figure.</param>
/// <param name="Basis">The act, or the survey.</param>
public sealed record NationalFigure(string Indicator, int Year, decimal Percent, string Basis);

/// <summary>National targets by year, and what the surveys found.</summary>
/// <param name="Targets">The targets.</param>
/// <param name="Figures">The surveys.</param>
public sealed record NationalTargets(IReadOnlyList<NationalFigure> Targets, IReadOnlyList<NationalFigure> Figures)
{
    /// <summary>Those this release of Seribu carries.</summary>
    public static NationalTargets Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>Reads those of a bundle.</summary>
    public static NationalTargets Load(ReferenceBundle bundle)
    {
        using var document = JsonDocument.Parse(bundle.Text("targets/national.json"));
        return new(Read(document.RootElement.GetProperty("targets")), Read(document.RootElement.GetProperty("figures")));
    }

    private static IReadOnlyList<NationalFigure> Read(JsonElement rows) => [.. rows.EnumerateArray().Select(row => new NationalFigure(
        row.GetProperty("indicator").GetString()!, row.GetProperty("year").GetInt32(), row.GetProperty("percent").GetDecimal(), row.GetProperty("basis").GetString()!))];
}
