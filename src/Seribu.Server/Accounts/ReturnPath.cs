namespace Seribu.Server.Accounts;

/// <summary>Where to go after something that interrupted: only within this site.</summary>
internal static class ReturnPath
{
    public static string Of(string? path) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl) ? path : "/";
}
