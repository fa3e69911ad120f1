using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.People;

public sealed class DuplicateTests
{
    private static readonly Guid Mother = Guid.NewGuid();
    private static readonly Nik First = Nik.Read("1905010802250001").Value!.Value;
    private static readonly Nik Second = Nik.Read("1905010802250002").Value!.Value;

    private static readonly Identity Rintik = Named("Rintik Senja") with { Mother = Mother };

    [Fact]
    public void One_nik_is_one_person_until_somebody_says_otherwise()
    {
        var other = Named("Budi") with { Nik = First, BornOn = new(1990, 1, 1), Sex = Sex.Female };

        Assert.Equal(DuplicateReason.SameNik, Duplicates.Between(Rintik with { Nik = First }, other)?.Reason);
    }

    [Fact]
    public void A_name_written_differently_on_one_birth_date_is_asked_about() =>
        Assert.Equal(DuplicateReason.SameBirthAndName, Duplicates.Between(Rintik, Named("Ritnik Sendja"))?.Reason);

    [Fact]
    public void Another_day_another_sex_or_another_name_is_another_person()
    {
        Assert.Null(Duplicates.Between(Rintik, Named("Rintik Senja") with { BornOn = new(2025, 2, 9) }));
        Assert.Null(Duplicates.Between(Rintik, Named("Rintik Senja") with { Sex = Sex.Female }));
        Assert.Null(Duplicates.Between(Rintik, Named("Budi Pagi")));
        Assert.Null(Duplicates.Between(Rintik with { BornOn = null }, Named("Rintik Senja") with { BornOn = null }));
        Assert.Null(Duplicates.Between(Rintik, Rintik));
    }

    [Fact]
    public void Twins_are_not_duplicates()
    {
        var hasan = Named("Hasan Senja") with { Mother = Mother };
        var hasin = Named("Hasin Senja") with { Mother = Mother };

        Assert.NotNull(Duplicates.Between(hasan, hasin));
        Assert.Null(Duplicates.Between(hasan with { BirthOrder = 1 }, hasin with { BirthOrder = 2 }));
        Assert.Null(Duplicates.Between(hasan with { Multiple = true }, hasin));
        Assert.Null(Duplicates.Between(hasan with { Nik = First }, hasin with { Nik = Second }));
    }

    [Fact]
    public void A_twin_written_twice_is_a_duplicate()
    {
        var hasan = Named("Hasan Senja") with { Mother = Mother, Multiple = true, BirthOrder = 1 };

        Assert.NotNull(Duplicates.Between(hasan, hasan with { Person = Guid.NewGuid() }));
        Assert.NotNull(Duplicates.Between(hasan, hasan with { Person = Guid.NewGuid(), BirthOrder = null }));
    }

    [Fact]
    public void Twins_of_a_household_without_a_known_mother_are_twins()
    {
        var house = Guid.NewGuid();
        var hasan = Named("Hasan Senja") with { Household = house, BirthOrder = 1 };

        Assert.Null(Duplicates.Between(hasan, Named("Hasin Senja") with { Household = house, BirthOrder = 2 }));
        Assert.NotNull(Duplicates.Between(hasan, Named("Hasin Senja") with { Household = Guid.NewGuid(), BirthOrder = 2 }));
    }

    [Fact]
    public void Two_numbers_for_the_very_same_name_are_asked_about() =>
        Assert.NotNull(Duplicates.Between(Rintik with { Nik = First }, Named("Rintik Senja") with { Nik = Second }));

    [Fact]
    public void Each_pair_is_named_once_by_its_strongest_reason()
    {
        var people = new[] { Rintik with { Nik = First }, Named("Rintik Senja") with { Nik = First }, Named("Rintik Sendja"), Named("Budi Pagi") };

        var candidates = Duplicates.Among(people);

        Assert.Equal(
            [(people[0].Person, people[1].Person, DuplicateReason.SameNik), (people[0].Person, people[2].Person, DuplicateReason.SameBirthAndName),
                (people[1].Person, people[2].Person, DuplicateReason.SameBirthAndName)],
            candidates.Select(candidate => (candidate.One, candidate.Other, candidate.Reason)));
    }

    private static Identity Named(string name) => new(Guid.NewGuid(), FoldedName.Of(name)) { BornOn = new(2025, 2, 8), Sex = Sex.Male };
}
