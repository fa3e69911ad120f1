using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;

namespace Seribu.Server.Book;

/// <summary>What the gate says of a fact.</summary>
/// <param name="Problems">Every reason to refuse or to doubt.</param>
/// <param name="IsProposal">The writer may only put it forward.</param>
internal sealed record GateWord(IReadOnlyList<Problem> Problems, bool IsProposal = false)
{
    /// <summary>Whom or what it stands on and nobody knows yet: then it waits. Facts arrive in any order.</summary>
    public Guid? WaitsFor { get; init; }
}

/// <summary>The door of the book: may this author write this here, and can it be? (FACTS §2)</summary>
internal sealed class FactGate(VillageDesk desk, Limits limits, DateOnly today, bool isFile)
{
    private const string OldDay = "old-day";
    // Nobody in a book was born earlier, and nothing is planned so far ahead.
    private static readonly DateOnly Earliest = new(1900, 1, 1), Latest = new(2200, 1, 1);
    private static readonly GateWord Foreign = new([new("subject", "no-such-subject", Gravity.Refused)]);

    public async ValueTask<GateWord> JudgeAsync(Fact fact, Told told, CancellationToken cancel)
    {
        var amended = await AmendedAsync(fact, told, cancel);
        if (amended == WrittenFact.Unknown) return Wait(fact, told, Target(fact)!.Value);

        var state = fact.Subject is { } id ? desk.State.Find(id) : null;
        var known = fact.Subject is null ? !NeedsSubject(fact) : state?.Row is not null || IsCreation(fact);
        if (!known) return fact.Subject is { } unknown ? Wait(fact, told, unknown) : new([new("subject", "missing", Gravity.Refused)]);

        var home = await HomeAsync(fact, state, cancel);
        var context = await ContextAsync(fact, told, home, amended, cancel);
        var permit = told.Author.IsHouse ? Permit.Granted : FactRights.May(told.Author, fact.Kind, context);
        if (permit == Permit.Refused) return IsOutOfReach(fact, told, state, context) ? Wait(fact, told, state?.Id ?? home!.Value) : Foreign;

        var problems = fact.Body is null ? [] : Problems(fact, state);
        // What another book says comes from that book, by the server's own hand or by a file that tells both sides.
        if (fact.Body is Arrival { Sheet.Count: > 0 } && !isFile && !told.Author.IsHouse) problems = [.. problems, new("sheet", "servers-own", Gravity.Refused)];
        if (fact.Reason is null && fact.Body is Withdrawal or Merge or Apart or Verdict { Choice: Verdict.Refuse }) problems = [.. problems, new("reason", "missing", Gravity.Refused)];
        return new(isFile ? [.. problems.Where(p => p.Code != OldDay)] : problems, permit == Permit.Proposal);
    }

    // Somebody the author may not know of answers like somebody nobody knows: the fact waits, and is refused when its time is up (docs/decisions/0032).
    // Who is in reach, and whom the fact itself brings into the world, can be answered at once.
    private static bool IsOutOfReach(Fact fact, Told told, SubjectState? state, FactContext context) =>
        (state?.Row is not null || (context.Household is { } home && home != fact.Subject))
        && !told.Author.Grants.Any(grant => Scope.Contains(grant, context.Village, context.Posyandu, context.Household) && MayBeWritten(fact, told.Author with { Grants = [grant] }));

    // Whose it is cannot be told yet; whether the author could ever write such a fact here, can.
    private static GateWord Wait(Fact fact, Told told, Guid awaited) =>
        told.Author.IsHouse || MayBeWritten(fact, told.Author) ? new([]) { WaitsFor = awaited } : Foreign;

    private static bool MayBeWritten(Fact fact, Author author) => AmendedKinds(fact).Any(kind => FactRights.MayInVillage(author, fact.Kind,
        new(fact.Village) { Fields = Fields(fact), Act = ActOf(fact), Amends = kind is null ? null : new(kind, author.Id, 0) }));

    // A withdrawal may take back anything: something clinical, or something of the register.
    private static IEnumerable<string?> AmendedKinds(Fact fact) => fact.Body is Withdrawal ? [Kinds.ChildVisit, Kinds.Person] : [fact.Replaces is null ? null : fact.Kind];

    private static bool NeedsSubject(Fact fact) => fact.Body is not (VillageFund or QuarterState or Withdrawal or Verdict or Merge or null);

    // The first fact about an id creates its row; an arrival brings the row along. A phone's change may come before what it changes.
    private static bool IsCreation(Fact fact) => fact.Body is Arrival || (fact.Body is RegisterChange change && (fact.Device is null || Suffices(change)));

    private static bool Suffices(RegisterChange change) => change.Register.Kind switch
    {
        Kinds.Person => change.ValueOf("sex") is not null && change.ValueOf("born_on") is not null,
        Kinds.Pregnancy => change.ValueOf("woman") is not null,
        _ => change.Fields.All(field => field.Base is null),
    };

    private IReadOnlyList<Problem> Problems(Fact fact, SubjectState? state)
    {
        if (!IsOfOurTime(fact.On)) return [new("on", "not-a-day", Gravity.Refused)];
        if (fact.On > today) return [new("on", "after-today", Gravity.Refused, FactWriter.Day(today))];
        if (Wrong(fact, state?.Row?.Register) is { } wrong) return [wrong];

        return fact.Body switch
        {
            RegisterChange change => RegisterProblems(change, state?.Row),
            ChildVisit visit => visit.ProblemsFor(PersonOf(state!), History(state!.ChildVisits, fact), fact.On, today, limits),
            PregnancyVisit visit => visit.ProblemsFor(WomanOf(state!), History(state!.PregnancyVisits, fact), fact.On, today, limits),
            HouseholdVisit visit => visit.ProblemsFor(fact.On, today, limits),
            PreschoolMonth month => month.ProblemsFor(PersonOf(state!), today, limits),
            VillageFund fund => fund.ProblemsFor(today),
            Birth birth => birth.ProblemsFor(today, limits),
            PregnancyEnd end => Late(end.On, "on"),
            Death death => PersonOf(state!).BornOn is { } born && death.On < born ? [new("on", "before-birth", Gravity.Refused, FactWriter.Day(born))] : Late(death.On, "on"),
            _ => [],
        };
    }

    private static bool IsOfOurTime(DateOnly day) => day >= Earliest && day < Latest;

    private Problem[] Late(DateOnly day, string field) => day > today ? [new(field, "after-today", Gravity.Refused, FactWriter.Day(today))] : [];

    private static Problem? Wrong(Fact fact, Register? register)
    {
        var wanted = fact.Body switch
        {
            RegisterChange change => change.Register,
            ChildVisit or PreschoolMonth or Death => Register.Person,
            PregnancyVisit or Birth or PregnancyEnd => Register.Pregnancy,
            HouseholdVisit => Register.Household,
            _ => null,
        };
        return wanted is null || register is null || wanted == register ? null : new("subject", "wrong-subject", Gravity.Refused);
    }

    private List<Problem> RegisterProblems(RegisterChange change, RegisterRow? row)
    {
        var problems = new List<Problem>();
        if (row is null && change.Register == Register.Person)
        {
            if (change.ValueOf("sex") is null) problems.Add(new("sex", "missing", Gravity.Refused));
            if (change.ValueOf("born_on") is null) problems.Add(new("born_on", "missing", Gravity.Refused));
        }

        if (row is null && change.Register == Register.Pregnancy && change.ValueOf("woman") is null) problems.Add(new("woman", "missing", Gravity.Refused));
        foreach (var (field, value, _) in change.Fields)
        {
            if (value is null) continue;
            if (field.Type == FieldType.Day && value != RegisterChange.Unknown && !IsOfOurTime(DateOnly.Parse(value))) { problems.Add(new(field.Name, "not-a-day", Gravity.Refused)); continue; }
            if (field.Name is "born_on" or "lmp" && value != RegisterChange.Unknown && DateOnly.Parse(value) > today)
                problems.Add(new(field.Name, "after-today", Gravity.Refused, FactWriter.Day(today)));
            if (field.Name == "nik" && Nik.Read(value).Refusal is { } refusal) problems.Add(new("nik", refusal, Gravity.Refused));
        }

        return problems;
    }

    private Person PersonOf(SubjectState state) => desk.State.Person(state.Id, state.Row!, null);

    private Person WomanOf(SubjectState pregnancy) =>
        desk.State.File(pregnancy.Id, [pregnancy]).Pregnancies is [var file, ..] ? file.Woman : new() { Id = pregnancy.Id, FirstOn = pregnancy.Row!.FirstOn };

    private static List<Noted<T>> History<T>(List<Noted<T>> noted, Fact fact) =>
        fact.Replaces is { } replaced ? [.. noted.Where(n => n.Fact != replaced)] : noted;

    private async ValueTask<FactContext> ContextAsync(Fact fact, Told told, Guid? home, WrittenFact? amended, CancellationToken cancel)
    {
        var posyandu = fact.Body is RegisterChange { Register.Kind: Kinds.Posyandu } ? fact.Subject
            : (home is { } known && desk.State.Find(known)?.Row is { Register.Kind: Kinds.Household } row ? row.Id("posyandu") : null)
              ?? (fact.Body as RegisterChange)?.Of("posyandu");
        return new(fact.Village, posyandu, home)
        {
            Fields = Fields(fact),
            Act = fact.Body is Verdict { Choice: Verdict.Refuse } refused ? await Proposals.KindAsync(desk.Session, desk.Village, refused.Fact, cancel) : ActOf(fact),
            Amends = amended is null ? null : new(amended.Kind, amended.Author, (int)((told.At - amended.ReceivedAt) / 86_400_000)),
            ProposedBy = fact.Body is Merge merge ? await ProposerAsync(merge, cancel) : null,
        };
    }

    private static string? ActOf(Fact fact) => fact.Body switch
    {
        QuarterState quarter => quarter.State,
        Verdict verdict => verdict.Field is null ? "number" : "register",
        KeptAsWritten { Kind: Kinds.FindingStep } step => step.Word("step"),
        _ => null,
    };

    /// <summary>The family the fact belongs to: its subject's, or for somebody new that of whoever it names.</summary>
    private async ValueTask<Guid?> HomeAsync(Fact fact, SubjectState? state, CancellationToken cancel)
    {
        var through = state?.Row is not null ? state.Id : fact.Body switch
        {
            RegisterChange { Register.Kind: Kinds.Household } => fact.Subject,
            RegisterChange { Register.Kind: Kinds.Person } change => change.Of("household") ?? change.Of("mother"),
            RegisterChange { Register.Kind: Kinds.Pregnancy } change => change.Of("woman"),
            _ => null,
        };
        if (through is not { } named) return null;
        if (!desk.State.Knows(named)) await desk.LoadAsync([named], cancel);

        var home = desk.State.Knows(named) ? desk.State.HomeOf(named) : named;
        if (!desk.State.Knows(home)) await desk.LoadAsync([home], cancel);
        return home;
    }

    private static IReadOnlyCollection<string> Fields(Fact fact) => fact.Body switch
    {
        PregnancyVisit v => [.. Named(v.ArmCm is not null, "arm_cm"), .. Named(v.Hb is not null, "hb"), .. Named(v.BloodPressure is not null, "blood_pressure")],
        ChildVisit v => [.. Named(v.Doses.Count > 0, "doses")],
        _ => [],
    };

    private static string[] Named(bool present, string name) => present ? [name] : [];

    private async Task<Guid?> ProposerAsync(Merge merge, CancellationToken cancel)
    {
        var lines = await BookLines.AboutAsync(desk.Session, desk.Village, [merge.Kept, merge.Merged], cancel);
        return lines.FindLast(l => l.IsProposal && l.Fact.Body is Merge proposed && proposed.Merged == merge.Merged && proposed.Kept == merge.Kept)?.Author;
    }

    private static Guid? Target(Fact fact) => fact.Replaces ?? (fact.Body as Withdrawal)?.Fact;

    // Nothing to amend is no answer; an amended fact nobody knows is an answer without an author.
    private async ValueTask<WrittenFact?> AmendedAsync(Fact fact, Told told, CancellationToken cancel)
    {
        if (Target(fact) is not { } target) return null;
        var amended = await WrittenAsync(target, told, cancel);

        // Whoever brings back what was withdrawn decides about that, not about the withdrawal. What another book brought may be forged into a ring: nobody is asked twice.
        var asked = new HashSet<Guid> { target };
        for (var taken = amended.Takes; taken is { } before && asked.Add(before);)
        {
            var back = await WrittenAsync(before, told, cancel);
            (amended, taken) = (amended with { Kind = back.Kind }, back.Takes);
        }

        return amended;
    }

    private async ValueTask<WrittenFact> WrittenAsync(Guid fact, Told told, CancellationToken cancel) =>
        await desk.Session.FirstAsync(
            $"SELECT kind, author, received_at, CASE WHEN kind = '{Kinds.Withdrawal}' THEN envelope END FROM entry WHERE village_code = @village AND id = @id",
            r => new WrittenFact(r.Text(0), r.Id(1), r.Long(2)) { Takes = r.BytesOrNull(3) is { } withdrawal ? WrittenFact.Taken(withdrawal) : null }, cancel,
            ("@village", desk.Village), ("@id", fact)) ?? desk.Page.Find(fact, told.At) ??
        // What somebody wrote in another book is nobody's own here: who may mend what others wrote mends it.
        (await desk.Brought.FindAsync(fact, cancel) is { } brought ? new(brought.Kind, Guid.Empty, told.At) { Takes = brought.Takes } : WrittenFact.Unknown);
}
