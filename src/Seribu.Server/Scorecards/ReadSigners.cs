using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Scorecards;

/// <summary>Who signs a village's scorecard by its profile.</summary>
/// <param name="Compiler">The KPM.</param>
/// <param name="Head">The village head.</param>
public sealed record Signers(string? Compiler, string? Head)
{
    /// <summary>As a closing wrote them down: the compiler first.</summary>
    public static Signers Of(IReadOnlyList<string> written) => new(Name(written, 0), Name(written, 1));

    private static string? Name(IReadOnlyList<string> written, int at) => at < written.Count && written[at].Length > 0 ? written[at] : null;
}

/// <summary>Reads who signs for a village.</summary>
public sealed class ReadSigners(Database database)
{
    public async Task<Signers> AnswerAsync(VillageCode village, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        return await OfAsync(session, village, cancel);
    }

    internal static async Task<Signers> OfAsync(Session session, VillageCode village, CancellationToken cancel)
    {
        var names = (await session.ListAsync(
            "SELECT office, name FROM village_officer WHERE village_code = @village", r => (Office: r.Text(0), Name: r.Text(1)), cancel, ("@village", village)))
            .ToDictionary(officer => officer.Office, officer => officer.Name);
        return new(names.GetValueOrDefault("kpm"), names.GetValueOrDefault("head"));
    }
}
