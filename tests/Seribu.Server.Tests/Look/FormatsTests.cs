using Seribu.Domain.Calendar;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed class FormatsTests
{
    private static readonly Formats Id = Texts.Indonesian.Formats;
    private static readonly Formats En = Texts.English.Formats;

    [Fact]
    public void Thousands_stand_apart_as_each_language_does_it()
    {
        Assert.Equal("1.059", Id.Number(1059));
        Assert.Equal("1,059", En.Number(1059));
        Assert.Equal("Rp117.700.000", Id.Rupiah(117_700_000));
        Assert.Equal("Rp117,700,000", En.Rupiah(117_700_000));
        Assert.Equal("−Rp2.500", Id.Rupiah(-2_500));
    }

    [Fact]
    public void A_percentage_has_two_decimals_rounded_away_from_nought()
    {
        Assert.Equal("78,04 %", Id.Percent(78.04m));
        Assert.Equal("78.05%", En.Percent(78.045m));
        Assert.Equal("100,00", Id.PercentFigure(100));
    }

    [Fact]
    public void What_nobody_could_count_is_a_dash_and_never_nought()
    {
        Assert.Equal("–", Id.Percent(null));
        Assert.Equal("–", Id.PercentFigure(null));
        Assert.Equal("–", Id.Z(null));
        Assert.Equal("–", Id.Kg(null));
        Assert.Equal("–", Id.Grams(null));
        Assert.Equal("–", Id.Date(null));
    }

    [Theory]
    [InlineData(-2.15, "−2,15", "−2.15")]
    [InlineData(1.68, "+1,68", "+1.68")]
    [InlineData(0, "0,00", "0.00")]
    [InlineData(-0.001, "0,00", "0.00")]
    public void A_z_score_has_a_true_sign_and_two_decimals(double z, string indonesian, string english)
    {
        Assert.Equal(indonesian, Id.Z(z));
        Assert.Equal(english, En.Z(z));
    }

    [Fact]
    public void A_weight_shows_what_was_read_off_the_scale()
    {
        Assert.Equal("9,2 kg", Id.Kg(9.2m));
        Assert.Equal("9,0 kg", Id.Kg(9m));
        Assert.Equal("9,25 kg", Id.Kg(9.25m));
        Assert.Equal("79.1 cm", En.Cm(79.1m));
    }

    [Fact]
    public void A_gain_carries_its_sign()
    {
        Assert.Equal("+200 g", Id.Grams(200));
        Assert.Equal("−1.200 g", Id.Grams(-1200));
        Assert.Equal("0", Id.GramsFigure(0));
        Assert.Equal("+2,44", Id.WithSign(2.44m, 2));
    }

    [Fact]
    public void A_part_stands_with_its_whole_and_a_range_with_both_ends()
    {
        Assert.Equal("24 dari 45", Id.Of(24, 45));
        Assert.Equal("24 of 45", En.Of(24, 45));
        Assert.Equal("15,6–22,7", Id.Range(15.6m, 22.7m, 1));
    }

    [Fact]
    public void A_date_is_long_in_sentences_and_short_in_tables()
    {
        var day = new DateOnly(2026, 8, 19);

        Assert.Equal("19 Agustus 2026", Id.Date(day));
        Assert.Equal("19 August 2026", En.Date(day));
        Assert.Equal("19 Agu 2026", Id.DateShort(day));
        Assert.Equal("19 Agu", Id.DayAndMonth(day));
        Assert.Equal("Rabu, 19 Agustus 2026", Id.DateWithWeekday(day));
        Assert.Equal("Agustus 2026", Id.Month(day));
    }

    [Fact]
    public void A_time_has_a_dot_in_Indonesian_and_a_colon_in_English()
    {
        Assert.Equal("09.42", Id.Time(new(9, 42)));
        Assert.Equal("09:42", En.Time(new(9, 42)));
    }

    [Fact]
    public void A_quarter_is_spelled_out_except_in_charts()
    {
        var quarter = new Quarter(2026, 3);

        Assert.Equal("Kuartal 3, 2026", Id.Quarter(quarter));
        Assert.Equal("Quarter 3, 2026", En.Quarter(quarter));
        Assert.Equal("K3", Id.QuarterShort(quarter));
        Assert.Equal("Juli–September 2026", Id.QuarterMonths(quarter));
    }

    [Theory]
    [InlineData("2026-11-19", "0 hari", "0 days", "0 hr")]
    [InlineData("2026-10-20", "30 hari", "30 days", "30 hr")]
    [InlineData("2026-10-19", "1 bulan", "1 month", "1 bln")]
    [InlineData("2025-02-08", "21 bulan", "21 months", "21 bln")]
    [InlineData("2024-11-20", "23 bulan", "23 months", "23 bln")]
    [InlineData("2024-11-19", "2 th", "2 y", "2 th")]
    [InlineData("2024-09-19", "2 th 2 bln", "2 y 2 mo", "2 th 2 bln")]
    public void An_age_is_in_days_then_months_then_years(string bornOn, string indonesian, string english, string inRows)
    {
        var born = DateOnly.Parse(bornOn);
        var on = new DateOnly(2026, 11, 19);

        Assert.Equal(indonesian, Id.Age(born, on));
        Assert.Equal(english, En.Age(born, on));
        Assert.Equal(inRows, Id.AgeShort(born, on));
    }

    [Fact]
    public void A_month_without_the_birth_day_is_full_on_its_last_day()
    {
        Assert.Equal("28 hari", Id.Age(new(2026, 1, 30), new(2026, 2, 27)));
        Assert.Equal("1 bulan", Id.Age(new(2026, 1, 30), new(2026, 2, 28)));
    }

    [Fact]
    public void The_head_of_a_page_tells_an_age_to_the_day()
    {
        Assert.Equal("21 bulan 11 hari", Id.AgeExact(new(2025, 2, 8), new(2026, 11, 19)));
        Assert.Equal("21 bulan", Id.AgeExact(new(2025, 2, 19), new(2026, 11, 19)));
        Assert.Equal("27 tahun", Id.AgeInYears(new(1999, 1, 1), new(2026, 11, 19)));
        Assert.Equal("hari ke-919", Id.DayOfThousand(919));
    }

    [Fact]
    public void A_limit_is_told_by_its_distance()
    {
        var today = new DateOnly(2026, 11, 19);

        Assert.Equal("3 hari lewat", Id.Distance(today.AddDays(-3), today));
        Assert.Equal("1 day overdue", En.Distance(today.AddDays(-1), today));
        Assert.Equal("hari ini", Id.Distance(today, today));
        Assert.Equal("11 hari lagi", Id.Distance(today.AddDays(11), today));
    }

    [Fact]
    public void Four_digits_of_a_NIK_are_shown_and_no_more()
    {
        Assert.Equal("9901••••••••••••", Formats.Nik("9901010802250007"));
        Assert.Equal("–", Formats.Nik(null));
    }
}
