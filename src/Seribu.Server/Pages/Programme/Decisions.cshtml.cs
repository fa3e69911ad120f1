using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Server.Accounts;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;
using Seribu.Server.Programme.Meetings;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.Programme;

/// <summary>What became of the decisions of meetings: each with its meeting, owner, day, and what shows that it was fulfilled.</summary>
[Policy(Policy.Programme)]
public sealed class DecisionsPage(ReadDecisions read, OfficeForms forms, AccessLog log, Texts words) : PageModel
{
    public PlaceDecisions Now { get; private set; } = null!;

    public int? Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public bool IsPrinted { get; private set; }

    public string Path => ProgrammePlace.Path(Now.Region, "/keputusan");

    public string PathWith(string more) => $"{Path}?{(Year is { } year ? $"tahun={year.ToString(CultureInfo.InvariantCulture)}&" : "")}{more}";

    public Domain.Scorecards.Title TitleOf(string field) => forms["decision"].Find(field)!.Title;

    public string Say(OfficeRecord decision, string field) => words.Say(forms["decision"].Find(field)!, decision[field], new Dictionary<Guid, string>());

    /// <summary>What shows the fulfilment, in words.</summary>
    public string Evidence(TracedDecision decision) => string.Join(", ", new[]
    {
        decision.Record["evidence"], decision.Files > 0 ? words.Count("decisions.files", decision.Files) : null,
        Fulfilment.IsWithoutEvidence(decision.Record, decision.Files) ? words["decisions.no-evidence"] : null,
    }.OfType<string>());

    public async Task<IActionResult> OnGetAsync(string region, int? tahun, string? cetak, string? sebagai, CancellationToken cancel)
    {
        var all = await read.AnswerAsync(region, null, cancel);
        Years = [.. all.All.Select(each => (int?)each.Meeting?.Whole("year") ?? each.Record.Day("due_on")!.Value.Year).Distinct().Order()];
        (Year, IsPrinted, Now) = (tahun, cetak is not null, tahun is null ? all : await read.AnswerAsync(region, tahun, cancel));
        return sebagai != "xlsx" ? Page() : await Workbook.HandOutAsync(log, HttpContext, region, $"keputusan-{region}{(tahun is { } year ? $"-{year}" : "")}.xlsx", Write);
    }

    private void Write(Stream stream)
    {
        using var book = new XlsxWriter(stream);
        book.Sheet(words["decisions.title"], 40, 30, 20);
        book.Row([.. new[] { words.Say(TitleOf("title")), words.Say(TitleOf("meeting")), words["programme.place"], words.Say(TitleOf("kind")), words.Say(TitleOf("owner")), words.Say(TitleOf("due_on")),
            words.Say(TitleOf("money")), words.Say(TitleOf("state")), words.Say(TitleOf("fulfilled_on")), words.Say(TitleOf("evidence")) }.Select(head => XlsxCell.Text(head, XlsxStyle.Head))]);
        foreach (var each in Now.All)
            book.Row([
                XlsxCell.Text(each.Record["title"]), XlsxCell.Text(each.Meeting?["title"]), XlsxCell.Text(RegionBook.Kemendagri.NameOf(each.Record.Region)), XlsxCell.Text(Say(each.Record, "kind")),
                XlsxCell.Text(each.Record["owner"]), XlsxCell.Day(each.Record.Day("due_on")), each.Record.Whole("money") is { } money ? XlsxCell.Whole(money) : XlsxCell.Empty,
                XlsxCell.Text(Say(each.Record, "state")), XlsxCell.Day(each.Record.Day("fulfilled_on")), XlsxCell.Text(Evidence(each))]);
    }
}
