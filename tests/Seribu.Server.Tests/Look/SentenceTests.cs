using Seribu.Domain.Book;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;

namespace Seribu.Server.Tests.Look;

public sealed class SentenceTests
{
    [Fact]
    public void A_doubt_names_both_numbers_as_the_language_writes_them()
    {
        var shrinking = new Problem("length_cm", "shrinking", Gravity.Marked, "80.0", "80.9", "2026-10-12");

        Assert.Equal("Panjang 80,0 cm, sebelumnya 80,9 cm pada 12 Oktober 2026. Panjang anak tidak berkurang.", Texts.Indonesian.Say(shrinking));
        Assert.Equal("Length 80.0 cm, 80.9 cm on 12 October 2026. A child does not get shorter.", Texts.English.Say(shrinking));
    }

    [Theory]
    [InlineData("length-digit-slip", "Tertulis 48,0 cm. Mungkin maksudnya 84,0 cm?", "48", "84")]
    [InlineData("weight-implausible", "Berat 60,0 kg. Biasanya 0,9 sampai 58,0 kg.", "60", "0.9", "58")]
    [InlineData("weight-impossible", "Berat 120,25 kg tidak mungkin. Harus lebih dari 0,0 dan paling berat 100,0 kg.", "120.25", "0", "100")]
    [InlineData("hb-implausible", "Hb 21,0 g/dL. Biasanya 3,0 sampai 20,0.", "21", "3", "20")]
    [InlineData("weight-flagged", "Berat −6,40 SD dari median: jauh di luar yang biasa. Timbang sekali lagi.", "-6.40")]
    [InlineData("too-many-decimals", "Paling banyak 2 angka di belakang koma.", "2")]
    public void What_was_measured_has_its_decimal_in_every_message(string code, string said, params string[] figures) =>
        Assert.Equal(said, Texts.Indonesian.Say(new Problem("", code, Gravity.Marked, figures)));

    [Fact]
    public void A_code_nobody_wrote_a_sentence_for_still_says_that_it_was_refused()
    {
        var unheard = new Problem("on", "unheard-of", Gravity.Refused);

        Assert.Contains("unheard-of", Texts.Indonesian.Say(unheard), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_problems_of_one_field_stand_beside_it_once_each()
    {
        Problem[] problems = [new("nik", "nik-length", Gravity.Refused), new("nik", "nik-length", Gravity.Refused), new("on", "missing", Gravity.Refused)];

        Assert.Equal("NIK terdiri dari 16 angka.", Texts.Indonesian.Say(problems, "nik"));
        Assert.Null(Texts.Indonesian.Say(problems, "name"));
    }

    [Fact]
    public void A_standing_says_how_much_there_is_of_how_much_is_needed()
    {
        var why = new Reason("owed.monthsInWindow", new Dictionary<string, string> { ["of"] = "weighing", ["have"] = "13", ["need"] = "15", ["from"] = "2025-07-01", ["to"] = "2026-11-19" });

        Assert.Equal("Penimbangan: 13 dari 15 bulan sejak 1 Juli 2025.", Texts.Indonesian.Say(why));
    }

    [Fact]
    public void What_would_have_helped_before_today_is_asked_for_with_its_day()
    {
        var change = new Change("inMonth", new(2026, 8, 31), new Dictionary<string, string> { ["of"] = "length", ["count"] = "1", ["month"] = "2026-08" });

        Assert.Equal("Pengukuran panjang 1 kali pada Agustus 2026. Bila sudah terjadi, catat dengan tanggalnya.", Texts.Indonesian.Say(change, new(2026, 11, 19)));
    }

    [Fact]
    public void Every_verb_of_every_rule_set_has_its_sentence()
    {
        var rules = RuleSet.CodesIn(ReferenceBundle.Embedded).Select(code => ReferenceBundle.Embedded.Text($"indicators/{code}.json"));

        var verbs = rules.SelectMany(json => System.Text.RegularExpressions.Regex.Matches(json, "\"verb\": \"(\\w+)\"").Select(match => match.Groups[1].Value)).Distinct();

        Assert.All(verbs, verb => Assert.True(Texts.Indonesian.Has($"reason.{verb}") || Texts.Indonesian.Has($"reason.{verb}.owed"), verb));
        Assert.All(Enum.GetValues<Inclusion>().Where(inclusion => inclusion != Inclusion.Counted), inclusion => Assert.True(Texts.English.Has($"reason.uncounted.{inclusion}"), $"{inclusion}"));
        Assert.All(Enum.GetValues<Service>(), service => Assert.True(Texts.English.Has($"service.{char.ToLowerInvariant($"{service}"[0])}{$"{service}"[1..]}"), $"{service}"));
    }
}
