using System.Reflection;

namespace Seribu.Server.Store;

/// <summary>Brings a store to the present schema by numbered SQL files, each applied once and in order.</summary>
/// <remarks>One text serves both stores: a few <c>$words</c> stand for the types they name differently (docs/decisions/0003).</remarks>
public static class Schema
{
    private const string Prefix = "Seribu.Server.Store.Schema.";

    /// <summary>The files' names in order: <c>0001_book.sql</c> …</summary>
    public static IReadOnlyList<string> Steps { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>Applies what is missing and returns the steps applied.</summary>
    public static async Task<IReadOnlyList<string>> UpgradeAsync(Database database, CancellationToken cancel)
    {
        await using var session = await database.WriteAsync(cancel);
        await session.RunAsync(Sql("CREATE TABLE IF NOT EXISTS schema_step (name $text NOT NULL PRIMARY KEY)", database), cancel);
        var known = (await session.ListAsync("SELECT name FROM schema_step", r => r.Text(0), cancel)).ToHashSet(StringComparer.Ordinal);

        var missing = Steps.Where(step => !known.Contains(step)).ToList();
        foreach (var step in missing)
        {
            await session.RunAsync(Sql(Text(step), database), cancel);
            await session.RunAsync("INSERT INTO schema_step (name) VALUES (@name)", cancel, ("@name", step));
        }

        await session.CommitAsync(cancel);
        return missing;
    }

    private static string Sql(string text, Database database) =>
        database.Words.Aggregate(text, (sql, word) => sql.Replace(word.Key, word.Value, StringComparison.Ordinal));

    private static string Text(string step)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + step)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
