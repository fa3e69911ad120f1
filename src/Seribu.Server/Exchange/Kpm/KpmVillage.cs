using System.Globalization;
using System.Runtime.CompilerServices;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>A fact made from a row, ready to be offered. Facts that only create a family or person name no row.</summary>
internal readonly record struct KpmFact(byte[] Json, KpmRow? Row);

/// <summary>Makes the facts of one village from its rows: whom they create, what they say anew, what they correct.</summary>
internal sealed class KpmVillage(Session session, VillageCode village, KpmIds ids)
{
    private readonly VillageState state = new();
    private readonly Dictionary<(string Kind, Guid Subject, DateOnly On), Guid> saidBefore = [];
    private readonly Dictionary<(string Kind, Guid Subject, DateOnly On), Guid> said = [];
    private readonly Dictionary<string, Guid> posyandu = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> women = new(StringComparer.Ordinal);
    private readonly Dictionary<(bool IsPregnancy, string Number), Guid> cases = [];
    private List<KpmFact> facts = [];

    /// <summary>Reads what the village's book knows already.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        var lines = await session.FirstAsync("SELECT last_number FROM book WHERE village_code = @village", r => r.Long(0), cancel, ("@village", village));
        if (lines == 0) return;

        var loader = new StateLoader(session, village.Text, state);
        await loader.AliasesAsync(cancel);
        await loader.EverythingAsync(cancel);
        foreach (var subject in state.Subjects.Values)
        {
            if (subject.Row is { Register.Kind: Kinds.Posyandu } place && place["name"] is { } name) posyandu.TryAdd(FoldedName.Of(name).Text, subject.Id);
            if (subject.Row is { Register.Kind: Kinds.Person } person && person["sex"] == "f") ids.Know(subject.Id, person["nik"], null, person["name"], person.Day("born_on"));
        }

        foreach (var (kind, subject, on, id) in await session.ListAsync(
            "SELECT kind, subject, on_day, id FROM entry WHERE village_code = @village AND source = 'import' AND kind IN ('child-visit', 'pregnancy-visit', 'preschool-month') ORDER BY number",
            r => (r.Text(0), r.Id(1), r.Day(2), r.Id(3)), cancel, ("@village", village))) saidBefore[(kind, subject, on)] = id;
    }

    /// <summary>The facts of these rows in portions of whole families, in an order in which each finds its subject.</summary>
    public async IAsyncEnumerable<IReadOnlyList<KpmFact>> FactsAsync(List<KpmRow> rows, [EnumeratorCancellation] CancellationToken cancel)
    {
        rows.Sort((a, b) => a.On != b.On ? a.On.CompareTo(b.On) : a.Order.CompareTo(b.Order));
        foreach (var row in rows) if (row.Posyandu.Length > 0) Place(row);
        // Who a woman is follows from all her rows.
        foreach (var one in rows.Where(r => r.Form == KpmForm.Pregnant).GroupBy(r => r.Case)) women[one.Key] = ids.Woman(one.LastOrDefault(r => r.Nik is not null) ?? one.Last());
        foreach (var portion in KpmPortions.Of(rows, row => women[row.Case]))
        {
            await TellAsync(portion, cancel);
            yield return facts;
            facts = [];
            // Nobody of this portion is spoken of again.
            said.Clear();
        }
    }

    private async Task TellAsync(List<KpmRow> rows, CancellationToken cancel)
    {
        foreach (var family in rows.Where(r => r.Family.Length > 0).GroupBy(r => r.Family)) Household(family.First());
        foreach (var one in rows.Where(r => r.Form is KpmForm.Child or KpmForm.Preschool).GroupBy(r => r.Case)) await ChildAsync([.. one], cancel);
        foreach (var one in rows.Where(r => r.Form == KpmForm.Pregnant).GroupBy(r => r.Case)) await PregnancyAsync([.. one], cancel);
        foreach (var row in rows) Say(row);
    }

    private Guid? PlaceOf(KpmRow row) => row.Posyandu.Length == 0 ? null : places[row.Posyandu];

    private void Place(KpmRow row)
    {
        if (places.ContainsKey(row.Posyandu)) return;
        var name = FoldedName.Of(row.Posyandu).Text;
        if (posyandu.TryGetValue(name, out var known)) { places[row.Posyandu] = known; return; }
        var id = places[row.Posyandu] = posyandu[name] = KpmIds.Posyandu(village.Text, row.Posyandu);
        Register(id, row.On, Domain.Book.Register.Posyandu, [("name", row.Posyandu), ("open", "y")]);
    }

    private void Household(KpmRow row)
    {
        var id = ids.Household(row.Family);
        if (!state.Knows(id)) Register(id, row.On, Domain.Book.Register.Household, [("posyandu", PlaceOf(row)?.ToString())]);
    }

    private Task ChildAsync(List<KpmRow> rows, CancellationToken cancel)
    {
        var id = cases[(false, rows[0].Case)] = ids.Child(rows[0].Case);
        return PropertiesAsync(id, rows, Domain.Book.Register.Person,
        [
            ("household", ids.Household(rows[^1].Family).ToString()), ("name", Latest(rows, r => r.Name)), ("sex", Word(Latest(rows, r => r.Sex?.ToString()))),
            ("born_on", Day(LatestDay(rows, r => r.BornOn))), ("nik", Latest(rows, r => r.Nik)), ("nik_state", Latest(rows, r => r.Nik) is null ? null : "permanent"),
        ], cancel);
    }

    private async Task PregnancyAsync(List<KpmRow> rows, CancellationToken cancel)
    {
        var woman = women[rows[0].Case];
        await PropertiesAsync(woman, rows, Domain.Book.Register.Person,
        [
            ("household", ids.Household(rows[^1].Family).ToString()), ("name", Latest(rows, r => r.Name)), ("sex", "f"),
            ("born_on", Day(LatestDay(rows, r => r.BornOn)) ?? RegisterChange.Unknown), ("nik", Latest(rows, r => r.Nik)), ("nik_state", Latest(rows, r => r.Nik) is null ? null : "permanent"),
        ], cancel);

        var id = cases[(true, rows[0].Case)] = ids.Pregnancy(rows[0].Case);
        await PropertiesAsync(id, rows, Domain.Book.Register.Pregnancy,
            [("woman", woman.ToString()), ("kia_no", rows[0].Case), ("lmp", Day(LatestDay(rows, r => r.Lmp))), ("edd", Day(LatestDay(rows, r => r.Edd)))], cancel);

        if (LatestDay(rows, r => r.DeliveredOn) is { } delivered && state.Find(id)?.Row?.EndedOn != delivered)
            Add(Kinds.PregnancyEnd, id, rows.FindLast(r => r.DeliveredOn is not null)!.On, new PregnancyEnd(PregnancyOutcome.Delivered, delivered), null);
    }

    /// <summary>Sets what is new among a case's properties. What this source said before, and somebody has changed by hand since, is left alone.</summary>
    private async Task PropertiesAsync(Guid id, List<KpmRow> rows, Register register, (string Field, string? Value)[] values, CancellationToken cancel)
    {
        var row = state.Find(id)?.Row;
        if (row is null)
        {
            // A woman may have two pregnancies in one file: the second finds what the first made.
            var first = rows[0];
            Register(id, first.On, register, values);
            state.Get(id).Row = Made(register, first.On, values);
            return;
        }

        var changes = new List<FieldChange>();
        foreach (var (name, value) in values)
        {
            var field = register.Field(name)!;
            if (value is null || row[field] == (value == RegisterChange.Unknown ? null : value)) continue;
            if (await LastSaidAsync(id, name, cancel) == value) continue;
            changes.Add(new(field, value, row[field]));
            row[field] = value;
        }

        if (changes.Count > 0) Add(register.Kind, id, rows[^1].On, new RegisterChange(register, changes), null);
    }

    private async Task<string?> LastSaidAsync(Guid subject, string field, CancellationToken cancel)
    {
        var mine = (await session.ListAsync(
            "SELECT number FROM entry WHERE village_code = @village AND subject = @subject AND source = 'import'", r => r.Long(0), cancel, ("@village", village), ("@subject", subject))).ToHashSet();
        if (mine.Count == 0) return null;
        var lines = await BookLines.AboutAsync(session, village.Text, [subject], cancel);
        return lines.FindLast(l => mine.Contains(l.Number) && l.Fact.Body is RegisterChange change && change.Fields.Any(f => f.Field.Name == field))?.Fact.Body is RegisterChange last ? last.ValueOf(field) : null;
    }

    private void Say(KpmRow row)
    {
        switch (row.Form)
        {
            case KpmForm.Pregnant: Visit(Kinds.PregnancyVisit, row, ((PregnancyVisit)row.Body) with { Posyandu = PlaceOf(row) }); break;
            case KpmForm.Child: Visit(Kinds.ChildVisit, row, ((ChildVisit)row.Body) with { Posyandu = PlaceOf(row) }); break;
            case KpmForm.Preschool: Visit(Kinds.PreschoolMonth, row, ((PreschoolMonth)row.Body) with { Posyandu = PlaceOf(row) }); break;
            default: Add(Kinds.VillageFund, null, row.On, row.Body, row); break;
        }

        if (row.LeftOn is { } left) Leaves(row, left);
    }

    private void Visit(string kind, KpmRow row, FactBody body)
    {
        var subject = cases[(row.Form == KpmForm.Pregnant, row.Case)];
        var key = (kind, subject, row.On);
        if (!said.TryGetValue(key, out var before)) saidBefore.TryGetValue(key, out before);
        var id = Add(kind, subject, row.On, body, row, before == Guid.Empty ? null : before);
        said[key] = id;
    }

    private void Leaves(KpmRow row, DateOnly on)
    {
        var person = row.Form == KpmForm.Pregnant ? women[row.Case] : ids.Child(row.Case);
        if (row.LeftAs == "lost") Add(Kinds.PregnancyEnd, ids.Pregnancy(row.Case), row.On, new PregnancyEnd(PregnancyOutcome.Lost, on), row);
        else if (state.Find(person)?.Row?.Left?.On == on) return;
        else if (row.LeftAs == "died") Add(Kinds.Death, person, row.On, new Death(on, null, null), row);
        else Add(Kinds.Departure, person, row.On, new LeavesVillage(on, null, Departure.Moved), row);
    }

    private void Register(Guid id, DateOnly on, Register register, (string Field, string? Value)[] values) =>
        Add(register.Kind, id, on, new RegisterChange(register, [.. values.Where(v => v.Value is not null).Select(v => new FieldChange(register.Field(v.Field)!, v.Value, null))]), null);

    private Guid Add(string kind, Guid? subject, DateOnly on, FactBody body, KpmRow? row, Guid? replaces = null)
    {
        var fact = new Fact { Id = Guid.Empty, Kind = kind, Village = village, Subject = subject, On = on, Body = body };
        var json = FactWriter.WriteNamed(fact, out var id);
        // The same words are the same fact, whether they correct something or not: the id is made without what it replaces.
        if (replaces is { } before && before != id) json = FactWriter.Write(fact with { Id = id, Replaces = before });
        facts.Add(new(json, row));
        return id;
    }

    private static RegisterRow Made(Register register, DateOnly on, (string Field, string? Value)[] values)
    {
        var row = new RegisterRow(register, on);
        foreach (var (field, value) in values) row[field] = value == RegisterChange.Unknown ? null : value;
        return row;
    }

    private static string? Latest(List<KpmRow> rows, Func<KpmRow, string?> value) => rows.FindLast(r => !string.IsNullOrEmpty(value(r))) is { } row ? value(row) : null;

    private static DateOnly? LatestDay(List<KpmRow> rows, Func<KpmRow, DateOnly?> value) => rows.FindLast(r => value(r) is not null) is { } row ? value(row) : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word(string? sex) => sex switch { "Male" => "m", "Female" => "f", _ => null };
}
