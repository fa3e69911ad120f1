using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;
using Seribu.Server.Host;
using Seribu.Server.Look.Parts;
using Seribu.Server.Store;
using CalendarAge = Seribu.Domain.Calendar.Age;

namespace Seribu.Server.Care;

/// <summary>Makes the rows of forms 2A and 2B: what is saved, or what the month's single visits already say.</summary>
public sealed class FormRows(ReferenceBundle reference, Limits limits, FieldClock clock)
{
    /// <summary>Columns of the sheet, for the strip under a row.</summary>
    public const int Columns = 19;

    /// <summary>The doses that exist.</summary>
    public DoseSchedule Schedule { get; } = DoseSchedule.Read(reference.Text("schedules/immunisation.json"));

    /// <summary>The rows of form 2B.</summary>
    public async Task<IReadOnlyList<FormRow<ChildVisit>>> ChildrenAsync(Session session, FormMonth month, Author author, Scope scope, CancellationToken cancel)
    {
        var cases = await FormCases.BadutaAsync(session, month, scope, cancel);
        return Numbered(cases.SelectMany(each => Of(month, each, VisitsOfChild(each), author, () => Foretold(month, each))));
    }

    /// <summary>The rows of form 2A.</summary>
    public async Task<IReadOnlyList<FormRow<PregnancyVisit>>> PregnanciesAsync(Session session, FormMonth month, Author author, Scope scope, CancellationToken cancel)
    {
        var cases = await FormCases.PregnanciesAsync(session, month, scope, cancel);
        return Numbered(cases.SelectMany(each => Of(month, each, VisitsOfPregnancy(each), author, () => ForetoldPregnancy(month, each))));
    }

    /// <summary>The row of one case: the saved one with this fact, else the one the month's visits foretell.</summary>
    public FormRow<ChildVisit> Child(FormMonth month, FormCase child, Guid? fact, int number, Author author) =>
        One(Of(month, child, VisitsOfChild(child), author, () => Foretold(month, child)), fact, number);

    /// <summary>The same for a pregnancy.</summary>
    public FormRow<PregnancyVisit> Pregnancy(FormMonth month, FormCase pregnancy, Guid? fact, int number, Author author) =>
        One(Of(month, pregnancy, VisitsOfPregnancy(pregnancy), author, () => ForetoldPregnancy(month, pregnancy)), fact, number);

    /// <summary>Why a child's row may be doubted.</summary>
    public IReadOnlyList<Problem> ProblemsOf(FormCase child, ChildVisit visit, DateOnly on, DateOnly today, Guid? replaces) =>
        visit.ProblemsFor(child.Person, [.. VisitsOfChild(child).Where(noted => noted.Fact != replaces)], on, today, limits);

    /// <summary>Why a woman's row may be doubted.</summary>
    public IReadOnlyList<Problem> ProblemsOf(FormCase pregnancy, PregnancyVisit visit, DateOnly on, DateOnly today, Guid? replaces) =>
        visit.ProblemsFor(pregnancy.Person, [.. VisitsOfPregnancy(pregnancy).Where(noted => noted.Fact != replaces)], on, today, limits);

    private IEnumerable<FormRow<T>> Of<T>(FormMonth month, FormCase whose, IReadOnlyList<Noted<T>> visits, Author author, Func<(DateOnly On, T Visit)> foretell) where T : class
    {
        var saved = visits.Where(visit => month.Contains(visit.On) && IsForm(visit.What)).OrderBy(visit => visit.On).ThenBy(visit => visit.Number).ToList();
        foreach (var row in saved)
            yield return Row(month, whose, row.On, row.What, LineState.Received, author) with { Saved = row, IsMendable = MayMend(author, month, whose, row) };
        if (saved.Count > 0) yield break;

        var (on, visit) = foretell();
        yield return Row(month, whose, on, visit, LineState.Empty, author) with { IsForetold = visits.Any(each => month.Contains(each.On)) || whose.Family.Visits.Any(each => month.Contains(each.On)) };
    }

    private static FormRow<T> Row<T>(FormMonth month, FormCase whose, DateOnly on, T visit, LineState state, Author author) where T : class =>
        new(0, month, whose, on, visit, state, new($"{whose.Id}", [], false, Columns))
        {
            TakesDoses = FactRights.May(author, Kinds.ChildVisit, new(month.Village, whose.Family.Posyandu, whose.Family.Id) { Fields = ["doses"] }) == Permit.Granted,
        };

    private static (DateOnly On, ChildVisit Visit) Foretold(FormMonth month, FormCase child)
    {
        var visits = VisitsOfChild(child).Where(visit => month.Contains(visit.On)).ToList();
        return (visits.Count > 0 ? visits.Max(visit => visit.On) : LastDayOfForm(month, child.Person), FormPrefill.Of(child.Id, visits, child.Family.Visits.Where(visit => month.Contains(visit.On))));
    }

    private static (DateOnly On, PregnancyVisit Visit) ForetoldPregnancy(FormMonth month, FormCase pregnancy)
    {
        var visits = VisitsOfPregnancy(pregnancy).Where(visit => month.Contains(visit.On)).ToList();
        return (visits.Count > 0 ? visits.Max(visit => visit.On) : month.Until, FormPrefill.Of(pregnancy.Person.Id, visits, pregnancy.Family.Visits.Where(visit => month.Contains(visit.On))));
    }

    // Form 2B holds a child up to the day before the second birthday.
    private static DateOnly LastDayOfForm(FormMonth month, Person child)
    {
        var before = CalendarAge.Completes(child.BornOn!.Value, FormCases.BadutaUnderMonth).AddDays(-1);
        return before < month.Until && before >= month.First ? before : month.Until;
    }

    private static IReadOnlyList<Noted<ChildVisit>> VisitsOfChild(FormCase child) => child.Family.People.First(file => file.Person.Id == child.Id).Visits;

    private static IReadOnlyList<Noted<PregnancyVisit>> VisitsOfPregnancy(FormCase pregnancy) => pregnancy.Family.Pregnancies.First(file => file.Pregnancy.Id == pregnancy.Id).Visits;

    private static bool IsForm<T>(T visit) => visit is ChildVisit { Form: true } or PregnancyVisit { Form: true };

    // Days since the line was written are not known here; the gate asks again with them.
    private bool MayMend<T>(Author author, FormMonth month, FormCase whose, Noted<T> saved) where T : class
    {
        var kind = saved.What is ChildVisit ? Kinds.ChildVisit : Kinds.PregnancyVisit;
        var days = Math.Max(0, clock.Today(month.Village).DayNumber - saved.On.DayNumber - 31);
        return FactRights.May(author, kind, new(month.Village, whose.Family.Posyandu, whose.Family.Id) { Amends = new(kind, saved.Author, days) }) == Permit.Granted;
    }

    private static IReadOnlyList<FormRow<T>> Numbered<T>(IEnumerable<FormRow<T>> rows) where T : class => [.. rows.Select((row, at) => row with { Number = at + 1 })];

    private static FormRow<T> One<T>(IEnumerable<FormRow<T>> rows, Guid? fact, int number) where T : class
    {
        var all = rows.ToList();
        return (all.Find(row => row.Saved?.Fact == fact && fact is not null) ?? all[^1]) with { Number = number };
    }
}
