namespace Seribu.Domain.Tests.Architecture;

/// <summary>What rules may not know: files, the clock, the machine, chance and the network.</summary>
internal static class Impurity
{
    private static readonly string[] Types =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileStream", "System.IO.DriveInfo",
        "System.TimeProvider", "System.Random", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Thread",
        "System.Threading.Timer", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] Namespaces = ["System.Net.", "System.Data.", "Microsoft."];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.IO.Path.GetTempPath", "System.IO.Path.GetFullPath", "System.IO.Path.Exists", "System.Globalization.CultureInfo.get_CurrentCulture",
    ];

    // Attributes the compiler writes into every assembly, and what it asks inside an iterator.
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis.EmbeddedAttribute", "System.Environment.get_CurrentManagedThreadId"];

    /// <summary>Every impure type or member an assembly uses.</summary>
    public static IReadOnlyList<string> In(CompiledAssembly assembly)
    {
        var types = assembly.Types.Where(type => Types.Contains(type) || Namespaces.Any(space => type.StartsWith(space, StringComparison.Ordinal)));
        var members = assembly.Members.Where(member => Members.Contains(member) || member.StartsWith("System.Environment.", StringComparison.Ordinal));

        return [.. types.Concat(members).Except(Compiler).Order(StringComparer.Ordinal)];
    }
}

/// <summary>Does everything a rule may not do, so that the test proves it would notice.</summary>
internal static class ImpureSample
{
    public static object?[] Everything() =>
    [
        DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTimeOffset.Now, DateTimeOffset.UtcNow, TimeProvider.System, Environment.MachineName,
        Random.Shared.Next(), Guid.NewGuid(), Guid.CreateVersion7(), File.Exists("x"), Directory.Exists("x"), Path.GetTempPath(), new FileInfo("x"),
        new DirectoryInfo("x"), System.Diagnostics.Stopwatch.GetTimestamp(), Console.Out, System.Globalization.CultureInfo.CurrentCulture,
        System.Net.IPAddress.Loopback, System.Security.Cryptography.RandomNumberGenerator.GetInt32(2),
    ];
}
