using Seribu.Domain.Book;

namespace Seribu.Server.Demo;

/// <summary>The households of a demo village as its facts name them.</summary>
internal static class DemoFamilies
{
    /// <summary>Those that were registered and never left.</summary>
    public static IReadOnlyList<Guid> Of(IReadOnlyList<DemoFact> facts)
    {
        var gone = facts.Where(line => line.Fact.Kind == Kinds.Departure).Select(line => line.Fact.Subject).ToHashSet();
        return [.. facts.Where(line => line.Fact.Kind == Kinds.Household && !gone.Contains(line.Fact.Subject)).Select(line => line.Fact.Subject!.Value).Distinct()];
    }
}
