using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Domain.Tests.Architecture;
using Seribu.Growth;
using A = Seribu.Domain.Tests.People.A;

namespace Seribu.Domain.Tests.Vectors;

/// <summary>The rows that the phone's suite runs too (src/kader/tests/vectors.test.ts): a verb written twice answers alike.</summary>
public sealed class VectorTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Growth_is_scored_as_the_reference_software_does() => All("growth", row =>
    {
        var scores = GrowthScores.Of(new()
        {
            Sex = Sex(row, "sex"),
            Age = Seribu.Growth.Age.OfDays(row.GetProperty("ageDays").GetInt32()),
            WeightKg = (double?)Number(row, "weightKg"),
            LengthCm = (double?)Number(row, "lengthCm"),
            Posture = Posture(Text(row, "posture")),
            HeadCm = (double?)Number(row, "headCm"),
            ArmCm = (double?)Number(row, "armCm"),
            Oedema = row.TryGetProperty("oedema", out _),
        });

        (string Name, Score? Score)[] told =
        [
            ("lengthForAge", scores.LengthForAge), ("weightForAge", scores.WeightForAge), ("weightForLength", scores.WeightForLength),
            ("bmiForAge", scores.BmiForAge), ("headForAge", scores.HeadForAge), ("armForAge", scores.ArmForAge),
        ];
        var expected = row.GetProperty("scores");
        Assert.Equal(expected.EnumerateObject().Count(), told.Count(each => each.Score is not null));
        foreach (var score in expected.EnumerateObject())
            Assert.Equal((score.Value[0].GetDouble(), score.Value[1].GetBoolean()), told.Where(each => each.Name == score.Name).Select(each => (each.Score!.Value.Z.Value, each.Score.Value.IsFlagged)).Single());
    });

    [Fact]
    public void Ages_are_counted_alike() => All("age", row =>
    {
        Assert.Equal(row.GetProperty("months").GetInt32(), Seribu.Domain.Calendar.Age.InMonths(Day(row, "bornOn"), Day(row, "on")));
        if (row.TryGetProperty("days", out var days)) Assert.Equal(days.GetInt32(), Seribu.Growth.Age.On(Day(row, "bornOn"), Day(row, "on")).Days);
    });

    [Fact]
    public void National_numbers_are_read_alike() => All("nik", row =>
    {
        var (nik, refusal) = Nik.Read(Text(row, "typed"));

        Assert.Equal((Text(row, "digits"), Text(row, "refusal")), (nik?.Digits, refusal));
        if (nik is not { } read) return;
        var asOf = Day(row, "asOf");
        Assert.Equal((Sex(row, "sex"), DayOrNone(row, "bornOn"), Text(row, "subDistrict")), (read.Sex, read.BornOn(asOf), read.SubDistrict));
        if (!row.TryGetProperty("beside", out var beside)) return;
        var person = A.Child with { Sex = Sex(beside, "sex"), BornOn = DayOrNone(beside, "bornOn"), BornPrecision = Text(beside, "precision") == "month" ? BirthPrecision.Month : BirthPrecision.Day };
        Assert.Equal(row.GetProperty("doubts").EnumerateArray().Select(each => each.GetString()), read.DoubtsBeside(person, asOf).Select(each => each.Code));
    });

    [Fact]
    public void Growth_cards_are_read_alike() => All("kms", row =>
    {
        var child = A.Child with { Sex = Sex(row, "sex"), BornOn = Day(row, "bornOn") };
        var visits = row.GetProperty("weighings").EnumerateArray().Select((told, number) => A.Visit(told[0].GetString()!, told[1].GetDecimal(), number: number) is var visit && told.GetArrayLength() > 2
            ? visit with { What = visit.What with { Posyandu = told[2].GetGuid() } } : visit).ToList();

        Assert.Equal(row.GetProperty("months").EnumerateArray().Select(each => each.GetString()), Kms.Months(child, visits, Today, A.Card).Select(InWords));
    });

    [Fact]
    public void Doses_fall_due_alike() => All("doses", row =>
    {
        var schedule = DoseSchedule.Read(Repository.Text("reference/schedules/immunisation.json"));
        var months = Seribu.Domain.Calendar.Age.InMonths(Day(row, "bornOn"), Day(row, "on"));
        var given = row.GetProperty("given").EnumerateArray().Select(each => each.GetString()).ToHashSet();

        var due = schedule.Doses.Where(dose => dose.Where is null && dose.DueMonth <= months && !given.Contains(dose.Code)).Select(dose => dose.Code);

        Assert.Equal(row.GetProperty("due").EnumerateArray().Select(each => each.GetString()), due);
    });

    [Fact]
    public void Numbers_are_doubted_alike() => All("plausible", row =>
    {
        var child = A.Child with { Sex = Sex(row, "sex"), BornOn = Day(row, "bornOn") };
        var visit = new ChildVisit { WeightKg = Number(row, "weightKg"), LengthCm = Number(row, "lengthCm"), Measure = Posture(Text(row, "posture")) };
        var history = row.GetProperty("history").EnumerateArray()
            .Select((told, number) => A.Visit(told[0].GetString()!, told[1].GetDecimal(), told[2].GetDecimal(), Posture(told[3].GetString()), number)).ToList();

        var problems = visit.ProblemsFor(child, history, Day(row, "on"), Today, A.Limits);

        Assert.Equal(row.GetProperty("codes").EnumerateArray().Select(each => each.GetString()), problems.Select(each => string.Join(' ', [each.Code, .. each.Args])));
    });

    [Fact]
    public void Names_are_folded_alike() => All("names", row =>
    {
        FoldedName one = FoldedName.Of(Text(row, "one")), other = FoldedName.Of(Text(row, "other"));
        var like = NameSimilarity.Of(one, other);

        Assert.Equal(row.GetProperty("folded").EnumerateArray().Select(each => each.GetString()), one.Words);
        if (row.TryGetProperty("same", out _)) Assert.Equal(1, like);
        else Assert.Equal(row.GetProperty("alike").GetBoolean(), like >= NameSimilarity.Alike);
    });

    private static void All(string name, Action<JsonElement> check)
    {
        using var file = JsonDocument.Parse(Repository.Text($"reference/vectors/{name}.json"));
        Assert.All(file.RootElement.EnumerateArray(), check);
    }

    private static string InWords(KmsMonth month) => string.Join(' ', ((string?[])
    [
        month.Mark == KmsMark.T ? $"T{month.TimesNotGained}" : month.Mark.ToString(),
        month.GainGrams?.ToString(CultureInfo.InvariantCulture),
        month.MinimumGrams?.ToString(CultureInfo.InvariantCulture),
        month.BelowRedLine ? "bgm" : null,
    ]).OfType<string>());

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetDecimal() : null;

    private static DateOnly Day(JsonElement row, string name) => DateOnly.ParseExact(Text(row, name)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOrNone(JsonElement row, string name) => Text(row, name) is null ? null : Day(row, name);

    private static Sex? Sex(JsonElement row, string name) => Text(row, name) switch { "m" => Seribu.Growth.Sex.Male, "f" => Seribu.Growth.Sex.Female, _ => null };

    private static Posture? Posture(string? word) => word switch { "l" => Seribu.Growth.Posture.Lying, "h" => Seribu.Growth.Posture.Standing, _ => null };
}
