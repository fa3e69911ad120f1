using System.Text.Json;
using Seribu.Domain.Calendar;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Server.Look.Words;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Tests.Scorecards;

/// <summary>The rows that the phone's suite runs too (src/kader/tests/vectors.test.ts): office and phone tell a rule with the same words.</summary>
public sealed class RuleWordsTests
{
    [Fact]
    public void A_rule_reads_the_same_in_the_office_and_on_the_phone()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rule-words.json")));

        Assert.All(file.RootElement.EnumerateArray(), told =>
        {
            string Word(string name) => told.GetProperty(name).GetString()!;
            var quarter = new Quarter(2026, told.GetProperty("quarter").GetInt32());
            var rows = RuleSet.Load(ReferenceBundle.Embedded, Word("rules")).In(quarter);
            var row = (Word("group") == "child" ? rows.Children : rows.Pregnant).Single(each => each.Code == Word("code"));

            Assert.Equal(told.GetProperty("lines").EnumerateArray().Select(line => line.GetString()), RuleWords.Of(row, quarter, Texts.Indonesian).Select(line => $"{line.Who}: {line.Must}"));
        });
    }
}
