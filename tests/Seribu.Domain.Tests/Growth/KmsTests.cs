using System.Globalization;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.Tests.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Growth;

/// <summary>A boy born on 15 January 2025: one month old on 15 February, and so on.</summary>
public sealed class KmsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    // Worked by hand from the card: 800 g asked for at 1 month, 900 at 2, 800 at 3, 600 at 4, 500 at 5.
    [Theory]
    [InlineData("2025-01-20 3.4 B", "2025-02-20 4.2 N")]
    [InlineData("2025-01-20 3.4 B", "2025-02-20 4.199 T")]
    [InlineData("2025-02-20 4.2 B", "2025-03-20 5.1 N", "2025-04-20 5.9 N", "2025-05-20 6.5 N", "2025-06-20 7.0 N")]
    [InlineData("2025-02-20 4.2 B", "2025-03-20 5.0 T", "2025-04-20 5.7 2T", "2025-05-20 6.2 3T", "2025-06-20 6.7 N", "2025-07-20 6.7 T")]
    public void Gaining_the_minimum_is_naik_and_a_gram_less_is_not(params string[] card) => Assert.Equal(card, Printed(card));

    [Fact]
    public void The_age_at_the_weighing_decides_what_is_asked() =>
        // On 14 March the boy is still one month old: 800 g are enough. A day later 900 are asked for.
        Assert.Equal(
            [.. Printed("2025-02-20 4.2", "2025-03-14 5.0"), .. Printed("2025-02-20 4.2", "2025-03-15 5.0")],
            ["2025-02-20 4.2 B", "2025-03-14 5.0 N", "2025-02-20 4.2 B", "2025-03-15 5.0 T"]);

    [Theory]
    [InlineData("2025-02-20 4.2 B", "2025-04-20 6.5 O", "2025-05-20 7.1 N")]
    [InlineData("2025-02-01 3.9 B", "2025-03-31 5.2 N")]
    [InlineData("2025-12-31 9.4 B", "2026-01-01 9.7 N")]
    [InlineData("2025-11-30 9.4 B", "2026-01-01 9.9 O")]
    public void Whoever_missed_a_calendar_month_is_o(params string[] card) => Assert.Equal(card, Printed(card));

    [Fact]
    public void A_weight_that_nobody_has_does_not_stop_the_card_while_it_is_typed() =>
        Assert.Equal(KmsMark.N, Kms.Months(A.Child, [A.Visit("2025-02-20", 4.2m), A.Visit("2025-03-20", 1_905_015_502_010_000m)], Today, A.Card)[^1].Mark);

    [Fact]
    public void A_missed_month_breaks_the_row_of_t() =>
        Assert.Equal(
            ["2026-02-20 9.0 B", "2026-03-20 9.0 T", "2026-04-20 9.0 2T", "2026-06-20 9.0 O", "2026-07-20 9.0 T"],
            Printed("2026-02-20 9.0", "2026-03-20 9.0", "2026-04-20 9.0", "2026-06-20 9.0", "2026-07-20 9.0"));

    [Fact]
    public void In_month_0_nothing_is_asked_and_the_child_stays_new() =>
        Assert.Equal(["2025-01-20 3.4 B", "2025-02-14 3.3 B"], Printed("2025-01-20 3.4", "2025-02-14 3.3"));

    [Fact]
    public void Of_a_months_weighings_the_last_counts() =>
        Assert.Equal(["2026-02-20 9.4 B", "2026-03-25 9.6 N"], Printed("2026-03-10 9.2", "2026-03-25 9.6", "2026-02-20 9.4"));

    [Fact]
    public void Of_one_days_weighings_the_later_in_the_book_counts()
    {
        Noted<ChildVisit>[] visits = [A.Visit("2026-02-20", 9.4m), A.Visit("2026-03-20", 9.6m, number: 8), A.Visit("2026-03-20", 9.5m, number: 7)];

        Assert.Equal(KmsMark.N, Kms.Months(A.Child, visits, Today, A.Card)[^1].Mark);
    }

    [Fact]
    public void A_held_back_weighing_is_as_if_it_were_not_there()
    {
        Noted<ChildVisit>[] visits = [A.Visit("2026-02-20", 9.4m), A.Visit("2026-03-20", 19.6m) with { HeldBack = true }, A.Visit("2026-04-20", 9.8m)];

        Assert.Equal([KmsMark.B, KmsMark.O], Kms.Months(A.Child, visits, Today, A.Card).Select(month => month.Mark));
    }

    [Fact]
    public void The_first_weighing_at_another_posyandu_is_new_there()
    {
        Guid kenanga = Guid.NewGuid(), melati = Guid.NewGuid();
        Noted<ChildVisit>[] visits =
        [
            At(melati, A.Visit("2026-02-20", 9.4m)), At(kenanga, A.Visit("2026-03-20", 9.6m)),
            A.Visit("2026-04-20", 9.8m), At(melati, A.Visit("2026-05-20", 9.8m)),
        ];

        var months = Kms.Months(A.Child, visits, Today, A.Card, home: kenanga);

        Assert.Equal([KmsMark.B, KmsMark.B, KmsMark.N, KmsMark.T], months.Select(month => month.Mark));
    }

    [Fact]
    public void A_month_tells_how_much_was_gained_and_asked()
    {
        var month = Kms.Months(A.Child, [A.Visit("2025-02-20", 4.2m), A.Visit("2025-03-20", 5.05m)], Today, A.Card)[^1];

        Assert.Equal((850, 900), (month.GainGrams, month.MinimumGrams));
    }

    // WHO, weight for age, boys, day 365: -3 SD is 6.926 kg. 6.925 kg prints as -3.00 and lies on the line, 6.92 kg as -3.01.
    [Theory]
    [InlineData(6.925, false)]
    [InlineData(6.92, true)]
    public void Under_minus_3_sd_is_under_the_red_line(double kg, bool below) =>
        Assert.Equal(below, Assert.Single(Kms.Months(A.Child, [A.Visit("2026-01-15", (decimal)kg)], Today, A.Card)).BelowRedLine);

    [Fact]
    public void A_district_may_draw_the_red_line_at_minus_2()
    {
        Noted<ChildVisit>[] visits = [A.Visit("2026-01-15", 7.5m)];

        Assert.False(Kms.Months(A.Child, visits, Today, A.Card)[0].BelowRedLine);
        Assert.True(Kms.Months(A.Child, visits, Today, A.Card with { RedLine = -2 })[0].BelowRedLine);
    }

    [Fact]
    public void The_weight_of_a_child_with_oedema_tells_nothing_about_the_red_line()
    {
        var swollen = A.Visit("2026-01-15", 6.8m);

        Assert.False(Kms.Months(A.Child, [swollen with { What = swollen.What with { Oedema = true } }], Today, A.Card)[0].BelowRedLine);
    }

    [Fact]
    public void Without_a_birth_date_there_is_no_card() =>
        Assert.Empty(Kms.Months(A.Child with { BornOn = null }, [A.Visit("2026-01-15", 9m)], Today, A.Card));

    [Fact]
    public void The_card_ends_with_its_last_month() =>
        // 60 months old until 14 February 2030, 61 on the 15th.
        Assert.Equal(["2030-01-20 17 B"], Printed(A.Day("2030-12-31"), "2030-01-20 17", "2030-02-15 17"));

    [Fact]
    public void Nothing_after_the_day_asked_for_is_read() =>
        Assert.Equal(["2026-02-20 9.4 B"], Printed(A.Day("2026-03-19"), "2026-02-20 9.4", "2026-03-20 9.6"));

    private static Noted<ChildVisit> At(Guid posyandu, Noted<ChildVisit> visit) => visit with { What = visit.What with { Posyandu = posyandu } };

    private static IEnumerable<string> Printed(params string[] card) => Printed(Today, card);

    // "2025-02-20 4.2 N": the day, the weight, and what the card prints for the month.
    private static IEnumerable<string> Printed(DateOnly until, params string[] card)
    {
        var visits = card.Select(line => line.Split(' ')).Select(part => A.Visit(part[0], decimal.Parse(part[1], CultureInfo.InvariantCulture))).ToList();

        return Kms.Months(A.Child, visits, until, A.Card).Select(month =>
        {
            var kg = visits.Single(visit => visit.Fact == month.Fact).What.WeightKg!.Value.ToString(CultureInfo.InvariantCulture);
            var times = month.TimesNotGained > 1 ? $"{month.TimesNotGained}" : "";
            return $"{month.On:yyyy-MM-dd} {kg} {times}{month.Mark}";
        });
    }
}
