namespace Seribu.Domain.People;

/// <summary>The groups the programme serves, in the order a life passes through them. They overlap: a baby is also baduta and balita.</summary>
/// <remarks>Source: docs/rules/people.md#groups.</remarks>
public enum TargetGroup
{
    /// <summary>Remaja putri (rematri): a girl of 10 to 19 years, unmarried.</summary>
    AdolescentGirl,

    /// <summary>Calon pengantin (catin): planning to marry.</summary>
    Catin,

    /// <summary>Pasangan usia subur (PUS): married, the wife not yet 50.</summary>
    Pus,

    /// <summary>Ibu hamil (bumil).</summary>
    Pregnant,

    /// <summary>Ibu nifas (bufas): the day of delivery and the 42 days after it.</summary>
    Postnatal,

    /// <summary>Bayi: 0 to 11 completed months.</summary>
    Baby,

    /// <summary>Anak di bawah dua tahun: 0 to 23 completed months.</summary>
    Baduta,

    /// <summary>Anak di bawah lima tahun: 0 to 59 completed months.</summary>
    Balita,

    /// <summary>Anak usia dini (PAUD): 24 to 83 completed months.</summary>
    Preschool,
}

/// <summary>That a person belongs to a group for a while.</summary>
/// <param name="Group">The group.</param>
/// <param name="Enters">The first day in it.</param>
/// <param name="Leaves">The first day no longer in it; empty when nothing known will end it.</param>
public readonly record struct Membership(TargetGroup Group, DateOnly Enters, DateOnly? Leaves)
{
    /// <summary>Whether the person is in the group on a day.</summary>
    public bool Includes(DateOnly day) => Enters <= day && !(Leaves <= day);
}
