using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Exchange.Eppgbm;

/// <summary>A fact made from a row. Facts that only create a posyandu, a family or a child name no row.</summary>
internal readonly record struct EppgbmFact(byte[] Json, EppgbmRow? Row);

/// <summary>Makes the facts of one village from rows of e-PPGBM. A child the register knows by number, or by name and birth date, is that child.</summary>
internal sealed class EppgbmVillage(Session session, VillageCode village)
{
    private const string Source = "eppgbm";

    private readonly VillageState state = new();
    private readonly Dictionary<string, Guid> posyandu = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> byNik = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, DateOnly BornOn, Sex Sex), Guid> byName = [];
    private readonly Dictionary<(Guid Child, DateOnly On), Guid> said = [];
    private readonly HashSet<Guid> made = [];
    private readonly List<EppgbmFact> facts = [];

    /// <summary>Reads whom the village's book knows already, and what this sort of file has told before.</summary>
    public async Task LoadAsync(CancellationToken cancel)
    {
        var loader = new StateLoader(session, village.Text, state);
        await loader.AliasesAsync(cancel);
        await loader.EverythingAsync(cancel);
        foreach (var subject in state.Subjects.Values)
        {
            if (subject.Row is { Register.Kind: Kinds.Posyandu } place && place["name"] is { } name) posyandu.TryAdd(Folded(name), subject.Id);
            if (subject.Row is { Register.Kind: Kinds.Person } person) Know(subject.Id, person);
        }

        foreach (var (child, on, id) in await session.ListAsync(
            "SELECT subject, on_day, id FROM entry WHERE village_code = @village AND source = 'import' AND kind = 'child-visit' ORDER BY number",
            row => (row.Id(0), row.Day(1), row.Id(2)), cancel, ("@village", village))) said[(child, on)] = id;
    }

    /// <summary>The facts of these rows, oldest first, in an order in which each finds its subject. Of two rows of a child and day the later counts.</summary>
    public IReadOnlyList<EppgbmFact> FactsOf(IEnumerable<EppgbmRow> rows)
    {
        var last = new Dictionary<(Guid, DateOnly), EppgbmRow>();
        foreach (var row in rows.OrderBy(row => row.MeasuredOn).ThenBy(row => row.Line)) last[(ChildOf(row), row.MeasuredOn)] = row;

        foreach (var ((child, on), row) in last) Measured(child, on, row);
        return facts;
    }

    private void Know(Guid id, RegisterRow person)
    {
        if (person["nik"] is { } nik) byNik.TryAdd(nik, id);
        if (person["name"] is { } name && person.Day("born_on") is { } bornOn)
            byName.TryAdd((Folded(name), bornOn, person["sex"] == "f" ? Sex.Female : Sex.Male), id);
    }

    private Guid ChildOf(EppgbmRow row)
    {
        var nik = Nik.Read(row.Nik).Value?.Digits;
        var key = (Folded(row.Name), row.BornOn, row.Sex);
        if (nik is not null && byNik.TryGetValue(nik, out var known)) return known;
        if (byName.TryGetValue(key, out known)) return known;

        var id = NamedIds.Of(Source, village.District, "child", nik ?? "", key.Item1, FactWriter.Day(row.BornOn), Folded(row.Parent));
        byName[key] = id;
        if (nik is not null) byNik[nik] = id;
        Child(id, row, nik);
        return id;
    }

    private void Child(Guid id, EppgbmRow row, string? nik)
    {
        var home = Home(row);
        Create(Register.Person, id, row.MeasuredOn,
        [
            ("household", home.ToString()), ("name", row.Name), ("sex", row.Sex == Sex.Female ? "f" : "m"), ("born_on", FactWriter.Day(row.BornOn)),
            ("nik", nik), ("nik_state", nik is null ? null : "permanent"), ("relation", "Anak"),
        ]);
        if (row is { BirthWeightKg: null, BirthLengthCm: null }) return;

        var birth = new ChildVisit { WeightKg = row.BirthWeightKg, LengthCm = row.BirthLengthCm, Measure = row.BirthLengthCm is null ? null : Posture.Lying };
        Add(new() { Id = default, Kind = Kinds.ChildVisit, Village = village, Subject = id, On = row.BornOn, Body = birth }, null);
    }

    // The export names no family: the same parent in the same neighbourhood is one.
    private Guid Home(EppgbmRow row)
    {
        var id = NamedIds.Of(Source, village.Text, "household", Folded(row.Parent ?? row.Name), row.Rt ?? "", row.Rw ?? "");
        if (made.Add(id) && !state.Knows(id))
            Create(Register.Household, id, row.MeasuredOn,
                [("posyandu", Posyandu(row)?.ToString()), ("rt", row.Rt), ("rw", row.Rw), ("address", row.Address)]);
        return id;
    }

    private Guid? Posyandu(EppgbmRow row)
    {
        if (row.Posyandu is not { } name) return null;
        if (posyandu.TryGetValue(Folded(name), out var known)) return known;

        var id = posyandu[Folded(name)] = NamedIds.Of(Source, village.Text, "posyandu", Folded(name));
        Create(Register.Posyandu, id, row.MeasuredOn, [("name", name), ("open", "y")]);
        return id;
    }

    private void Measured(Guid child, DateOnly on, EppgbmRow row)
    {
        var visit = new ChildVisit
        {
            Posyandu = Posyandu(row),
            Present = true,
            WeightKg = row.WeightKg,
            LengthCm = row.LengthCm,
            Measure = row.Measure,
            ArmCm = row.ArmCm,
        };
        said.TryGetValue((child, on), out var before);
        var fact = new Fact { Id = default, Kind = Kinds.ChildVisit, Village = village, Subject = child, On = on, Body = visit };
        said[(child, on)] = Add(fact, row, before == default ? null : before);
    }

    private void Create(Register register, Guid id, DateOnly on, (string Field, string? Value)[] values) => Add(new()
    {
        Id = default,
        Kind = register.Kind,
        Village = village,
        Subject = id,
        On = on,
        Body = new RegisterChange(register, [.. values.Where(v => v.Value is not null).Select(v => new FieldChange(register.Field(v.Field)!, v.Value, null))]),
    }, null);

    private Guid Add(Fact fact, EppgbmRow? row, Guid? replaces = null)
    {
        var json = FactWriter.WriteNamed(fact, out var id);
        if (replaces is { } before && before != id) json = FactWriter.Write(fact with { Id = id, Replaces = before });
        facts.Add(new(json, row));
        return id;
    }

    private static string Folded(string? name) => FoldedName.Of(name).Text;
}
