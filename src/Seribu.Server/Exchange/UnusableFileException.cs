namespace Seribu.Server.Exchange;

/// <summary>A file that cannot be worked with at all; single bad rows are no reason.</summary>
/// <param name="code">The reason: the text <c>file.{code}</c>, whose first argument is the file.</param>
/// <param name="arguments">What the reason names.</param>
public sealed class UnusableFileException(string code, params object[] arguments) : Exception($"{code}: {string.Join(", ", arguments)}")
{
    /// <summary>The reason: the text <c>file.{code}</c>.</summary>
    public string Code { get; } = code;

    /// <summary>What the reason names; the first is the file.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
