using Seribu.Domain.Programme.Forms;
using Seribu.Server.Demo;

namespace Seribu.Server.Tests.Demo;

/// <summary>The programme of a small demo district, in whatever season it is begun.</summary>
public sealed class DemoProgrammeTests
{
    public static TheoryData<int, int, int> Seasons => new() { { 2026, 2, 9 }, { 2026, 6, 30 }, { 2026, 11, 21 }, { 2027, 1, 2 } };

    [Theory]
    [MemberData(nameof(Seasons))]
    public void Every_record_is_one_its_form_would_take(int year, int month, int day)
    {
        var records = RecordsOf(new(year, month, day));

        Assert.All(records, record =>
        {
            var form = OfficeForms.Embedded[record.Form];
            var (values, problems) = form.Read(record.Values.ToDictionary(value => value.Key, value => (string?)value.Value));

            Assert.True(problems.Count == 0, $"{record.Form} {string.Join(' ', problems.Select(problem => $"{problem.Field}:{problem.Code}"))}");
            Assert.Equal(OfficeRecord.Text(record.Values), OfficeRecord.Text(values));
            Assert.True(form.IsKeptAt(record.Region), $"{record.Form} at {record.Region}");
        });
    }

    [Theory]
    [MemberData(nameof(Seasons))]
    public void Every_record_stands_once_and_points_at_one_of_its_place(int year, int month, int day)
    {
        var records = RecordsOf(new(year, month, day));
        var known = records.Select(record => (record.Region, record.Form, record.Id)).ToHashSet();

        Assert.Empty(records.GroupBy(record => (record.Region, record.Form, record.Id)).Where(same => same.Count() > 1).Select(same => OfficeRecord.Text(same.First().Values)));
        Assert.All(records, record => Assert.All(OfficeForms.Embedded[record.Form].Fields.Where(field => field.Kind == FieldKind.Record && record[field.Code] is not null), field =>
            Assert.True(known.Contains((record.Region, field.Of!, record.Record(field.Code)!.Value)), $"{record.Form}.{field.Code}")));
    }

    [Theory]
    [MemberData(nameof(Seasons))]
    public void Nobody_came_delivered_or_finished_before_it_could_be(int year, int month, int day)
    {
        var records = RecordsOf(new(year, month, day));
        var today = new DateOnly(year, month, day);
        string[] past = ["done_on", "fulfilled_on", "launched_on", "assessed_on", "signed_on"];
        string[] told = ["delivery", "partner-activity", "education", "ledger", "programme-event", "sub-district-check", "publication", "document-review"];

        Assert.All(records.SelectMany(record => past.Select(record.Day)).OfType<DateOnly>(), on => Assert.True(on <= today));
        Assert.All(records.Where(record => told.Contains(record.Form)), record => Assert.True(record.Day("on") <= today, $"{record.Form} {record["on"]}"));
        var attended = records.Where(record => record.Form == "attendance" && record["state"] == "H").Select(record => record.Record("training")).ToHashSet();
        Assert.All(records.Where(record => record.Form == "training" && attended.Contains(record.Id)), training => Assert.True(training.Day("on") <= today));
    }

    [Fact]
    public void The_year_is_half_done_and_every_part_of_it_begun()
    {
        var records = RecordsOf(new(2026, 11, 21));
        var steps = records.Where(record => record.Form == "action-step").ToList();
        var kept = records.Select(record => record.Form).ToHashSet();

        Assert.InRange(steps.Count(step => step["state"] == "done") / (double)steps.Count, 0.4, 0.75);
        Assert.Superset(OfficeForms.Embedded.All.Select(form => form.Code).ToHashSet(), kept);
    }

    [Fact]
    public void Villages_are_not_alike()
    {
        var records = RecordsOf(new(2026, 11, 21));

        foreach (var form in (string[])["cadre", "budget-line", "decision", "ledger", "education"])
            Assert.True(records.Where(record => record.Form == form && record.Region.Length == 13).GroupBy(record => record.Region).Select(village => village.Count()).Distinct().Count() > 2, form);
        Assert.Contains(records, record => record.Form == "decision" && record["state"] == "done" && record["evidence"] is null);
        Assert.Contains(records, record => record.Form == "cadre" && record["kind"] == "posyandu" && record["ended_on"] is not null);
    }

    private static List<OfficeRecord> RecordsOf(DateOnly today)
    {
        var plan = new DemoPlan { Region = "19.05", Today = today, Families = 660 };
        var district = new DemoDistrict(plan);
        var first = district.Villages[0];
        return
        [
            .. DemoProgramme.OfDistrict(plan),
            .. district.Villages.SelectMany(share =>
            {
                var village = district.Village(share);
                return DemoProgramme.OfVillage(village, district.FactsOf(village), share == first);
            }),
        ];
    }
}
