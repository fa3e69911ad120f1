using Seribu.Growth;
using Seribu.Server.Look.Charts;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed class GrowthChartTests
{
    private static readonly Texts Words = Texts.Indonesian;

    private static readonly GrowthChartData Chart = StandardLines.Of(Indicator.LengthForAge, Sex.Male, 0, 24, Words);

    private static readonly GrowthPoint
        AtBirth = new(new(2025, 2, 8), "0 hr", 0, 48.7m, -0.63, ZState.Normal, "Normal"),
        Today = new(new(2026, 11, 19), "21 bln", 21.3, 79.2m, -2.15, ZState.Low, "Pendek"),
        Doubted = new(new(2026, 8, 12), "18 bln", 18, 70.1m, null, ZState.HeldBack, "ditahan");

    [Fact]
    public void A_chart_says_in_a_sentence_what_it_shows()
    {
        var chart = Chart with { Points = [AtBirth, Doubted, Today], Missed = [14] };

        Assert.Contains(
            "aria-label=\"Panjang badan menurut umur: 79,2 cm pada 19 November 2026, z −2,15, turun dari −0,63 saat lahir. Bulan ke-14 tidak ditimbang. 1 angka ditahan.\"",
            GrowthChart.Wide(chart, Words).Markup());
    }

    [Fact]
    public void Without_a_reading_it_still_shows_the_lines_and_says_so()
    {
        var drawn = GrowthChart.Wide(Chart, Words).Markup();

        Assert.Contains("belum ada ukuran.", drawn);
        Assert.Equal(7, drawn.Split("<path class=\"sd ").Length - 1);
        Assert.DoesNotContain("class=\"child\"", drawn);
    }

    [Fact]
    public void The_standard_starts_where_WHO_lets_it_start()
    {
        // WHO length for age, boys, day 0: median 49.8842 cm, -2 SD 46.1 cm, +3 SD 55.6 cm.
        var birth = Chart.Curves[0];

        Assert.Equal(49.8842, birth.Median, 4);
        Assert.Equal(46.1, birth.Minus2, 1);
        Assert.Equal(55.6, birth.Plus3, 1);
    }

    [Fact]
    public void Lines_break_where_standing_begins()
    {
        var toFive = StandardLines.Of(Indicator.LengthForAge, Sex.Male, 0, 60, Words);

        Assert.Equal(14, GrowthChart.Wide(toFive, Words).Markup().Split("<path class=\"sd ").Length - 1);
    }

    [Fact]
    public void A_value_held_back_is_a_flag_and_not_a_point_of_the_line()
    {
        var with = GrowthChart.Wide(Chart with { Points = [AtBirth, Doubted, Today] }, Words).Markup();
        var without = GrowthChart.Wide(Chart with { Points = [AtBirth, Today] }, Words).Markup();

        Assert.Contains("mark-held-back", with);
        Assert.Equal(LineOf(without), LineOf(with));
    }

    [Fact]
    public void The_last_reading_is_spoken_out_and_each_one_on_touch()
    {
        var drawn = GrowthChart.Wide(Chart with { Points = [AtBirth, Today] }, Words).Markup();

        Assert.Contains(">19 Nov: 79,2 cm, z −2,15</text>", drawn);
        Assert.Contains("<title>8 Feb 2025: 48,7 cm, z −0,63, Normal</title>", drawn);
        Assert.Contains("<title>19 Nov 2026: 79,2 cm, z −2,15, Pendek</title>", drawn);
    }

    [Fact]
    public void A_reading_past_the_end_of_the_axis_is_not_drawn()
    {
        var drawn = GrowthChart.Wide(Chart with { Points = [AtBirth, Today with { X = 30 }] }, Words).Markup();

        Assert.DoesNotContain("Pendek</title>", drawn);
    }

    [Fact]
    public void No_drawing_carries_a_style_of_its_own()
    {
        var chart = Chart with { Points = [AtBirth, Doubted, Today], Missed = [14] };

        Assert.DoesNotContain("style=", GrowthChart.Wide(chart, Words).Markup() + GrowthChart.Narrow(chart, Words).Markup());
    }

    private static string LineOf(string drawn) => drawn.Split("<path class=\"child\" d=\"")[1].Split('"')[0];
}
