using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Tests.Architecture;
using Seribu.Growth;

namespace Seribu.Domain.Tests.People;

/// <summary>People and visits that are valid as they stand; a test states only what matters to it.</summary>
internal static class A
{
    /// <summary>The growth card of the reference data.</summary>
    public static GrowthCard Card { get; } = GrowthCard.Read(Repository.Text("reference/" + GrowthCard.Path));

    /// <summary>The limits of the reference data.</summary>
    public static Limits Limits { get; } = Domain.Growth.Limits.Read(Repository.Text("reference/" + Domain.Growth.Limits.Path));

    public static Person Child { get; } = new() { Id = Guid.NewGuid(), Sex = Sex.Male, BornOn = new(2025, 1, 15), FirstOn = new(2025, 1, 15) };

    public static DateOnly Day(string text) => DateOnly.Parse(text);

    /// <summary>A visit, noted as the number-th fact of its village.</summary>
    public static Noted<ChildVisit> Visit(string on, decimal? kg = null, decimal? cm = null, Posture? measure = null, long number = 0) =>
        new(Guid.NewGuid(), number, Day(on), Guid.Empty, new() { WeightKg = kg, LengthCm = cm, Measure = measure });
}
