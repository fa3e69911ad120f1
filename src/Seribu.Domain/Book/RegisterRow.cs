using Seribu.Domain.Calendar;
using Seribu.Domain.People;

namespace Seribu.Domain.Book;

/// <summary>The present values of one household, person, pregnancy, couple or posyandu. Values are kept as facts write them.</summary>
public sealed class RegisterRow(Register register, DateOnly firstOn)
{
    private readonly string?[] values = new string?[register.Fields.Count];
    private DateOnly firstOn = firstOn;
    private Leaving? left;
    private (DateOnly? On, string? From) came;
    private Guid? bornOf;
    private (DateOnly? On, PregnancyOutcome? Outcome) end;
    private bool erased;
    private bool dirty = true;

    /// <summary>Which register it is a row of.</summary>
    public Register Register => register;

    /// <summary>The earliest day any fact of this row's case is dated.</summary>
    public DateOnly FirstOn { get => firstOn; set => Set(ref firstOn, value); }

    /// <summary>Set when a person or household died or left.</summary>
    public Leaving? Left { get => left; set => Set(ref left, value); }

    /// <summary>The day it came from another village.</summary>
    public DateOnly? CameOn { get => came.On; set => Set(ref came.On, value); }

    /// <summary>The village it came from.</summary>
    public string? FromVillage { get => came.From; set => Set(ref came.From, value); }

    /// <summary>The pregnancy a person was born of, when the birth was recorded here.</summary>
    public Guid? BornOf { get => bornOf; set => Set(ref bornOf, value); }

    /// <summary>The day a pregnancy ended.</summary>
    public DateOnly? EndedOn { get => end.On; set => Set(ref end.On, value); }

    /// <summary>How a pregnancy ended.</summary>
    public PregnancyOutcome? Outcome { get => end.Outcome; set => Set(ref end.Outcome, value); }

    /// <summary>The personal parts were deleted by right.</summary>
    public bool Erased { get => erased; set => Set(ref erased, value); }

    /// <summary>A field's value as text; empty when it has none.</summary>
    public string? this[RegisterField field]
    {
        get => values[field.Index];
        set => Set(ref values[field.Index], value);
    }

    /// <summary>The book's number that last changed this row.</summary>
    public long Changed { get; private set; }

    /// <summary>A field's value by the field's name.</summary>
    /// <exception cref="KeyNotFoundException">The register has no such field.</exception>
    public string? this[string name]
    {
        get => values[Position(name)];
        set => Set(ref values[Position(name)], value);
    }

    /// <summary>A field that holds a day.</summary>
    public DateOnly? Day(string name) =>
        this[name] is { } text && text != RegisterChange.Unknown ? DayText.Read(text) : null;

    /// <summary>A field that holds an id.</summary>
    public Guid? Id(string name) => this[name] is { } text ? Guid.Parse(text) : null;

    /// <summary>Says that the changes made since the last call came from this line; without changes nothing is said.</summary>
    public void ChangedBy(long number)
    {
        if (!dirty) return;
        Changed = number;
        dirty = false;
    }

    /// <summary>A copy that changes on its own.</summary>
    public RegisterRow Copy()
    {
        var copy = new RegisterRow(register, firstOn) { left = left, came = came, bornOf = bornOf, end = end, erased = erased, dirty = dirty, Changed = Changed };
        values.CopyTo(copy.values, 0);
        return copy;
    }

    private void Set<T>(ref T field, T value)
    {
        if (EqualityComparer<T>.Default.Equals(field, value)) return;
        field = value;
        dirty = true;
    }

    private int Position(string name) => register.Field(name)?.Index ?? throw new KeyNotFoundException($"'{name}' is no field of {register.Kind}.");
}
