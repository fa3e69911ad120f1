using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Programme.Files;
using Seribu.Server.Programme.Records;

namespace Seribu.Server.Pages.Programme;

/// <summary>One action of a district's year: its steps, its documents with their files and reviews, its grades.</summary>
[Policy(Policy.Programme)]
[RequestSizeLimit(KeepFile.MostBytes + (64 * 1024))]
[RequestFormLimits(MultipartBodyLengthLimit = KeepFile.MostBytes + (64 * 1024))]
public sealed class ActionPage(ReadCycle read, ReadRecords records, KeepRecord keep, KeepFile files, ReviewDocument review, ReadAssessment assess, ReadActionNow now, AnalyseSituation analyse, OfficeForms forms,
    IReadOnlyList<ActionFramework> frameworks) : PageModel
{
    public DistrictCycle Cycle { get; private set; } = null!;

    public ActionStanding Standing { get; private set; } = null!;

    public IReadOnlyList<OfficeRecord> Steps { get; private set; } = [];

    public IReadOnlyList<OpenRecord> Documents { get; private set; } = [];

    public IReadOnlyList<OfficeRecord> Grades { get; private set; } = [];

    /// <summary>What the system itself knows of each criterion, in percent.</summary>
    public IReadOnlyDictionary<string, decimal?> Evidence { get; private set; } = new Dictionary<string, decimal?>();

    /// <summary>What the books and registers tell today of the action's work.</summary>
    public IReadOnlyList<FigureNow> Now { get; private set; } = [];

    /// <summary>The framework whose actions these continue.</summary>
    public ActionFramework? Earlier => frameworks.FirstOrDefault(each => each.LastYear < Cycle.Standing.Framework.FirstYear);

    /// <summary>The record something could not be kept of, with what is wrong.</summary>
    public (Guid Record, IReadOnlyList<Problem> Problems) Wrong { get; private set; } = (Guid.Empty, []);

    public bool Keeps => HttpContext.May(Policy.DistrictProgramme, Cycle.Record.Region);

    public bool Reviews => HttpContext.May(Policy.ReviewProgramme, Cycle.Record.Region);

    /// <summary>The form or page in which the work of the action is done.</summary>
    public OfficeForm? Opens => forms.Find(Standing.Action.Opens);

    public OfficeForm StepForm => forms["action-step"];

    public IReadOnlyList<Problem> ProblemsOf(Guid record) => Wrong.Record == record ? Wrong.Problems : [];

    public async Task<IActionResult> OnGetAsync(string region, string? kode, int? tahun, CancellationToken cancel) =>
        await ReadAsync(region, kode, tahun, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostStepAsync(string region, string? kode, int? tahun, Guid id, string? owner, string? due, string? state, string? note, CancellationToken cancel)
    {
        if (!await ReadAsync(region, kode, tahun, cancel) || Steps.FirstOrDefault(each => each.Id == id) is not { } step) return NotFound();
        var done = state == "done" ? step["done_on"] ?? Cycle.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        var changes = new Dictionary<string, string?> { ["owner"] = owner, ["due_on"] = due, ["state"] = state, ["note"] = note, ["done_on"] = done };
        return Answer(id, await keep.ChangeAsync(step, changes, HttpContext.Asker()!.Author, cancel));
    }

    public async Task<IActionResult> OnPostFileAsync(string region, string? kode, int? tahun, Guid id, IFormFile? file, CancellationToken cancel)
    {
        if (!await ReadAsync(region, kode, tahun, cancel) || Documents.FirstOrDefault(each => each.Record.Id == id) is not { } document) return NotFound();
        var content = new MemoryStream();
        if (file is not null) await file.CopyToAsync(content, cancel);
        var author = HttpContext.Asker()!.Author;
        var problems = await files.HandleAsync(document.Record, file?.FileName ?? "", content.ToArray(), author, cancel);
        if (problems.Count == 0) problems = await keep.ChangeAsync(document.Record, new Dictionary<string, string?> { ["state"] = "sent" }, author, cancel);
        return Answer(id, problems);
    }

    public async Task<IActionResult> OnPostReviewAsync(string region, string? kode, int? tahun, Guid id, string? verdict, string? note, CancellationToken cancel)
    {
        if (!await ReadAsync(region, kode, tahun, cancel)) return NotFound();
        return Answer(id, await review.HandleAsync(region, id, verdict, note, HttpContext.Asker()!.Author, cancel));
    }

    public async Task<IActionResult> OnPostGradeAsync(string region, string? kode, int? tahun, string? criterion, string? grade, string? percent, string? note, CancellationToken cancel)
    {
        if (!await ReadAsync(region, kode, tahun, cancel) || Standing.Action.Criteria.FirstOrDefault(each => each.Code == criterion) is not { } judged) return NotFound();
        var author = HttpContext.Asker()!.Author;

        // Left open, the grade is the one the evidence earns.
        if (string.IsNullOrEmpty(grade) && decimal.TryParse(percent?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var evidence))
            grade = judged.GradeOf(evidence)?.ToString();

        // A reviewer has one grade for a criterion; grading again changes it.
        var id = NamedIds.Of("programme-grade", Cycle.Record.Id.ToString(), criterion!, author.Id.ToString());
        var present = Grades.FirstOrDefault(each => each.Id == id);
        return Answer(id, await keep.HandleAsync(region, "action-grade", id, present?.Revision ?? 0, new Dictionary<string, string?>
        {
            ["cycle"] = Cycle.Record.Id.ToString(),
            ["action"] = Standing.Action.Code,
            ["criterion"] = criterion,
            ["grade"] = grade,
            ["percent"] = percent,
            ["assessor"] = author.Name,
            ["note"] = note,
        }, author, cancel));
    }

    private IActionResult Answer(Guid record, IReadOnlyList<Problem> problems)
    {
        if (problems is [{ Code: "no-such-subject" }]) return NotFound();
        Wrong = (record, problems);
        return problems.Count > 0 ? Page() : Redirect($"{ProgrammePlace.Path(Cycle.Record.Region, "/aksi")}?kode={Standing.Action.Code}&tahun={Cycle.Year}");
    }

    private async Task<bool> ReadAsync(string region, string? action, int? year, CancellationToken cancel)
    {
        if (await read.AnswerAsync(region, year, cancel) is not { } cycle || cycle.Standing.Actions.FirstOrDefault(each => each.Action.Code == action) is not { } standing) return false;

        (Cycle, Standing) = (cycle, standing);
        Steps = [.. cycle.Steps.Where(step => step["action"] == action)];
        Grades = [.. cycle.Grades.Where(grade => grade["action"] == action)];
        var open = new List<OpenRecord>();
        foreach (var document in cycle.Documents.Where(document => document["action"] == action))
            open.Add((await records.OpenAsync(region, forms["action-document"], document.Id, cancel))!);
        Documents = open;
        var analysis = await AnalysisRequest.AnswerAsync(analyse, cycle, cancel);
        Evidence = await EvidenceAsync(analysis, cancel);
        Now = await now.AnswerAsync(standing.Action, region, cycle.Year, analysis, cancel);
        return true;
    }

    private async Task<IReadOnlyDictionary<string, decimal?>> EvidenceAsync(SituationAnalysis? analysis, CancellationToken cancel)
    {
        var found = new Dictionary<string, decimal?>();
        foreach (var criterion in Standing.Action.Criteria.Where(criterion => criterion.Evidence is not null)) found[criterion.Code] = await assess.EvidenceAsync(criterion, analysis, Cycle.Record.Region, Cycle.Year, cancel);
        return found;
    }
}
