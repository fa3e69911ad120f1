using System.Globalization;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Book;
using Seribu.Server.Accounts;
using Seribu.Server.Store;

namespace Seribu.Server.Demo;

/// <summary>The programme of the demo: a district's year half done, and in each village, better or worse, what its offices keep.</summary>
/// <remarks>Ids follow from the place and what the record is, so that a demo that was interrupted goes on where it was.</remarks>
internal static class DemoProgramme
{
    private const int Morning = 9;

    /// <summary>The records of the district and its sub-districts.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan) =>
    [
        .. DemoCycle.OfDistrict(plan), .. DemoSituation.OfDistrict(plan), .. DemoMoney.OfDistrict(plan), .. DemoMeetings.OfDistrict(plan), .. DemoTrainings.OfDistrict(plan),
        .. DemoPartners.OfDistrict(plan), .. DemoAid.OfDistrict(plan), .. DemoSponsors.OfDistrict(plan), .. DemoCases.OfDistrict(plan), .. DemoCampaign.OfDistrict(plan),
    ];

    /// <summary>A village's own records.</summary>
    /// <param name="village">The village.</param>
    /// <param name="facts">Its facts: the houses say which hamlets there are and which families get something.</param>
    /// <param name="isFirst">The village a newcomer starts in.</param>
    public static IEnumerable<OfficeRecord> OfVillage(DemoVillage village, IReadOnlyList<DemoFact> facts, bool isFirst) =>
    [
        .. DemoCadres.OfVillage(village, facts, isFirst), .. DemoTrainings.OfVillage(village, isFirst), .. DemoSituation.OfVillage(village, isFirst), .. DemoMoney.OfVillage(village),
        .. DemoMeetings.OfVillage(village, isFirst), .. DemoPartners.OfVillage(village, isFirst), .. DemoAid.OfVillage(village, facts), .. DemoKampung.OfVillage(village, isFirst),
        .. DemoSponsors.OfVillage(village, isFirst), .. DemoCampaign.OfVillage(village),
    ];

    /// <summary>Keeps records that are not there yet.</summary>
    /// <param name="session">The store.</param>
    /// <param name="records">The records.</param>
    /// <param name="author">Who is told of in their trail; nobody leaves no trail.</param>
    /// <param name="today">The last day anything was written.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task WriteAsync(Session session, IEnumerable<OfficeRecord> records, Author? author, DateOnly today, CancellationToken cancel)
    {
        foreach (var record in records)
        {
            var made = await session.RunAsync(
                "INSERT INTO office_record (region, form, id, year, parent, fields, revision) VALUES (@region, @form, @id, @year, @parent, @fields, 1) ON CONFLICT (region, form, id) DO NOTHING", cancel,
                ("@region", record.Region), ("@form", record.Form), ("@id", record.Id), ("@year", record.Whole("year")), ("@parent", ParentOf(record)), ("@fields", OfficeRecord.Text(record.Values)));
            if (made == 0 || author is null) continue;

            var at = new DateTimeOffset(LastDayOf(record, today).ToDateTime(new(Morning, 0)), TimeSpan.FromHours(7));
            foreach (var (field, value) in record.Values)
                await OfficeTrail.KeepAsync(session, record.Region, $"record/{record.Id}/{field}", null, value, author, at, cancel);
        }
    }

    private static Guid? ParentOf(OfficeRecord record)
    {
        var form = OfficeForms.Embedded[record.Form];
        return form.Fields.FirstOrDefault(field => field.Of is not null && field.Of == form.Parent) is { } pointer ? record.Record(pointer.Code) : null;
    }

    // Nobody told of a record before the last day it speaks of.
    private static DateOnly LastDayOf(OfficeRecord record, DateOnly today) =>
        OfficeForms.Embedded[record.Form].Fields.Where(field => field.Kind == FieldKind.Day).Select(field => record.Day(field.Code)).OfType<DateOnly>()
            .Where(day => day <= today).DefaultIfEmpty(today.AddMonths(-2)).Max();

    internal static OfficeRecord A(string region, string form, string name, params (string Field, string Value)[] values) =>
        new(region, form, Id(region, form, name), values.Where(value => value.Value.Length > 0).ToDictionary(value => value.Field, value => value.Value), 1);

    internal static Guid Id(string region, string form, string name) => NamedIds.Of("demo-programme", region, form, name);

    internal static string Millions(int millions) => millions == 0 ? "0" : $"{Text(millions)}000000";

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The sub-districts of the demo, in the order of their codes.</summary>
    internal static IReadOnlyList<string> SubDistricts(DemoPlan plan) => [.. plan.Villages().Select(share => share.Code.SubDistrict).Distinct()];
}
