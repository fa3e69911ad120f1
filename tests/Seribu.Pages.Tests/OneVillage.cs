namespace Seribu.Pages.Tests;

/// <summary>Those who write into the demo's village do it one after the other; those who only look walk beside them.</summary>
[CollectionDefinition(Name)]
public sealed class OneVillage
{
    public const string Name = "One village";
}
