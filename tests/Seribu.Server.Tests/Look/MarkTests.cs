using Seribu.Domain.Growth;
using Seribu.Growth;
using Seribu.Server.Look.Marks;
using Seribu.Server.Look.Parts;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed class MarkTests
{
    private static readonly Texts Words = Texts.Indonesian;

    [Fact]
    public void No_two_marks_have_the_same_shape()
    {
        var marks = Enum.GetValues<ServiceState>().Select(Mark.Of)
            .Concat(Enum.GetValues<ZState>().Select(Mark.Of))
            .Concat(Enum.GetValues<RecordState>().Select(Mark.Of))
            .ToList();

        Assert.Equal(16, marks.Count);
        Assert.Equal(16, marks.Select(mark => mark.Shape).Distinct().Count());
        Assert.All(marks, mark => Assert.True(Words.Has($"mark.{mark.Name}")));
    }

    [Fact]
    public void A_mark_without_its_word_keeps_it_as_its_name()
    {
        var alone = new ServiceMark(Words) { State = ServiceState.Owed, Word = false }.Markup();
        var withWord = new ServiceMark(Words) { State = ServiceState.Owed }.Markup();

        Assert.Contains("role=\"img\" aria-label=\"terutang\"", alone);
        Assert.Contains("aria-hidden=\"true\"", withWord);
        Assert.Contains("<span>terutang</span>", withWord);
    }

    [Theory]
    [InlineData(Indicator.LengthForAge, -3.01, "very-low", "Sangat pendek")]
    [InlineData(Indicator.LengthForAge, -3.00, "low", "Pendek")]
    [InlineData(Indicator.LengthForAge, -2.00, "normal", "Normal")]
    [InlineData(Indicator.LengthForAge, 3.01, "tall", "Tinggi")]
    [InlineData(Indicator.WeightForAge, -2.07, "low", "BB kurang")]
    [InlineData(Indicator.WeightForAge, 1.01, "high", "Risiko BB lebih")]
    [InlineData(Indicator.WeightForLength, -3.01, "very-low", "Gizi buruk")]
    [InlineData(Indicator.WeightForLength, -1.39, "normal", "Gizi baik")]
    [InlineData(Indicator.WeightForHeight, 1.01, "high", "Berisiko gizi lebih")]
    [InlineData(Indicator.BmiForAge, 2.01, "higher", "Gizi lebih")]
    [InlineData(Indicator.WeightForLength, 3.01, "highest", "Obesitas")]
    [InlineData(Indicator.HeadForAge, 2.01, "higher", "Makrosefali")]
    public void A_score_brings_its_mark_and_its_official_word(Indicator indicator, double z, string mark, string word)
    {
        var drawn = new ZMark(Words) { Score = new(indicator, new ZScore(z)) }.Markup("mark-z", "score");

        Assert.Contains($"mark-{mark}\"", drawn);
        Assert.Contains($"<span>{word}</span>", drawn);
    }

    [Fact]
    public void A_flagged_score_is_held_back_and_shows_no_number()
    {
        var drawn = new ZMark(Words) { Score = new(Indicator.LengthForAge, new ZScore(-7.5)) }.Markup("mark-z", "score");

        Assert.Contains("mark-held-back", drawn);
        Assert.Contains("ditahan", drawn);
        Assert.DoesNotContain("7,5", drawn);
    }

    [Fact]
    public void Nothing_is_drawn_where_nothing_was_scored() =>
        Assert.Equal("", new ZMark(Words) { Score = null }.Markup("mark-z", "score"));

    [Fact]
    public void Every_category_has_a_word_in_both_languages()
    {
        var scores = Enum.GetValues<Indicator>()
            .SelectMany(indicator => new[] { -3.5, -2.5, 0, 1.5, 2.5, 3.5 }.Select(z => new Score(indicator, new ZScore(z))))
            .Where(score => score.Category is not null);

        Assert.All(scores, score => Assert.DoesNotContain("category.", Words.Category(score) + Texts.English.Category(score) + Words.Category(score, narrow: true)));
        Assert.All(Enum.GetValues<Indicator>(), indicator => Assert.DoesNotContain("indicator.", Words.Title(indicator) + Words.ShortTitle(indicator)));
    }

    [Theory]
    [InlineData(KmsMark.N, 0, "kms-n", "N, naik")]
    [InlineData(KmsMark.T, 1, "kms-t", "T, tidak naik")]
    [InlineData(KmsMark.T, 2, "kms-tt", "2T, 2 kali tidak naik")]
    [InlineData(KmsMark.T, 3, "kms-tt", "3T, 3 kali tidak naik")]
    [InlineData(KmsMark.O, 0, "kms-o", "O, bulan lalu tidak ditimbang")]
    public void A_letter_of_the_card_says_its_word(KmsMark mark, int times, string css, string name)
    {
        var drawn = new KmsLetter(Words) { Mark = mark, Times = times }.Markup("mark-kms", "mark");

        Assert.Contains($"class=\"kms {css}\"", drawn);
        Assert.Contains($"aria-label=\"{name}\"", drawn);
        Assert.DoesNotContain("BGM", drawn);
    }

    [Fact]
    public void Below_the_red_line_stands_beside_the_letter()
    {
        var drawn = new KmsLetter(Words) { Mark = KmsMark.T, BelowRedLine = true }.Markup("mark-kms", "mark");

        Assert.Contains(">T</span>", drawn);
        Assert.Contains(">BGM</span>", drawn);
    }

    [Fact]
    public void A_name_in_a_notice_is_never_taken_for_markup()
    {
        var drawn = new Notice { Kind = NoticeKind.Refused, Title = "<script>" }.Markup();

        Assert.Contains("&lt;script&gt;", drawn);
        Assert.Contains("role=\"alert\"", drawn);
    }

    [Fact]
    public void A_field_says_its_trouble_in_words_beside_it()
    {
        var refused = new Field { For = "length", Label = "Panjang", Unit = "cm", Problem = "Paling pendek 38 cm." }.Markup();
        var doubted = new Field { For = "length", Label = "Panjang", Doubt = "Bulan lalu 80,9 cm." }.Markup();

        Assert.Contains("id=\"length-problem\">Paling pendek 38 cm.", refused);
        Assert.Contains("mark-refused", refused);
        Assert.Contains("field field-doubt", doubted);
        Assert.Contains("mark-held-back", doubted);
    }
}
