using System.Security.Cryptography;
using System.Text;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Scorecards;

/// <summary>Builds household files from the sample forms, by the ids that stand in them. A test's own reader, apart from any import.</summary>
internal static class FormReader
{
    public static IReadOnlyDictionary<string, SampleVillage> Kpm { get; } = Read("kpm-forms");

    public static IReadOnlyDictionary<string, SampleVillage> Edge { get; } = Read("edge-forms");

    public static Guid Id(string kind, string id) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {id}"))[..16]);

    private static Dictionary<string, SampleVillage> Read(string folder)
    {
        var women = Sheet.Read($"{folder}/form-2a.csv");
        var children = Sheet.Read($"{folder}/form-2b.csv");
        var pupils = Sheet.Read($"{folder}/form-2c.csv");
        var funds = Sheet.Read($"{folder}/fund.csv");
        var villages = women.Concat(children).Concat(pupils).Select(row => row["village_code"]!).Distinct();

        return villages.ToDictionary(village => village, village => new SampleVillage(
            Households([.. In(women, village)], [.. In(children, village)], [.. In(pupils, village)]),
            [.. In(funds, village).Select(Fund)]));
    }

    private static IEnumerable<Row> In(IEnumerable<Row> rows, string village) => rows.Where(row => row["village_code"] == village);

    private static List<HouseholdFile> Households(Row[] women, Row[] children, Row[] pupils) =>
    [
        .. women.Concat(children).Concat(pupils).Select(row => row["family_id"]!).Distinct().Select(family => new HouseholdFile
        {
            Id = Id("household", family),
            Pregnancies = [.. women.Where(row => row["family_id"] == family).GroupBy(row => row["kia_no"]!).Select(Pregnancy)],
            People =
            [
                .. children.Where(row => row["family_id"] == family).Select(row => row["child_id"]!)
                    .Union(pupils.Where(row => row["family_id"] == family).Select(row => row["child_id"]!))
                    .Select(child => Child(child, [.. children.Where(row => row["child_id"] == child)], [.. pupils.Where(row => row["child_id"] == child)])),
            ],
        }),
    ];

    private static PregnancyFile Pregnancy(IGrouping<string, Row> rows)
    {
        var first = rows.Min(row => row.Day("exam_on"))!.Value;
        var delivery = Latest(rows, "exam_on", "delivered_on");
        var woman = new Person { Id = Id("woman", rows.Key), Sex = Sex.Female, BornOn = Latest(rows, "exam_on", "mother_born_on"), FirstOn = first };

        return new(
            new()
            {
                Id = Id("pregnancy", rows.Key),
                Woman = woman.Id,
                Lmp = Latest(rows, "exam_on", "lmp"),
                Edd = Latest(rows, "exam_on", "edd"),
                EndedOn = delivery,
                Outcome = delivery is null ? null : PregnancyOutcome.Delivered,
                FirstOn = first,
            },
            woman,
            [.. rows.Select(row => Noted("2a", row, row.Day("exam_on")!.Value, Visit(row)))]);
    }

    private static PersonFile Child(string id, Row[] visits, Row[] ticks)
    {
        var rows = visits.Select(row => (On: row.Day("exam_on")!.Value, Row: row)).Concat(ticks.Select(row => (On: Month(row), Row: row))).ToList();
        var child = new Person
        {
            Id = Id("child", id),
            Sex = rows.MaxBy(row => row.On).Row["sex"] == "m" ? Sex.Male : Sex.Female,
            BornOn = rows.OrderBy(row => row.On).Last(row => row.Row["born_on"] is not null).Row.Day("born_on"),
            FirstOn = rows.Min(row => row.On),
        };

        return new(
            child,
            [.. visits.Select(row => Noted("2b", row, row.Day("exam_on")!.Value, ChildVisit(row)))],
            [.. ticks.Select(row => Noted("2c", row, Month(row), new PreschoolMonth(Month(row), row.Tick("attended"), Posyandu(row))))]);
    }

    /// <summary>The latest non-empty value, by the row's day, then by its place in the file.</summary>
    private static DateOnly? Latest(IEnumerable<Row> rows, string on, string property) =>
        rows.Where(row => row[property] is not null).OrderBy(row => row.Day(on)).ThenBy(row => row.Place).LastOrDefault()?.Day(property);

    private static DateOnly Month(Row row) => DateOnly.ParseExact(row["month"] + "-01", "yyyy-MM-dd");

    private static Guid? Posyandu(Row row) => row["posyandu"] is { } name ? Id("posyandu", name) : null;

    private static Noted<T> Noted<T>(string form, Row row, DateOnly on, T what) => new(Id(form, row.Place.ToString()), row.Place + 1, on, Guid.Empty, what);

    private static PregnancyVisit Visit(Row row) => new()
    {
        Form = true,
        Posyandu = Posyandu(row),
        HighRisk = row.Tick("high_risk"),
        Kek = row.Tick("kek"),
        Anc = row.Count("anc_visits"),
        IronTablets = row.Count("iron_tablets"),
        Postnatal = row.Count("postnatal_visits"),
        Counselling = row.Count("counselling"),
        HomeVisits = row.Count("home_visits"),
        SafeWater = row.Tick("safe_water"),
        Latrine = row.Tick("latrine"),
        HealthCover = row.Tick("health_cover"),
    };

    private static ChildVisit ChildVisit(Row row) => new()
    {
        Form = true,
        Posyandu = Posyandu(row),
        WeightKg = row.Figure("weight_kg"),
        LengthCm = row.Figure("length_cm"),
        Measure = row["measure"] switch { "l" => Posture.Lying, "h" => Posture.Standing, _ => null },
        Mat = row["mat"] switch { "green" => MatColour.Green, "yellow" => MatColour.Yellow, "red" => MatColour.Red, _ => null },
        Doses = row["doses"]?.Split(' ') ?? [],
        CounsellingFather = row.Tick("counselling_father"),
        CounsellingMother = row.Tick("counselling_mother"),
        HomeVisits = row.Count("home_visits"),
        SafeWater = row.Tick("safe_water"),
        Latrine = row.Tick("latrine"),
        BirthCertificate = row.Tick("birth_certificate"),
        HealthCover = row.Tick("health_cover"),
        ParentingClass = row.Tick("parenting_class"),
    };

    private static VillageFund Fund(Row row) =>
        new(row.Count("year")!.Value, row["field"]!, long.Parse(row["total"]!), long.Parse(row["stunting"]!));
}
