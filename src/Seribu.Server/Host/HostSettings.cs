using Seribu.Server.Store;

namespace Seribu.Server.Host;

/// <summary>What the command line decides about a host; the rest stands in <c>appsettings.json</c> (<see cref="OfficeOptions"/>).</summary>
public sealed record HostSettings(Database Database)
{
    public const string DefaultUrls = "http://localhost:5080";

    /// <summary>Where to listen; several are separated by semicolons.</summary>
    public string Urls { get; init; } = DefaultUrls;

    /// <summary>The clock; tests stop it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Settings that win over the file, by their full names (<c>Office:SessionHours</c>).</summary>
    public IReadOnlyDictionary<string, string?> Overrides { get; init; } = new Dictionary<string, string?>();
}
