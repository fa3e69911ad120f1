using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>Reads rows of one file. Which form it is, its columns tell.</summary>
internal sealed class KpmReader
{
    private const int MostVisits = 31;
    private const int MostTablets = 200;
    private static readonly (string Word, int Place)[] ChildLeavings = [("moved", 0), ("died", 1)];
    private static readonly (string Word, int Place)[] PregnancyLeavings = [.. ChildLeavings, ("lost", 2)];

    private readonly CsvReader reader;
    private readonly KpmCells cells;
    private readonly DateOnly today;

    public KpmReader(CsvReader reader, DateOnly today)
    {
        this.reader = reader;
        this.today = today;
        cells = new(reader);
        Form = FormOf(reader.Header) ?? throw new UnusableFileException("not-a-form", reader.Name);
        foreach (var column in Needed(Form)) reader.Header.Require(column);
    }

    public KpmForm Form { get; }

    /// <summary>Doubts about a row that is kept all the same.</summary>
    public List<CellFault> Remarks { get; } = [];

    /// <summary>What is wrong with the row read last.</summary>
    public List<CellFault> Faults => cells.Faults;

    /// <summary>Reads the row the reader stands on; nothing when it cannot be taken.</summary>
    public KpmRow? Read(int order, long line)
    {
        cells.Faults.Clear();
        Remarks.Clear();
        var row = Form switch
        {
            KpmForm.Pregnant => Pregnant(order, line),
            KpmForm.Child => Child(order, line),
            KpmForm.Preschool => Preschool(order, line),
            _ => Fund(order, line),
        };
        if (row.On > today) cells.Fault(Form == KpmForm.Preschool ? "month" : "exam_on", "in-the-future");
        if (row.BornOn > today) cells.Fault(BirthColumn, "in-the-future");
        else if (row.BornOn > row.On && (Form != KpmForm.Preschool || row.BornOn > row.On.AddMonths(1))) cells.Fault(BirthColumn, "after-the-day");
        if (row.LeftOn > today) cells.Fault("left_on", "in-the-future");
        return cells.Faults.Count == 0 ? row : null;
    }

    private string BirthColumn => Form == KpmForm.Pregnant ? "mother_born_on" : "born_on";

    private KpmRow Pregnant(int order, long line)
    {
        var row = Start(order, line, "kia_no", "exam_on", new PregnancyVisit
        {
            Form = true,
            HighRisk = cells.YesNo("high_risk"),
            Kek = cells.YesNo("kek"),
            Anc = cells.Count("anc_visits", MostVisits),
            IronTablets = cells.Count("iron_tablets", MostTablets),
            Postnatal = cells.Count("postnatal_visits", MostVisits),
            Counselling = cells.Count("counselling", MostVisits),
            HomeVisits = cells.Count("home_visits", MostVisits),
            SafeWater = cells.YesNo("safe_water"),
            Latrine = cells.YesNo("latrine"),
            HealthCover = cells.YesNo("health_cover"),
        });
        row.Nik = cells.NikOrNothing("mother_nik", Remarks);
        row.Name = cells.Short("mother_name");
        row.Sex = Growth.Sex.Female;
        row.BornOn = cells.Day("mother_born_on");
        row.Lmp = cells.Day("lmp");
        row.Edd = cells.Day("edd");
        row.DeliveredOn = cells.Day("delivered_on");
        return row;
    }

    private KpmRow Child(int order, long line)
    {
        var row = Start(order, line, "child_id", "exam_on", new ChildVisit
        {
            Form = true,
            WeightKg = cells.Number("weight_kg", 3),
            LengthCm = cells.Number("length_cm", 2),
            Measure = cells.Word("measure", Wire.Postures, "not-a-posture"),
            Mat = cells.Word("mat", Wire.Mats, "not-a-mat"),
            Doses = cells.Doses("doses"),
            CounsellingFather = cells.YesNo("counselling_father"),
            CounsellingMother = cells.YesNo("counselling_mother"),
            HomeVisits = cells.Count("home_visits", MostVisits),
            SafeWater = cells.YesNo("safe_water"),
            Latrine = cells.YesNo("latrine"),
            BirthCertificate = cells.YesNo("birth_certificate"),
            HealthCover = cells.YesNo("health_cover"),
            ParentingClass = cells.YesNo("parenting_class"),
        });
        Known(row);
        return row;
    }

    private KpmRow Preschool(int order, long line)
    {
        var month = cells.NeededMonth("month");
        var row = Start(order, line, "child_id", null, new PreschoolMonth(month, cells.YesNo("attended")));
        row.On = month;
        Known(row);
        return row;
    }

    /// <summary>What both forms say of a child.</summary>
    private void Known(KpmRow row)
    {
        row.Nik = cells.NikOrNothing("child_nik", Remarks);
        row.Name = cells.Short("child_name");
        row.Sex = Sex();
        row.BornOn = Birth();
    }

    private KpmRow Fund(int order, long line)
    {
        var year = cells.Count("year", 3000) ?? 0;
        var field = cells.Text("field").ToLowerInvariant();
        var (total, stunting) = (cells.NeededRupiah("total"), cells.NeededRupiah("stunting"));
        if (year is < 2015 or > 3000) cells.Fault("year", "not-a-year");
        if (field is not ("development" or "empowerment")) cells.Fault("field", "not-a-field");
        if (stunting > total) cells.Fault("stunting", "more-than-total", total);
        return new()
        {
            Form = Form,
            Order = order,
            File = reader.Name,
            Line = line,
            Village = cells.Village("village_code"),
            On = year is >= 2015 and <= 3000 && new DateOnly(year, 1, 1) <= today ? new(year, 1, 1) : today,
            Body = new VillageFund(year, field, total, stunting),
        };
    }

    private KpmRow Start(int order, long line, string caseColumn, string? dayColumn, FactBody body)
    {
        var leftAs = cells.Word("left_as", Form == KpmForm.Pregnant ? PregnancyLeavings : ChildLeavings, "not-a-leaving");
        return new()
        {
            Form = Form,
            Order = order,
            File = reader.Name,
            Line = line,
            Body = body,
            Village = cells.Village("village_code"),
            Posyandu = cells.Short("posyandu") ?? "",
            Family = cells.Needed("family_id"),
            Case = cells.Needed(caseColumn),
            On = dayColumn is null ? default : cells.NeededDay(dayColumn),
            LeftOn = cells.Day("left_on"),
            LeftAs = leftAs is { } at ? PregnancyLeavings[at].Word : null,
        };
    }

    private Growth.Sex? Sex()
    {
        if (cells.Text("sex").Length == 0) cells.Fault("sex", "cell-missing");
        return cells.Sex("sex");
    }

    private DateOnly Birth() => cells.NeededDay("born_on");

    private static KpmForm? FormOf(CsvHeader header) =>
        header.Find("kia_no") is not null ? KpmForm.Pregnant
        : header.Find("attended") is not null ? KpmForm.Preschool
        : header.Find("child_id") is not null ? KpmForm.Child
        : header.Find("stunting") is not null && header.Find("field") is not null ? KpmForm.Fund
        : null;

    private static string[] Needed(KpmForm form) => form switch
    {
        KpmForm.Pregnant => ["village_code", "family_id", "kia_no", "exam_on"],
        KpmForm.Child => ["village_code", "family_id", "child_id", "sex", "born_on", "exam_on"],
        KpmForm.Preschool => ["village_code", "family_id", "child_id", "sex", "born_on", "month", "attended"],
        _ => ["village_code", "year", "field", "total", "stunting"],
    };
}
