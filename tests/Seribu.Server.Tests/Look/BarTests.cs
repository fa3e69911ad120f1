using Seribu.Domain.Calendar;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed class BarTests
{
    private static readonly Texts Words = Texts.Indonesian;

    [Fact]
    public void A_received_bar_leaves_open_what_is_not_applicable()
    {
        // 12 received, 2 owed and 4 not applicable of 18, on 150 pixels: 100, 16.7, and nothing.
        var bar = ReceivedBar.Draw(12, 2, 18).Markup();

        Assert.Contains("class=\"bar-received\" x=\"0\" y=\"0\" width=\"100\"", bar);
        Assert.Contains("class=\"bar-owed\" x=\"100.8\" y=\"0.8\" width=\"15.2\"", bar);
    }

    [Fact]
    public void A_bar_of_nobody_is_empty()
    {
        var bar = ReceivedBar.Draw(0, 0, 0).Markup();

        Assert.DoesNotContain("<rect", bar);
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    [InlineData(30, 3)]
    [InlineData(44, 3)]
    [InlineData(45, 4)]
    [InlineData(60, 5)]
    [InlineData(100, 5)]
    public void Heat_grows_darker_at_10_20_30_45_and_60(int share, int step) => Assert.Equal(step, HeatCell.StepOf(share));

    [Fact]
    public void A_heat_cell_prints_a_whole_share_rounded_away_from_nought()
    {
        Assert.Equal("<td class=\"heat heat-4\">47</td>", new HeatCell { HeatOwed = 21, HeatDue = 45 }.Markup("td"));
        Assert.Equal("<td class=\"heat heat-1\">13</td>", new HeatCell { HeatOwed = 1, HeatDue = 8 }.Markup("td"));
        Assert.Equal("<td class=\"heat\">–</td>", new HeatCell { HeatOwed = 0, HeatDue = 0 }.Markup("td"));
    }

    [Fact]
    public void On_a_public_page_four_cases_stay_unseen_and_five_do_not()
    {
        Assert.Equal("<td class=\"heat\"></td>", new HeatCell { HeatOwed = 4, HeatDue = 10, HeatPublic = true }.Markup("td"));
        Assert.Equal("<td class=\"heat heat-4\">50</td>", new HeatCell { HeatOwed = 5, HeatDue = 10, HeatPublic = true }.Markup("td"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(270, 270)]
    [InlineData(450, 453.5)]
    [InlineData(1000, 1007)]
    [InlineData(1200, 1007)]
    public void The_ribbon_stands_at_today(int day, double x)
    {
        // 1007 pixels are a thousand days and two gaps of 3.5.
        var ribbon = Ribbon.Draw(day, 1007, Words).Markup();

        Assert.Contains($"class=\"ribbon-today\" x=\"{x - 1.5:0.#}\"", ribbon);
        Assert.Contains($"aria-label=\"Hari ke-{Words.Formats.Number(day)} dari 1.000\"", ribbon);
    }

    [Fact]
    public void A_quarter_without_a_figure_is_a_gap_in_the_line()
    {
        decimal?[] percents = [58.1m, 61.4m, null, 66.9m, 70.3m];
        var trend = new Trend("Konvergensi desa", [.. percents.Select((percent, at) => new TrendPoint(new Quarter(2026, 3).Back(4 - at), percent))], 80);

        var chart = TrendChart.Draw(trend, Words, 536, 238, "").Markup();

        Assert.Equal(2, chart.Split("class=\"series\"").Length - 1);
        Assert.Equal(4, chart.Split("class=\"series-point\"").Length - 1);
        Assert.Contains("Konvergensi desa: dari 58,10 % pada Kuartal 3, 2025 menjadi 70,30 % pada Kuartal 3, 2026", chart);
        Assert.Contains(">target 80<", chart);
    }

    [Fact]
    public void Digits_are_told_in_words_too()
    {
        var chart = DigitBars.Draw([4, 3, 1, 3, 1, 0, 1, 0, 2, 2], Words).Markup();

        Assert.Contains("17 ukuran. 0: 4, 1: 3", chart);
        Assert.Equal(8, chart.Split("class=\"bar-received\"").Length - 1);
    }
}
