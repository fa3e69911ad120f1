using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;
using static Seribu.Server.Demo.DemoProgramme;

namespace Seribu.Server.Demo;

/// <summary>The demo's year of actions: the first half done, of the rest some done, some late, documents reviewed and sent back, grades of two reviewers, the sub-districts' checks.</summary>
internal static class DemoCycle
{
    private const string Framework = "AKSI-2025";

    // Documents of the second half: what became of them, one after another.
    private static readonly string[] States = ["accepted", "returned", "sent", "open"];

    /// <summary>The records of the district and its sub-districts.</summary>
    public static IEnumerable<OfficeRecord> OfDistrict(DemoPlan plan)
    {
        var (district, year) = (plan.Region[..5], new DemoYear(plan.Today));
        var dice = plan.Dice(district).Fork("cycle");
        var framework = ActionFramework.All(ReferenceBundle.Embedded).First(each => each.Code == Framework);
        var records = CycleRecords.Of(framework, district, year.Number, new(year.Number, 1, 8)).Select((record, at) => Lived(record, year, at, dice.Fork("step", at))).ToList();
        var cycle = records.First(record => record.Form == "cycle");
        return [.. records, .. records.SelectMany(record => Reviews(record, year)), .. Assessment(framework, records, cycle.Id.ToString()), .. Checks(plan, year)];
    }

    // What was due in the first half of the year is done; of what came due since, most.
    private static OfficeRecord Lived(OfficeRecord record, DemoYear year, int at, Dice dice)
    {
        if (record.Day("due_on") is not { } due) return record;

        var isStep = record.Form == "action-step";
        var values = new Dictionary<string, string>(record.Values);
        var isFirstHalf = due.Month < 6;
        values["state"] = (isStep, isFirstHalf) switch
        {
            (true, true) => "done",
            (true, false) => due >= year.Today ? "open" : dice.Chance(0.6) ? "done" : "doing",
            (false, true) => "accepted",
            (false, false) => due >= year.Today ? "open" : States[at % States.Length],
        };
        if (values["state"] == "done") values["done_on"] = Day(year.PastDay(due.AddDays(-dice.Between(1, 20))));
        if (values["state"] == "doing") values["note"] = "Menunggu data tiga kecamatan";
        return record with { Values = values };
    }

    private static IEnumerable<OfficeRecord> Reviews(OfficeRecord document, DemoYear year)
    {
        if (document.Form != "action-document" || document["state"] is not ("accepted" or "returned")) yield break;

        var due = document.Day("due_on")!.Value;
        var isBack = document["state"] == "returned";
        if (isBack || document["document"] == "D1.2")
            yield return Review("returned", due.AddDays(4), isBack ? "Tanda tangan dan tanggal belum ada; unggah pindaian lengkap." : "Tambahkan dasar pemilihan tiap desa.");
        if (!isBack) yield return Review("accepted", due.AddDays(12), "");

        OfficeRecord Review(string verdict, DateOnly on, string note) => A(document.Region, "document-review", $"{document.Id} {verdict}",
            ("verdict", verdict), ("document", document.Id.ToString()), ("note", note), ("on", Day(year.PastDay(on))));
    }

    private static IEnumerable<OfficeRecord> Assessment(ActionFramework framework, List<OfficeRecord> records, string cycle)
    {
        var district = records[0].Region;
        foreach (var (action, weight) in framework.Actions.Zip([20, 20, 25, 15, 10, 10]))
            yield return A(district, "action-weight", action.Code, ("action", action.Code), ("cycle", cycle), ("weight", Text(weight)));

        // Only what is finished is graded already, by two who do not always agree.
        foreach (var (action, criterion) in framework.Actions.Take(2).SelectMany(action => action.Criteria.Select(criterion => (action, criterion))))
            foreach (var (assessor, grade, percent) in new[] { ("Bappeda provinsi", criterion.Code == "U2.1" ? "B" : "A", "100"), ("Dinas Kesehatan provinsi", "B", "82.5") })
                yield return A(district, "action-grade", $"grade {criterion.Code} {assessor}", ("criterion", criterion.Code), ("cycle", cycle), ("action", action.Code), ("grade", grade), ("assessor", assessor),
                    ("percent", grade == "A" ? percent : "82.5"), ("note", grade == "B" ? "Sebagian bukti belum memuat nama desa" : ""));
    }

    // Each sub-district checks as many of its villages as it gets to; the last has not begun.
    private static IEnumerable<OfficeRecord> Checks(DemoPlan plan, DemoYear year)
    {
        foreach (var (subDistrict, at) in SubDistricts(plan).Select((code, at) => (code, at)).SkipLast(1))
            foreach (var share in plan.Villages().Where(share => share.Code.SubDistrict == subDistrict).Take(6 - at))
            {
                var dice = share.Dice.Fork("check");
                var reported = dice.Between(28, 90);
                var found = dice.Chance(0.6) ? reported : reported - dice.Between(1, 9);
                yield return A(subDistrict, "sub-district-check", share.Code.Text, ("title", found == reported ? "Sasaran baduta" : "Sasaran baduta, pindah dan meninggal"), ("year", year.Text), ("village", share.Code.Text),
                    ("reported", Text(reported)), ("found", Text(found)), ("on", Day(year.PastDay(new DateOnly(year.Number, 7, 3).AddDays(dice.Between(0, 80))))), ("verdict", found == reported ? "right" : "mend"),
                    ("note", found == reported ? "" : "Anak yang pindah masih tercatat; KPM memperbaiki"));
            }
    }
}
