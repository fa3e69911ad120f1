using Seribu.Domain.People;

namespace Seribu.Domain.Tests.People;

public sealed class OtherNumbersTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void A_family_card_tells_where_and_when_it_was_issued()
    {
        var card = KkNumber.Read("1905 0103 0514 0012").Value!.Value;

        Assert.Equal("19.05.01", card.SubDistrict);
        Assert.Equal(new DateOnly(2014, 5, 3), card.IssuedOn(Today));
        Assert.Equal("1905••••••••••••", $"{card}");
    }

    [Theory]
    [InlineData("1905014305140012")]
    [InlineData("1905010013140012")]
    public void The_day_of_a_family_card_never_carries_forty(string digits) =>
        Assert.Null(KkNumber.Read(digits).Value!.Value.IssuedOn(Today));

    [Theory]
    [InlineData("", "kk-empty")]
    [InlineData("19050103051400", "kk-length")]
    [InlineData("1905010305140000", "kk-serial")]
    [InlineData("1905************", "kk-masked")]
    public void What_is_no_family_card_says_why(string text, string refusal) => Assert.Equal(refusal, KkNumber.Read(text).Refusal);

    [Theory]
    [InlineData("19050157089900011", TemporaryIdForm.MothersNikAndDigit, "1905015708990001", null)]
    [InlineData("0905015708990001", TemporaryIdForm.LeadingZero, null, null)]
    [InlineData("1905015708990001/0", TemporaryIdForm.MothersNikAndOrder, "1905015708990001", 0)]
    [InlineData("1905015708990001/2", TemporaryIdForm.MothersNikAndOrder, "1905015708990001", 2)]
    public void Three_systems_number_a_person_without_nik(string text, TemporaryIdForm form, string? mothersNik, int? order)
    {
        var id = TemporaryId.Read(text).Value!.Value;

        Assert.Equal(form, id.Form);
        Assert.Equal(mothersNik, id.MothersNik?.Digits);
        Assert.Equal(order, id.BirthOrder);
        Assert.DoesNotContain(text[4..], $"{id}");
    }

    [Theory]
    [InlineData("", "temporary-empty")]
    [InlineData("1905015708990001", "temporary-form")]
    [InlineData("190501570899000", "temporary-form")]
    [InlineData("bayi ny. x", "temporary-form")]
    [InlineData("19050157089900001", "nik-serial")]
    [InlineData("1905015708990001/x", "temporary-form")]
    public void What_is_no_temporary_number_says_why(string text, string refusal) =>
        Assert.Equal(refusal, TemporaryId.Read(text).Refusal);

    [Fact]
    public void A_twin_is_numbered_by_the_order_of_birth()
    {
        var mother = Nik.Read("1905015708990001").Value!.Value;

        var second = TemporaryId.OfNewborn(mother, 2);

        Assert.Equal("1905015708990001/2", second.Text);
        Assert.Equal(second, TemporaryId.Read(second.Text).Value);
    }

    [Theory]
    [InlineData("0812-3456-7890", "+6281234567890")]
    [InlineData("62 812 3456 7890", "+6281234567890")]
    [InlineData("+62 (812) 34567890", "+6281234567890")]
    [InlineData("08123456", null)]
    [InlineData("081234567", "+6281234567")]
    [InlineData("0812345678901", "+62812345678901")]
    [InlineData("08123456789012", null)]
    [InlineData("0717422334", null)]
    [InlineData("812345678", null)]
    [InlineData("+6581234567890", null)]
    public void A_mobile_number_is_kept_in_one_form(string typed, string? kept) =>
        Assert.Equal(kept, Phone.Read(typed).Value?.Text);
}
