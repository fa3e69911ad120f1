using System.Collections.Frozen;

namespace Seribu.Domain.Book;

/// <summary>What a register field holds.</summary>
public enum FieldType
{
    /// <summary>Characters, at most 100, or 500 for an address.</summary>
    Text,

    /// <summary>One of a few known words.</summary>
    Word,

    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>The id of another row.</summary>
    Id,

    /// <summary>A whole number of 0 or more.</summary>
    Count,

    /// <summary>A decimal number with at most three decimals, kept as thousandths.</summary>
    Measure,

    /// <summary><c>y</c> or <c>n</c>.</summary>
    YesNo,

    /// <summary>A list of at most 50 texts.</summary>
    List,
}

/// <summary>One named field of a register.</summary>
/// <param name="Name">The name in facts and the column in the store.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Personal">Travels in the personal part, so that it can be erased.</param>
/// <param name="Words">The known words of a <see cref="FieldType.Word"/>.</param>
public sealed record RegisterField(string Name, FieldType Type, bool Personal = false, IReadOnlyList<string>? Words = null)
{
    /// <summary>Position among its register's fields.</summary>
    public int Index { get; init; }
}

/// <summary>A register: the fields a household, person, pregnancy, couple or posyandu has.</summary>
public sealed class Register
{
    private readonly FrozenDictionary<string, RegisterField> byName;

    private Register(string kind, params RegisterField[] fields)
    {
        Kind = kind;
        Fields = [.. fields.Select((field, index) => field with { Index = index })];
        byName = Fields.ToFrozenDictionary(f => f.Name);
    }

    /// <summary>Posyandu of the village.</summary>
    public static Register Posyandu { get; } = new(Kinds.Posyandu,
        new("name", FieldType.Text), new("day_of_month", FieldType.Count), new("place", FieldType.Text), new("serves", FieldType.List), new("open", FieldType.YesNo));

    /// <summary>Households.</summary>
    public static Register Household { get; } = new(Kinds.Household,
        new("posyandu", FieldType.Id), new("dusun", FieldType.Text), new("rw", FieldType.Text), new("rt", FieldType.Text),
        new("address", FieldType.Text, true), new("phone", FieldType.Text, true), new("location", FieldType.Text, true), new("kk_numbers", FieldType.List, true),
        new("head", FieldType.Id), new("decile", FieldType.Count), new("programmes", FieldType.List));

    /// <summary>People.</summary>
    public static Register Person { get; } = new(Kinds.Person,
        new("household", FieldType.Id), new("kk", FieldType.Text, true), new("name", FieldType.Text, true), new("sex", FieldType.Word, false, ["m", "f"]),
        new("born_on", FieldType.Day), new("born_precision", FieldType.Word, false, ["day", "month", "year"]),
        new("nik", FieldType.Text, true), new("nik_state", FieldType.Word, false, ["none", "temporary", "permanent"]), new("temporary_id", FieldType.Text, true),
        new("mother", FieldType.Id), new("father", FieldType.Id), new("relation", FieldType.Text), new("birth_order", FieldType.Count), new("multiple", FieldType.Count),
        new("education", FieldType.Text), new("phone", FieldType.Text, true), new("health_cover_no", FieldType.Text, true), new("certificate_no", FieldType.Text, true));

    /// <summary>Pregnancies.</summary>
    public static Register Pregnancy { get; } = new(Kinds.Pregnancy,
        new("woman", FieldType.Id), new("kia_no", FieldType.Text, true), new("lmp", FieldType.Day), new("edd", FieldType.Day), new("gravida", FieldType.Count),
        new("parity", FieldType.Count), new("previous_birth_on", FieldType.Day), new("height_cm", FieldType.Measure), new("weight_before_kg", FieldType.Measure));

    /// <summary>Couples who plan to marry (catin).</summary>
    public static Register Couple { get; } = new(Kinds.Couple,
        new("bride", FieldType.Id), new("groom", FieldType.Id), new("planned_on", FieldType.Day), new("kua", FieldType.Text, true), new("registered_on", FieldType.Day));

    /// <summary>All registers.</summary>
    public static IReadOnlyList<Register> All { get; } = [Posyandu, Household, Person, Pregnancy, Couple];

    /// <summary>The kind of fact that fills it, and the name of its table.</summary>
    public string Kind { get; }

    /// <summary>Its fields in the order of the store's columns.</summary>
    public IReadOnlyList<RegisterField> Fields { get; }

    /// <summary>The register a kind of fact fills, or none.</summary>
    public static Register? Of(string kind) => kind switch
    {
        Kinds.Posyandu => Posyandu,
        Kinds.Household => Household,
        Kinds.Person => Person,
        Kinds.Pregnancy => Pregnancy,
        Kinds.Couple => Couple,
        _ => null,
    };

    /// <summary>A field by its name, or none.</summary>
    public RegisterField? Field(string name) => byName.GetValueOrDefault(name);
}

/// <summary>A change of one field: the new value and the one the writer saw. Both as text; empty is no value.</summary>
public sealed record FieldChange(RegisterField Field, string? Value, string? Base);

/// <summary>A register fact: only the fields that were changed.</summary>
public sealed record RegisterChange(Register Register, IReadOnlyList<FieldChange> Fields) : FactBody
{
    /// <summary>The word for a birth date nobody knows: the person is then never counted by age.</summary>
    public const string Unknown = "unknown";

    /// <summary>The new value of a field, if it is among the changes.</summary>
    public string? ValueOf(string name) => Fields.FirstOrDefault(f => f.Field.Name == name)?.Value;

    /// <summary>The new value of a field that holds an id.</summary>
    public Guid? Of(string name) => ValueOf(name) is { } text ? Guid.Parse(text) : null;
}
