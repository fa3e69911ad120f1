using Seribu.Growth;

namespace Seribu.Domain.People;

/// <summary>What of a person tells whether two rows are one person.</summary>
public sealed record Identity(Guid Person, FoldedName Name)
{
    /// <summary>The NIK, when there is one.</summary>
    public Nik? Nik { get; init; }

    /// <summary>Birth date.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Sex.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The mother's person id, when registered.</summary>
    public Guid? Mother { get; init; }

    /// <summary>The household.</summary>
    public Guid? Household { get; init; }

    /// <summary>1 for the first-born of twins, 2 for the second; empty when unknown.</summary>
    public int? BirthOrder { get; init; }

    /// <summary>Born as one of several.</summary>
    public bool Multiple { get; init; }
}

/// <summary>Why two rows may be one person.</summary>
public enum DuplicateReason
{
    /// <summary>They carry the same NIK.</summary>
    SameNik,

    /// <summary>Same birth date and sex, and names that may well be one.</summary>
    SameBirthAndName,

    /// <summary>Two households carry the same family card.</summary>
    SameKk,
}

/// <summary>Two rows that may be one person or one household. Somebody decides; nothing is merged by itself.</summary>
/// <param name="One">The row that came first.</param>
/// <param name="Other">The other row.</param>
/// <param name="Reason">Why.</param>
/// <param name="Similarity">Of the names, 0 to 1.</param>
public readonly record struct DuplicateCandidate(Guid One, Guid Other, DuplicateReason Reason, double Similarity);

/// <summary>Finds rows that may be one person. Twins are not.</summary>
/// <remarks>Source: docs/rules/people.md#duplicates.</remarks>
public static class Duplicates
{
    /// <summary>Every pair worth asking about; a pair is named once, by its strongest reason.</summary>
    public static IReadOnlyList<DuplicateCandidate> Among(IReadOnlyList<Identity> people)
    {
        var byNik = people.Where(person => person.Nik is not null).GroupBy(person => person.Nik);
        var byBirth = people.Where(person => person is { BornOn: not null, Sex: not null }).GroupBy(person => (person.BornOn, person.Sex));

        return [.. byNik.SelectMany(same => Pairs(same)).Concat(byBirth.SelectMany(same => Pairs(same)))
            .Select(pair => Between(pair.One, pair.Other)).OfType<DuplicateCandidate>().Distinct()];
    }

    /// <summary>Every pair of households that carry the same family card; a pair is named once.</summary>
    public static IReadOnlyList<DuplicateCandidate> AmongHouseholds(IReadOnlyList<(Guid Household, IReadOnlyList<string> KkNumbers)> households) =>
    [
        .. households.SelectMany(each => each.KkNumbers.Distinct().Select(kk => (each.Household, Kk: kk))).GroupBy(each => each.Kk, each => each.Household)
            .SelectMany(same => Pairs(same)).Select(pair => new DuplicateCandidate(pair.One, pair.Other, DuplicateReason.SameKk, 1)).Distinct(),
    ];

    /// <summary>Whether two rows may be one person, and why; empty when not.</summary>
    public static DuplicateCandidate? Between(Identity one, Identity other)
    {
        if (one.Person == other.Person) return null;

        var similarity = NameSimilarity.Of(one.Name, other.Name);
        if (one.Nik is { } nik && nik == other.Nik) return new(one.Person, other.Person, DuplicateReason.SameNik, similarity);

        var sameBirth = one is { BornOn: not null, Sex: not null } && one.BornOn == other.BornOn && one.Sex == other.Sex;
        if (!sameBirth || similarity < NameSimilarity.Alike || AreTwins(one, other)) return null;

        // Two numbers are two people, unless the names are the very same and one number was typed wrongly.
        if (one.Nik is not null && other.Nik is not null && one.Name != other.Name) return null;

        return new(one.Person, other.Person, DuplicateReason.SameBirthAndName, similarity);
    }

    private static bool AreTwins(Identity one, Identity other)
    {
        var oneFamily = one.Mother is { } mother && other.Mother is { } otherMother
            ? mother == otherMother
            : one.Household is not null && one.Household == other.Household;
        if (!oneFamily) return false;

        return one.BirthOrder is { } order && other.BirthOrder is { } otherOrder
            ? order != otherOrder
            : (one.Multiple || other.Multiple) && one.Name != other.Name;
    }

    private static IEnumerable<(T One, T Other)> Pairs<T>(IEnumerable<T> group)
    {
        var people = group.ToList();
        for (var one = 0; one < people.Count; one++)
            for (var other = one + 1; other < people.Count; other++)
                yield return (people[one], people[other]);
    }
}
