using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.People;

public sealed class NikTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_mans_number_tells_region_birth_day_and_sex()
    {
        var nik = Read("1905011708880003");

        Assert.Equal("19.05.01", nik.SubDistrict);
        Assert.Equal(Sex.Male, nik.Sex);
        Assert.Equal(new DateOnly(1988, 8, 17), nik.BornOn(Today));
    }

    [Fact]
    public void A_womans_day_is_raised_by_forty()
    {
        var nik = Read("1905015708990001");

        Assert.Equal(Sex.Female, nik.Sex);
        Assert.Equal(new DateOnly(1999, 8, 17), nik.BornOn(Today));
    }

    [Theory]
    [InlineData("1905010101260001", 2026)]
    [InlineData("1905010101270001", 1927)]
    [InlineData("1905010101000001", 2000)]
    public void A_year_that_has_not_come_yet_belongs_to_the_last_century(string digits, int year) =>
        Assert.Equal(year, Read(digits).BornOn(Today)!.Value.Year);

    [Theory]
    [InlineData("1905013101900001", Sex.Male)]
    [InlineData("1905013201900001", null)]
    [InlineData("1905014001900001", null)]
    [InlineData("1905014101900001", Sex.Female)]
    [InlineData("1905017101900001", Sex.Female)]
    [InlineData("1905017201900001", null)]
    [InlineData("1905010001900001", null)]
    public void Only_days_of_a_month_tell_a_sex(string digits, Sex? sex) => Assert.Equal(sex, Read(digits).Sex);

    [Theory]
    [InlineData("1905012902000001", true)]
    [InlineData("1905012902010001", false)]
    [InlineData("1905013013900001", false)]
    [InlineData("1905013004900001", true)]
    [InlineData("1905013104900001", false)]
    public void A_number_may_hold_a_day_that_never_was(string digits, bool exists) =>
        Assert.Equal(exists, Read(digits).BornOn(Today).HasValue);

    [Theory]
    [InlineData(null, "nik-empty")]
    [InlineData("  ", "nik-empty")]
    [InlineData("190501170888000", "nik-length")]
    [InlineData("19050117088800033", "nik-length")]
    [InlineData("19050117O8880003", "nik-digits")]
    [InlineData("١٩٠٥٠١١٧٠٨٨٨٠٠٠٣", "nik-digits")]
    [InlineData("1905011708880000", "nik-serial")]
    [InlineData("190501********03", "nik-masked")]
    [InlineData("1905••••••••••••", "nik-masked")]
    [InlineData("1,90501E+15", "nik-rounded")]
    [InlineData("0905011708880003", "nik-temporary")]
    public void What_is_no_number_says_why(string? text, string refusal)
    {
        var reading = Nik.Read(text);

        Assert.Null(reading.Value);
        Assert.Equal(refusal, reading.Refusal);
    }

    [Theory]
    [InlineData(" 1905 0117 0888 0003 ")]
    [InlineData("'1905011708880003")]
    [InlineData("190501.170888.0003")]
    [InlineData("190501-170888-0003")]
    public void Marks_between_the_digits_are_overlooked(string typed) => Assert.Equal("1905011708880003", Read(typed).Digits);

    [Fact]
    public void A_mask_shows_four_digits_and_nothing_of_the_rest()
    {
        var nik = Read("1905011708880003");

        Assert.Equal("1905••••••••••••", nik.Masked);
        Assert.Equal("1905••••••••••••", $"{nik}");
    }

    [Theory]
    [InlineData("1905015708990001", "1999-08-17", BirthPrecision.Day, Sex.Female)]
    [InlineData("1905015708990001", "1999-08-18", BirthPrecision.Day, Sex.Female, "nik-born-on-differs")]
    [InlineData("1905015708990001", "1999-08-01", BirthPrecision.Month, Sex.Female)]
    [InlineData("1905015708990001", "1999-09-01", BirthPrecision.Month, Sex.Female, "nik-born-on-differs")]
    [InlineData("1905015708990001", "1999-01-01", BirthPrecision.Year, Sex.Female)]
    [InlineData("1905015708990001", "1998-01-01", BirthPrecision.Year, Sex.Female, "nik-born-on-differs")]
    [InlineData("1905015708990001", "1999-08-17", BirthPrecision.Day, Sex.Male, "nik-sex-differs")]
    [InlineData("1905015708990001", null, BirthPrecision.Day, null)]
    [InlineData("1905013213990001", "1999-08-17", BirthPrecision.Day, Sex.Male, "nik-no-date")]
    [InlineData("1905011708990001", "1999-08-16", BirthPrecision.Day, Sex.Female, "nik-sex-differs", "nik-born-on-differs")]
    public void A_number_that_disagrees_with_the_person_only_warns(
        string digits, string? bornOn, BirthPrecision precision, Sex? sex, params string[] codes)
    {
        var person = new Person
        {
            Id = Guid.NewGuid(),
            FirstOn = Today,
            BornOn = bornOn is null ? null : DateOnly.Parse(bornOn),
            BornPrecision = precision,
            Sex = sex,
        };

        var doubts = Read(digits).DoubtsBeside(person, Today);

        Assert.Equal(codes, doubts.Select(doubt => doubt.Code));
    }

    private static Nik Read(string text) => Nik.Read(text).Value!.Value;
}
