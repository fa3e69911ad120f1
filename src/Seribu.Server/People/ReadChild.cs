using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>Everything the page of a person shows, as the asker may see it.</summary>
public sealed record PersonSheet(OpenedCase Case, Member Person)
{
    public Member? Mother { get; init; }

    public House? House { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Measurement> Measurements { get; init; } = [];

    public CareGiven? Care { get; init; }

    /// <summary>How the person stands in the quarter, and why; empty for somebody no scorecard knows.</summary>
    public Explanation? Standing { get; init; }

    public required Quarter Quarter { get; init; }

    public required RuleSet Rules { get; init; }

    /// <summary>The pregnancies of a woman, newest first.</summary>
    public IReadOnlyList<PregnancyFile> Pregnancies { get; init; } = [];

    /// <summary>Newest first.</summary>
    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    public IReadOnlyList<OpenFinding> Findings { get; init; } = [];

    /// <summary>Young enough for a growth card or a preschool, or measured as a child.</summary>
    public bool IsChild => Measurements.Count > 0 || Person.BornOn?.AddYears(7) > Case.Today;

    /// <summary>The day of the thousand; empty once they are over or before dates are known.</summary>
    public ThousandDays? Day => Person.Left is null && Person.BornOn is { } bornOn && ThousandDays.OfChild(bornOn, Case.Today) is { Part: not ThousandDaysPart.Over } day ? day : null;

    /// <summary>The latest believed measurement of one kind, such as the last length of a child that is weighed more often than measured.</summary>
    public Measurement? LatestWith(Func<Measurement, bool> has) => Measurements.FirstOrDefault(one => !one.IsHeldBack && has(one));

    /// <summary>The measurement that says how the child is now: the latest one that is believed, else the latest.</summary>
    public Measurement? Latest => Measurements.FirstOrDefault(one => one is { IsHeldBack: false, What: { WeightKg: not null } or { LengthCm: not null } }) ?? (Measurements is [var first, ..] ? first : null);
}

/// <summary>Reads the page of a person.</summary>
public sealed class ReadChild(Database database, OpenCase open, RuleBooks rules, GrowthCard card, IReadOnlyList<DoseRow> doses)
{
    /// <summary>The sheet, or nothing when there is no such person in the asker's reach.</summary>
    /// <param name="asker">Who asks.</param>
    /// <param name="village">The village of the address.</param>
    /// <param name="id">The person of the address.</param>
    /// <param name="quarter">The quarter whose standing is shown; the running one when empty or not kept ready.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PersonSheet?> FindAsync(Asker asker, string village, Guid id, Quarter? quarter, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await open.FindAsync(session, asker, village, id, cancel) is not { } found) return null;
        if (await Members.FindAsync(session, found.Village, found.Id, cancel) is not { } person) return null;

        var file = found.Family.People.First(each => each.Person.Id == found.Id);
        var asked = quarter is { } wanted && RuleBooks.Kept(found.Today).Contains(wanted) ? wanted : Quarter.Of(found.Today);
        var set = await rules.ChosenAsync(session, found.Village, asked, cancel);
        var history = await ReadHistory.AboutAsync(session, found.Village, [found.Id], cancel);

        return new(found, person)
        {
            Mother = file.Person.Mother is { } mother ? await Members.FindAsync(session, found.Village, mother, cancel) : null,
            House = await House.FindAsync(session, found.Village, found.Family.Id, cancel),
            Measurements = Measurement.Of(file, found.Today, card, found.Family.Posyandu),
            Care = CareGiven.Of(file, found.Family, doses, found.Today),
            Quarter = asked,
            Rules = set,
            Standing = set.Explain(found.Family, found.Id, asked, found.Today),
            Pregnancies = [.. found.Family.Pregnancies.Where(each => each.Woman.Id == found.Id).OrderByDescending(each => each.Pregnancy.FirstOn)],
            History = history,
            Findings = await OpenFinding.OfAsync(session, found.Village, found.Id, file.Visits, history, cancel),
        };
    }
}
