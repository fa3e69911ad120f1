using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Server.Book;

/// <summary>The part of a village's state that one piece of work needs, in memory: subjects, and which family each belongs to.</summary>
internal sealed class VillageState
{
    private readonly Dictionary<Guid, SubjectState> subjects = [];
    private readonly Dictionary<Guid, Guid> aliases = [];

    public IReadOnlyDictionary<Guid, SubjectState> Subjects => subjects;

    public IReadOnlyDictionary<Guid, Guid> Aliases => aliases;

    /// <summary>The id a merged id is read as.</summary>
    public Guid Kept(Guid id)
    {
        while (aliases.TryGetValue(id, out var kept)) id = kept;
        return id;
    }

    public void Alias(Guid merged, Guid kept) => aliases[merged] = kept;

    public void Unalias(Guid merged) => aliases.Remove(merged);

    public SubjectState? Find(Guid id) => subjects.GetValueOrDefault(Kept(id));

    public SubjectState Get(Guid id) => subjects.TryGetValue(id, out var state) ? state : subjects[id] = new(id);

    public void Put(SubjectState state) => subjects[state.Id] = state;

    public void Forget(Guid id) => subjects.Remove(id);

    public void Clear() => subjects.Clear();

    public bool Knows(Guid id) => Find(id)?.Row is not null;

    /// <summary>The family a subject belongs to: its household; for a child the mother's; else the person alone.</summary>
    public Guid HomeOf(Guid id) => HomeOf(id, 0);

    /// <summary>A person's mother: as registered, or the woman whose birth was recorded.</summary>
    public Guid? MotherOf(RegisterRow person) => person.Id("mother") ?? (person.BornOf is { } pregnancy ? Find(pregnancy)?.Row?.Id("woman") : null);

    private Guid HomeOf(Guid id, int depth)
    {
        var row = Find(id)?.Row;
        // Four steps are a child, its mother and hers: more is a circle somebody typed.
        if (row is null || depth > 4) return Kept(id);
        return row.Register.Kind switch
        {
            Kinds.Person when row.Id("household") is { } household => Kept(household),
            Kinds.Person when MotherOf(row) is { } mother && Find(mother)?.Row is not null => HomeOf(mother, depth + 1),
            Kinds.Pregnancy when row.Id("woman") is { } woman => HomeOf(woman, depth + 1),
            _ => Kept(id),
        };
    }

    /// <summary>The families of the village's loaded part, each as the rules read it.</summary>
    public IEnumerable<HouseholdFile> Files() => Members().Select(home => File(home.Key, home.Value));

    /// <summary>Which subjects each family has.</summary>
    public Dictionary<Guid, List<SubjectState>> Members()
    {
        var homes = new Dictionary<Guid, List<SubjectState>>();
        foreach (var subject in subjects.Values)
        {
            if (subject.Row?.Register.Kind is not (Kinds.Person or Kinds.Pregnancy or Kinds.Household)) continue;
            var home = HomeOf(subject.Id);
            if (!homes.TryGetValue(home, out var members)) homes[home] = members = [];
            members.Add(subject);
        }

        return homes;
    }

    /// <summary>A family as the rules read it.</summary>
    public HouseholdFile File(Guid home, IReadOnlyList<SubjectState> members)
    {
        var household = Find(home) is { Row.Register.Kind: Kinds.Household } known ? known : null;
        var people = new List<PersonFile>();
        var pregnancies = new List<PregnancyFile>();
        var residences = new List<Residence>();
        foreach (var member in members)
        {
            foreach (var move in member.Residences) residences.Add(move.What);
            if (member.Row!.Register.Kind == Kinds.Person) people.Add(new(Person(member.Id, member.Row, household), member.ChildVisits, member.PreschoolMonths));
            if (member.Row.Register.Kind != Kinds.Pregnancy || member.Row.Id("woman") is not { } woman || Find(woman) is not { Row: { } her } state) continue;
            pregnancies.Add(new(Pregnancy(member.Id, member.Row, state.Id), Person(state.Id, her, household), member.PregnancyVisits));
        }

        residences.Sort((a, b) => a.From.CompareTo(b.From));
        return new()
        {
            Id = home,
            Posyandu = household?.Row?.Id("posyandu"),
            Residences = residences,
            People = people,
            Pregnancies = pregnancies,
            Visits = household?.HouseholdVisits ?? [],
        };
    }

    /// <summary>A person as the rules read one.</summary>
    public Person Person(Guid id, RegisterRow row, SubjectState? household) => new()
    {
        Id = id,
        Household = row.Id("household"),
        Sex = Wire.Read(Wire.Sexes, row["sex"]),
        BornOn = row.Day("born_on"),
        BornPrecision = Wire.Read(Wire.Precisions, row["born_precision"]) ?? BirthPrecision.Day,
        Mother = MotherOf(row),
        FirstOn = row.FirstOn,
        CameOn = row.CameOn,
        Left = row.Left ?? household?.Row?.Left,
    };

    private static Pregnancy Pregnancy(Guid id, RegisterRow row, Guid woman) => new()
    {
        Id = id,
        Woman = woman,
        Lmp = row.Day("lmp"),
        Edd = row.Day("edd"),
        EndedOn = row.EndedOn,
        Outcome = row.Outcome,
        FirstOn = row.FirstOn,
    };
}
