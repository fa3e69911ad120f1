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
