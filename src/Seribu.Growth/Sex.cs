namespace Seribu.Growth;

/// <summary>Sex as the growth standards and the civil register know it. Each sex has its own tables.</summary>
public enum Sex
{
    /// <summary>Laki-laki.</summary>
    Male,

    /// <summary>Perempuan.</summary>
    Female,
}
