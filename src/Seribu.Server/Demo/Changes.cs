using System.Globalization;
using System.Text.Json;
using Seribu.Domain.Book;

namespace Seribu.Server.Demo;

/// <summary>Composes register facts: only fields that have a value.</summary>
internal static class Changes
{
    /// <summary>Fields set for the first time.</summary>
    public static RegisterChange First(Register register, params IEnumerable<(string Field, object? Value)> values) =>
        new(register, [.. values.Select(v => new FieldChange(register.Field(v.Field)!, Text(v.Value), null)).Where(change => change.Value is not null)]);

    /// <summary>Fields that had a value before.</summary>
    public static RegisterChange Of(Register register, params IEnumerable<(string Field, object? Value, object? Base)> values) =>
        new(register, [.. values.Select(v => new FieldChange(register.Field(v.Field)!, Text(v.Value), Text(v.Base)))]);

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => FactWriter.Day(day),
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture),
        IReadOnlyList<string> list => list.Count == 0 ? null : JsonSerializer.Serialize(list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
