namespace Seribu.Server.Look.Words;

/// <summary>Yes and no in one letter, as forms tick them: Y, V or 1; T, N, X or 0. Nothing typed is not recorded: neither yes nor no.</summary>
public static class TypedYesNo
{
    /// <summary>Reads a tick.</summary>
    public static bool TryRead(string? typed, out bool? answer)
    {
        answer = (typed ?? "").Trim().ToUpperInvariant() switch
        {
            "Y" or "V" or "1" => true,
            "T" or "N" or "X" or "0" => false,
            _ => null,
        };
        return answer is not null || string.IsNullOrWhiteSpace(typed);
    }

    /// <summary>A tick in the reader's letter.</summary>
    public static string Write(bool? answer, Texts words) => answer switch { true => words["typed.yes"], false => words["typed.no"], _ => "" };
}
