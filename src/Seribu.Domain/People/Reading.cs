namespace Seribu.Domain.People;

/// <summary>What a typed text was read as: a value, or the code of the reason why it is none.</summary>
/// <param name="Value">The value; empty when the text could not be read.</param>
/// <param name="Refusal">The code of the reason; empty when there is a value.</param>
public readonly record struct Reading<T>(T? Value, string? Refusal) where T : struct;
