using Seribu.Domain.Care;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Domain.Tests.Architecture;
using static Seribu.Domain.Scorecards.Standing;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class RuleSetTests
{
    private static readonly DoseSchedule Schedule = Given.Guide.Schedule;

    [Fact]
    public void The_bundle_carries_both_rule_sets_and_knows_its_hash()
    {
        var bundle = ReferenceBundle.Embedded;

        Assert.Equal(["KPM-GUIDE", "PMK2018-S1"], RuleSet.CodesIn(bundle));
        Assert.Equal(64, bundle.Hash.Length);
        Assert.Equal(bundle.Hash, new ReferenceBundle(bundle.Paths.Reverse().Select(path => KeyValuePair.Create(path, bundle.Bytes(path)))).Hash);
        Assert.NotEqual(bundle.Hash, new ReferenceBundle(bundle.Paths.Select(path => KeyValuePair.Create(path, (byte[])[.. bundle.Bytes(path), 32]))).Hash);
        Assert.Throws<FileNotFoundException>(() => bundle.Text("indicators/NOBODY.json"));
    }

    [Theory]
    [InlineData("KPM-GUIDE")]
    [InlineData("PMK2018-S1")]
    public void Every_row_cites_a_rule_that_is_written_down(string code)
    {
        var rows = RuleSet.Load(ReferenceBundle.Embedded, code).In(Given.Quarter("2025Q1"));
        var words = Repository.Text("docs/rules/scorecard.md");

        foreach (var row in rows.Pregnant.Concat(rows.Children).Concat(rows.Preschool))
        {
            var anchor = row.Source.Split('#');
            Assert.Equal("docs/rules/scorecard.md", anchor[0]);
            Assert.Contains($"<a id=\"{anchor[1]}\">", words);
        }
    }

    [Fact]
    public void Codes_and_order_are_those_of_the_files_other_programs_read()
    {
        var rows = Given.Guide.In(Given.Quarter("2025Q1"));

        Assert.Equal("anc iron postnatal counselling home_visit safe_water latrine health_cover", string.Join(' ', rows.Pregnant.Select(row => row.Code)));
        Assert.Equal(
            "immunisation weighing length counselling home_visit safe_water latrine birth_certificate health_cover parenting_class",
            string.Join(' ', rows.Children.Select(row => row.Code)));
        Assert.Equal(["preschool"], rows.Preschool.Select(row => row.Code));
    }

    [Theory]
    [InlineData("2025Q4", Received)]
    [InlineData("2026Q1", Owed)]
    public void A_changed_rule_is_a_new_row_and_old_quarters_keep_theirs(string quarter, Standing expected)
    {
        var rules = RuleSet.Read(
            """
            { "code": "OURS-2026", "title": { "id": "Punya kami", "en": "Ours" }, "rows": [
              { "group": "child", "no": 1, "code": "weighing", "package": "maternal-child-health", "inForceFrom": "2018-01-01",
                "title": { "id": "Ditimbang", "en": "Weighed" }, "source": "docs/rules/scorecard.md#verbs",
                "bands": [ { "fromMonth": 0, "must": [ { "verb": "countInQuarter", "of": "weighing", "atLeast": 1 } ] } ] },
              { "group": "child", "no": 1, "code": "weighing", "package": "maternal-child-health", "inForceFrom": "2026-01-01",
                "title": { "id": "Ditimbang", "en": "Weighed" }, "source": "docs/rules/scorecard.md#verbs",
                "bands": [ { "fromMonth": 0, "must": [ { "verb": "everyMonth", "of": "weighing", "atLeast": 1 } ] } ] } ] }
            """,
            Schedule);
        var weighed = new ChildVisit { WeightKg = 6 };
        var family = Given.Family(Given.Child("2025-06-01", Given.On("2025-11-10", weighed), Given.On("2026-02-10", weighed)));

        Assert.Equal(expected, rules.Standing(family, "weighing", quarter));
    }

    [Theory]
    [InlineData("""{ "verb": "guess", "of": "anc", "atLeast": 1 }""", "verb")]
    [InlineData("""{ "verb": "countInQuarter", "of": "dancing", "atLeast": 1 }""", "of")]
    [InlineData("""{ "verb": "countInQuarter", "of": "anc" }""", "atLeast")]
    [InlineData("""{ "verb": "countInQuarter", "of": "anc", "atLeast": 0 }""", "atLeast")]
    [InlineData("""{ "verb": "monthsInWindow", "of": "weighing", "atLeast": 1, "quarters": 99 }""", "quarters")]
    [InlineData("""{ "verb": "dueMonths", "of": "length", "months": [13] }""", "months")]
    [InlineData("""{ "verb": "dosesGiven", "doses": ["BCG", "SMALLPOX"] }""", "doses")]
    public void A_row_no_verb_can_say_is_refused_by_place_and_property(string must, string property)
    {
        var json = $$"""
            { "code": "X", "title": { "id": "x", "en": "x" }, "rows": [
              { "group": "child", "no": 1, "code": "x", "package": "x", "inForceFrom": "2018-01-01", "title": { "id": "x", "en": "x" }, "source": "x",
                "bands": [ { "must": [ {{must}} ] } ] } ] }
            """;

        var refused = Assert.Throws<FormatException>(() => RuleSet.Read(json, Schedule));

        Assert.StartsWith($"rule set.rows[0].bands[0].must[0]: '{property}'", refused.Message);
    }

    [Fact]
    public void A_dose_of_some_districts_is_due_only_where_they_say_so()
    {
        var everywhere = RuleSet.Load(ReferenceBundle.Embedded, "PMK2018-S1");
        var endemic = RuleSet.Load(ReferenceBundle.Embedded, "PMK2018-S1", alsoDue: ["JE"]);
        var allButJe = everywhere.Schedule.Doses.Select(dose => dose.Code).Where(code => code != "JE").ToList();
        var family = Given.Family(Given.Child("2024-04-01", Given.On("2025-03-01", new ChildVisit { Doses = allButJe })));

        Assert.Equal(Received, everywhere.Standing(family, "immunisation", "2025Q1"));
        Assert.Equal(Owed, endemic.Standing(family, "immunisation", "2025Q1"));
    }
}
