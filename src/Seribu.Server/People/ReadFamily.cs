using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>One member of a family, with the groups they are in today and what they are owed.</summary>
public sealed record FamilyMember(Member Person, IReadOnlyList<TargetGroup> Groups, IReadOnlyList<CaseOwed> Cases)
{
    public ThousandDays? Day { get; init; }
}

/// <summary>A counted case of a member: a child, or one of her pregnancies.</summary>
public sealed record CaseOwed(Guid Id, CaseGroup Group, IReadOnlyList<IndicatorExplanation> Owed, DateOnly Today);

/// <summary>Everything the page of a family shows.</summary>
public sealed record FamilySheet(OpenedCase Case, House? House, IReadOnlyList<FamilyMember> Members)
{
    public required Quarter Quarter { get; init; }

    /// <summary>Visits to the house, newest first.</summary>
    public IReadOnlyList<Noted<HouseholdVisit>> Visits { get; init; } = [];

    public IReadOnlyList<PregnancyFile> Pregnancies { get; init; } = [];

    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    public IReadOnlyList<OpenFinding> Findings { get; init; } = [];

    /// <summary>The last answer about water, and about the latrine.</summary>
    public (DateOnly On, bool Yes)? SafeWater { get; init; }

    public (DateOnly On, bool Yes)? Latrine { get; init; }

    public IEnumerable<FamilyMember> Here => Members.Where(member => member.Person.Left is null);

    public IEnumerable<FamilyMember> Gone => Members.Where(member => member.Person.Left is not null);

    /// <summary>The head, else the oldest member.</summary>
    public Member? Head => Members.FirstOrDefault(member => member.Person.Id == House?.Head)?.Person ?? Here.FirstOrDefault()?.Person ?? (Members is [var first, ..] ? first.Person : null);
}

/// <summary>Reads the page of a family: a household, or a person who is one alone.</summary>
public sealed class ReadFamily(Database database, OpenCase open, RuleBooks rules)
{
    /// <summary>The sheet, or nothing when there is no such family in the asker's reach.</summary>
    public async Task<FamilySheet?> FindAsync(Asker asker, string village, Guid id, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        if (await open.FindAsync(session, asker, village, id, cancel) is not { } found) return null;

        var (family, today) = (found.Family, found.Today);
        var quarter = Quarter.Of(today);
        var set = await rules.ChosenAsync(session, found.Village, quarter, cancel);
        var people = await Members.OfFamilyAsync(session, found.Village, family.Id, cancel);
        var history = await ReadHistory.AboutAsync(session, found.Village, [family.Id], cancel);

        return new(found, await House.FindAsync(session, found.Village, family.Id, cancel), [.. people.Select(person => MemberOf(person, family, set, quarter, today))])
        {
            Quarter = quarter,
            Visits = [.. family.Visits.OrderByDescending(visit => visit.On).ThenByDescending(visit => visit.Number)],
            Pregnancies = family.Pregnancies,
            History = history,
            Findings = await OpenFinding.OfAsync(session, found.Village, family.Id, [], history, cancel),
            SafeWater = Latest(CareGiven.Answers(family, visit => visit.SafeWater, visit => visit.SafeWater, visit => visit.SafeWater)),
            Latrine = Latest(CareGiven.Answers(family, visit => visit.Latrine, visit => visit.Latrine, visit => visit.Latrine)),
        };
    }

    private static FamilyMember MemberOf(Member person, HouseholdFile family, RuleSet set, Quarter quarter, DateOnly today)
    {
        var file = family.People.First(each => each.Person.Id == person.Id);
        var own = family.Pregnancies.Where(each => each.Woman.Id == person.Id).ToList();
        var groups = TargetGroups.Of(file.Person, own.Select(each => each.Pregnancy), []).Where(each => each.Includes(today)).Select(each => each.Group).Distinct().ToList();
        var cases = own.Select(each => each.Pregnancy.Id).Append(person.Id)
            .Select(id => set.Explain(family, id, quarter, today)).OfType<Explanation>().Where(each => each.Judgement is not null)
            .Select(each => new CaseOwed(each.Case, each.Judgement!.Value.Group, [.. each.Indicators.Where(row => row.Standing == Standing.Owed)], today));
        var day = person.Left is not null ? null
            : person.BornOn is { } bornOn && ThousandDays.OfChild(bornOn, today) is { Part: not ThousandDaysPart.Over } child ? child
            : own.Select(each => ThousandDays.OfPregnancy(each.Pregnancy, today)).FirstOrDefault(each => each is not null);
        return new(person, groups, [.. cases]) { Day = day };
    }

    private static (DateOnly On, bool Yes)? Latest(IEnumerable<(DateOnly On, bool Yes)> answers) =>
        answers.OrderBy(answer => answer.On).ThenBy(answer => answer.Yes).Select(answer => ((DateOnly, bool)?)answer).LastOrDefault();
}
