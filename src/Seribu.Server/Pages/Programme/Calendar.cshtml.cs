using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Actions;

namespace Seribu.Server.Pages.Programme;

/// <summary>A district's year of actions month by month: what is due when, who owns it, how it stands. On the screen, on paper (<c>?cetak=1</c>) and as a workbook.</summary>
[Policy(Policy.Programme)]
public sealed class CalendarPage(ReadCycle read, AccessLog log, Texts words) : PageModel
{
    private const int DistrictCode = 5;

    public DistrictCycle Cycle { get; private set; } = null!;

    public bool IsPrinted { get; private set; }

    public string Region => Cycle.Record.Region;

    public string Path => $"{ProgrammePlace.Path(Region, "/kalender")}?tahun={Cycle.Year}";

    /// <summary>Every step and document by its day.</summary>
    public IReadOnlyList<DueItem> Items => DueItem.Of(Cycle.Steps, Cycle.Documents);

    /// <summary>The first day of each month something is due in.</summary>
    public IReadOnlyList<DateOnly> Months => [.. Items.Select(item => item.Month).Distinct().Order()];

    /// <summary>What is finished of an action's steps and documents in a month.</summary>
    public Coverage In(string action, DateOnly month) => DueItem.Finished(Items.Where(item => item.Record["action"] == action && item.Month == month));

    /// <summary>What people call an item.</summary>
    public string Title(DueItem item) => words.Say(ActionFramework.TitleOf([Cycle.Standing.Framework], item.Record));

    /// <summary>Who owns an item: a document belongs to the leader of its action.</summary>
    public string Owner(DueItem item) => item.Record["owner"] ?? Cycle.Standing.Framework.Actions.First(action => action.Code == item.Record["action"]).Lead;

    /// <summary>How an item stands, in a word.</summary>
    public string State(DueItem item) => words[item.IsDocument ? $"programme.document.{item.Record["state"]}" : $"calendar.step.{item.Record["state"]}"];

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        if (region.Length != DistrictCode || await read.AnswerAsync(region, tahun, cancel) is not { } cycle) return NotFound();
        (Cycle, IsPrinted) = (cycle, cetak is not null);
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"kalender-{region}-{cycle.Year}.xlsx", Write);
    }

    private void Write(Stream stream)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["calendar.title", $"{Cycle.Year}"], 8, 50, 14, 24, 14, 18, 40);
        book.Row(Workbook.Heads(words, "programme.action-head", "calendar.item", "calendar.kind", "calendar.owner", "programme.due", "calendar.state", "programme.note"));
        foreach (var item in Items)
            book.Row(
                XlsxCell.Text(item.Record["action"]), XlsxCell.Text(Title(item)), XlsxCell.Text(words[item.IsDocument ? "calendar.document" : "calendar.step"]), XlsxCell.Text(Owner(item)), XlsxCell.Day(item.DueOn),
                XlsxCell.Text(State(item)), XlsxCell.Text(item.Record["note"]));
    }
}
