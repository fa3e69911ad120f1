using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Home;
using Seribu.Server.Host;
using Seribu.Server.Look.Words;
using Seribu.Server.People;
using Seribu.Server.Programme.Reminders;
using Seribu.Server.Regions;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Home;

/// <summary>Where everybody begins: what waits, what is late, and how far the own place has come. By right.</summary>
[Policy(Policy.SignedIn)]
public sealed class HomePage(OpenVillageSheet open, ReadVillageMonth months, ReadPosyanduDays days, ReadWaiting waiting, ReadDuplicates duplicates, EraseCase erasures, ReadRegion regions, ReadReminders reminders,
    OfficeForms forms, FieldClock clock, Texts words) : PageModel
{
    /// <summary>The asker's own place: a village, a region above, or empty for the whole installation.</summary>
    public string Region { get; private set; } = "";

    public DateOnly Today { get; private set; }

    /// <summary>A village's own home.</summary>
    public VillageHome? Village { get; private set; }

    /// <summary>The home of a place above the village.</summary>
    public RegionTable? Above { get; private set; }

    /// <summary>The other places the asker has a role in.</summary>
    public IReadOnlyList<string> Others { get; private set; } = [];

    public Author Author { get; private set; } = null!;

    /// <summary>Requests for erasure that wait for the asker.</summary>
    public int Erasures { get; private set; }

    /// <summary>What of the programme is late or due soon.</summary>
    public DueWork Due { get; private set; } = DueWork.None;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Author = HttpContext.Asker()!.Author;
        Region = Author.Grants is [var first, ..] ? first.Region : "";
        Others = [.. Author.Grants.Select(grant => grant.Region).Where(region => region != Region).Distinct()];
        Today = clock.Today(Region);
        if (Author.Grants.Any(grant => grant.Role == Roles.DataOfficer)) Erasures = (await erasures.WaitingAsync(Scope.Of(Author, Policy.Erasure), cancel)).Count;
        Due = await reminders.AnswerAsync(Author, Region, cancel);
        if (Region.Length == 0 || !Scope.Of(Author, Policy.Sums).Reaches(Region)) return;

        if (VillageCode.TryParse(Region, out var village)) Village = await VillageAsync(village, cancel);
        else Above = await regions.AnswerAsync(Region, null, byVillage: true, cancel);
    }

    /// <summary>Where a reminder leads; nothing for an invitation of a place the asker cannot open.</summary>
    public string? PathOf(OfficeRecord record) => !Scope.Of(Author, Policy.Programme).Reaches(record.Region) ? null : record.Form switch
    {
        "action-step" or "action-document" => $"/program/{record.Region}/aksi?kode={record["action"]}&tahun={record["year"]}",
        "training" or "meeting" => $"/program/{record.Region}/hadirin/{record.Form}/{record.Id}",
        "attendance" => $"/program/{record.Region}/hadirin/training/{record["training"]}",
        "guest" => $"/program/{record.Region}/hadirin/meeting/{record["meeting"]}",
        "skill" or "practice" => $"/program/{record.Region}/kader/{record["cadre"]}/latihan",
        _ => $"/program/{record.Region}/daftar/{record.Form}/{record.Id}",
    };

    /// <summary>What a reminder is about.</summary>
    public string TitleOf(OfficeRecord record) => record.Form switch
    {
        "action-step" or "action-document" => words.Say(ActionFramework.TitleOf(Due.Frameworks, record)),
        "skill" or "practice" => words.Say(forms["skill"].Find("skill")!.TitleOf(record["skill"]!)),
        "cadre" => record["name"]!,
        _ => record["title"]!,
    };

    /// <summary>What is to be done, and by whom.</summary>
    public string About(OfficeRecord record, bool isLate) => record.Form switch
    {
        "action-step" => words["reminders.step", record["action"], record["owner"] ?? ""],
        "action-document" => words[record["state"] == "sent" ? "reminders.review" : "reminders.document", record["action"], RegionBook.Kemendagri.NameOf(record.Region)],
        "campaign" => words["reminders.campaign"],
        "case-audit" => words["reminders.case"],
        "decision" => words["reminders.decision", record["owner"]],
        "training" or "meeting" => words[isLate ? "reminders.attendance" : "reminders.gathering"],
        "attendance" or "guest" => words["reminders.invited"],
        "skill" => words["reminders.skill"],
        "feeding" => words["reminders.feeding"],
        "practice" => words["reminders.practice"],
        _ => words["reminders.decree", record["decree"] ?? Formats.Dash],
    };

    private async Task<VillageHome?> VillageAsync(VillageCode village, CancellationToken cancel)
    {
        if (await open.AnswerAsync(new(village), cancel) is not { } sheet) return null;

        var people = Scope.Of(Author, Policy.People);
        var month = await months.AnswerAsync(village, cancel);
        var seen = month.Children.Where(child => people.Contains(village, child.Posyandu, child.Home)).ToList();
        var seesFigures = SeesFigures(village);
        var worries = seesFigures ? seen.Where(child => child.IsWorry).OrderByDescending(child => child.Counts.Bgm).ThenByDescending(child => child.Last?.TimesNotGained).ThenBy(child => child.BornOn).ToList() : [];
        var missing = seen.Where(child => !child.IsWeighed).ToList();

        return new()
        {
            Sheet = sheet,
            Month = month,
            Posyandu = await days.AnswerAsync(village, month, cancel),
            Waiting = people.Reaches(village.Text) ? await waiting.AnswerAsync(village, people, cancel) : [],
            Merges = Scope.Of(Author, Policy.Decide).Reaches(village.Text) ? await duplicates.ProposedAsync(village, cancel) : 0,
            Worries = worries,
            Missing = missing,
            Names = await waiting.NamesAsync(village, [.. worries.Concat(missing).Select(child => child.Id).Distinct()], cancel),
            SeesFigures = seesFigures,
            SeesPeople = people.Reaches(village.Text),
            NextStep = NextStep(sheet),
        };
    }

    // A category is for whoever weighs or treats; others see that somebody waits.
    private bool SeesFigures(VillageCode village) =>
        Author.Grants.Any(grant => grant.Reaches(village.Text) && Visibility.Of(grant.Role).Clinical >= Clinical.Growth);

    private string? NextStep(VillageSheet sheet)
    {
        if (sheet.IsRunning || sheet.Scorecard.Total.Due == 0) return null;

        var next = sheet.Closing?.State switch { "closed" => "approved", "approved" => null, _ => "closed" };
        return next is null ? null : FactRights.May(Author, Kinds.Quarter, new(sheet.Address.Village) { Act = next }) switch
        {
            Permit.Granted => next,
            Permit.Proposal => "draft",
            _ => null,
        };
    }
}
