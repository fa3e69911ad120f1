using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>A visit in a pregnancy, with the iron tablets received since its beginning.</summary>
public sealed record VisitRow(Noted<PregnancyVisit> Visit, int TabletsSoFar);

/// <summary>Everything the page of a pregnancy shows.</summary>
public sealed record PregnancySheet(OpenedCase Case, PregnancyFile File, RegisterRow Row, Member Woman)
{
    public House? House { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<VisitRow> Visits { get; init; } = [];

    public IReadOnlyList<PregnancyRisk> Risks { get; init; } = [];

    public Explanation? Standing { get; init; }

    public required Quarter Quarter { get; init; }

    public required RuleSet Rules { get; init; }

    /// <summary>The children born of it.</summary>
    public IReadOnlyList<Member> Children { get; init; } = [];

    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    public IReadOnlyList<OpenFinding> Findings { get; init; } = [];

    public Pregnancy Pregnancy => File.Pregnancy;

    public Stage Stage => Stages.On(Pregnancy, Case.Today);

    public ThousandDays? Day => Woman.Left is null ? ThousandDays.OfPregnancy(Pregnancy, Case.Today) : null;

    /// <summary>Still going on, as far as anybody has said.</summary>
    public bool IsRunning => Pregnancy.EndedOn is null;
}

/// <summary>Reads the page of a pregnancy.</summary>
public sealed class ReadPregnancy(Database database, OpenCase open, RuleBooks rules)
{
    /// <summary>The sheet, or nothing when there is no such pregnancy in the asker's reach.</summary>
    public async Task<PregnancySheet?> FindAsync(Asker asker, string village, Guid id, Quarter? quarter, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await open.FindAsync(session, asker, village, id, cancel) is not { } found) return null;
        if (found.Family.Pregnancies.FirstOrDefault(each => each.Pregnancy.Id == found.Id) is not { } file) return null;
        if (await RegisterRows.FindAsync(session, found.Village, Register.Pregnancy, found.Id, cancel) is not { } row) return null;
        if (await Members.FindAsync(session, found.Village, file.Woman.Id, cancel) is not { } woman) return null;

        var asked = quarter is { } wanted && RuleBooks.Kept(found.Today).Contains(wanted) ? wanted : Quarter.Of(found.Today);
        var set = await rules.ChosenAsync(session, found.Village, asked, cancel);
        var history = await ReadHistory.AboutAsync(session, found.Village, [found.Id], cancel);
        return new(found, file, row, woman)
        {
            House = await House.FindAsync(session, found.Village, found.Family.Id, cancel),
            Visits = Rows(file.Visits),
            Risks = PregnancyRisks.Of(file.Pregnancy, BackgroundOf(row, woman), file.Visits, found.Today),
            Quarter = asked,
            Rules = set,
            Standing = set.Explain(found.Family, found.Id, asked, found.Today),
            Children = [.. (await Members.OfFamilyAsync(session, found.Village, found.Family.Id, cancel)).Where(child => child.BornOf == found.Id)],
            History = history,
            Findings = await OpenFinding.OfAsync(session, found.Village, found.Id, [], history, cancel),
        };
    }

    private static PregnancyBackground BackgroundOf(RegisterRow row, Member woman) => new(
        woman.BornOn, row.Day("previous_birth_on"), Figure(row["parity"]) is { } parity ? (int)parity : null, Figure(row["height_cm"]));

    private static decimal? Figure(string? text) => text is null ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    // The month's form sums the single acts of that month: the larger of the two counts, month by month.
    private static List<VisitRow> Rows(IReadOnlyList<Noted<PregnancyVisit>> visits)
    {
        var rows = new List<VisitRow>();
        var (before, month, forms, singles) = (0, default(DateOnly), 0, 0);
        foreach (var visit in visits.OrderBy(visit => visit.On).ThenBy(visit => visit.Number))
        {
            var its = new DateOnly(visit.On.Year, visit.On.Month, 1);
            if (its != month) (before, month, forms, singles) = (before + Math.Max(forms, singles), its, 0, 0);
            if (visit.What.Form) forms += visit.What.IronTablets ?? 0;
            else singles += visit.What.IronTablets ?? 0;
            rows.Add(new(visit, before + Math.Max(forms, singles)));
        }

        rows.Reverse();
        return rows;
    }
}
