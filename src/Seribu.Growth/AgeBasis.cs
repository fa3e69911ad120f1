namespace Seribu.Growth;

/// <summary>How exactly a child's age enters the tables.</summary>
public enum AgeBasis
{
    /// <summary>The very day, as WHO's own software reckons.</summary>
    Day,

    /// <summary>Completed calendar months, as Permenkes 2/2020 prints its tables.</summary>
    Month,
}
