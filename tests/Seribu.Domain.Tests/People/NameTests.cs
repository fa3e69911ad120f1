using Seribu.Domain.People;

namespace Seribu.Domain.Tests.People;

public sealed class NameTests
{
    [Theory]
    [InlineData("Siti AMINAH", "siti aminah")]
    [InlineData("Soekarno", "Sukarno")]
    [InlineData("Djoko Tjahjono", "Joko Cahjono")]
    [InlineData("Sjamsoel", "Syamsul")]
    [InlineData("Achmad", "Ahmad")]
    [InlineData("Akhmad", "Ahmad")]
    [InlineData("Chandra", "Candra")]
    [InlineData("Muhammad Rizki", "M. Rizqi")]
    [InlineData("Moh. Rizki", "Mohamad Rizky")]
    [InlineData("Mochammad Rizki", "Muh Rizki")]
    [InlineData("Abd. Rahman", "Abdul Rachman")]
    [InlineData("Hj. Fatimah", "Fatima")]
    [InlineData("Nur'aini", "Nuraeni")]
    [InlineData("Noor", "Nur")]
    [InlineData("Badriyah", "Badriah")]
    [InlineData("Dahlya", "Dahlia")]
    [InlineData("Ramadhan", "Ramadan")]
    [InlineData("Evita", "Efita")]
    [InlineData("Anissa", "Anisa")]
    [InlineData("André", "Andre")]
    [InlineData("Andre\u0301", "Andre")]
    [InlineData("Siti Aminah, S.Pd.", "St. Aminah")]
    [InlineData("  Rintik -  Senja ", "rintik senja")]
    public void One_name_written_in_two_ways_folds_to_one(string one, string other) => Assert.Equal(FoldedName.Of(one), FoldedName.Of(other));

    [Theory]
    [InlineData("Budi", "Rudi")]
    [InlineData("Anak 1", "Anak 11")]
    [InlineData("Zahra", "Jahra")]
    [InlineData("Fitri", "Pitri")]
    [InlineData("M", "Muhammad")]
    public void Two_names_stay_two(string one, string other) => Assert.NotEqual(FoldedName.Of(one), FoldedName.Of(other));

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    [InlineData("…")]
    public void Nothing_folds_to_nothing_and_resembles_nothing(string? name)
    {
        Assert.Equal("", FoldedName.Of(name).Text);
        Assert.Equal(0, Alike(name, name));
    }

    [Fact]
    public void Who_is_called_only_by_a_title_keeps_it() => Assert.Equal("haji", FoldedName.Of("Haji").Text);

    [Fact]
    public void A_folded_name_is_not_printed_by_accident() => Assert.DoesNotContain("siti", $"{FoldedName.Of("Siti")}");

    [Theory]
    [InlineData("Kuncup Dahlia", "Dahlia Kuncup", 1)]
    [InlineData("Nur Aini", "Nuraini", 1)]
    [InlineData("Rintik", "Ritnik", 5.0 / 6)] // two neighbours swapped
    [InlineData("Rintik", "Rinti", 5.0 / 6)] // one letter missing
    [InlineData("Rintik", "Rintiks", 6.0 / 7)] // one letter more
    [InlineData("Anak 1", "Anak 2", 0)] // numbered, therefore two
    public void One_typing_error_costs_one_letter(string one, string other, double similarity)
    {
        Assert.Equal(similarity, Alike(one, other), 12);
        Assert.Equal(similarity, Alike(other, one), 12);
    }

    [Fact]
    public void A_common_first_name_says_little()
    {
        // Muhamad weighs half of its 7 letters, Hasan and Bilal 5 each and share one: (7 + 2) / 17.
        Assert.Equal(9.0 / 17, Alike("Muhammad Hasan", "Muhammad Bilal"), 12);
        Assert.True(Alike("Siti Aminah", "Siti Rohani") < NameSimilarity.Alike);
    }

    [Theory]
    [InlineData("dahlya", "Kuncup Dahlia", true)]
    [InlineData("dah", "Kuncup Dahlia", true)]
    [InlineData("dalh", "Kuncup Dahlia", true)]
    [InlineData("kuncup dah", "Kuncup Dahlia", true)]
    [InlineData("dahlia kuncup", "Kuncup Dahlia", true)]
    [InlineData("moh rizki", "Muhammad Rizqi Ramadhan", true)]
    [InlineData("melati", "Kuncup Dahlia", false)]
    [InlineData("dahlia melati", "Kuncup Dahlia", false)]
    [InlineData("", "Kuncup Dahlia", false)]
    public void A_search_forgives_a_typing_error_and_half_a_word(string typed, string name, bool found) =>
        Assert.Equal(found, NameSimilarity.Within(FoldedName.Of(typed), FoldedName.Of(name)) >= NameSimilarity.Found);

    [Fact]
    public void A_whole_word_is_found_before_its_beginning() =>
        Assert.True(Within("dahlia", "Dahlia") > Within("dahlia", "Dahliana"));

    private static double Alike(string? one, string? other) => NameSimilarity.Of(FoldedName.Of(one), FoldedName.Of(other));

    private static double Within(string typed, string name) => NameSimilarity.Within(FoldedName.Of(typed), FoldedName.Of(name));
}
