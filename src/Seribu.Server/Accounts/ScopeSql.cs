using Seribu.Domain.Accounts;
using Seribu.Domain.Book;

namespace Seribu.Server.Accounts;

/// <summary>A condition for hand-written SQL, with its values as parameters <c>@s0</c>, <c>@s1</c> …</summary>
public sealed record Predicate(string Sql, (string Name, object? Value)[] Values);

/// <summary>A scope as SQL: what every query about people, books or accounts begins its <c>WHERE</c> with.</summary>
public static class ScopeSql
{
    /// <summary>Rows of the regions in scope: the column holds a region or village code. For sums and books, which posyandu and families do not narrow.</summary>
    public static Predicate Regions(this Scope scope, string column) =>
        Any(scope, (grant, value) => Region(grant, column, value));

    /// <summary>Households in scope: the alias is of <c>household</c>.</summary>
    public static Predicate Households(this Scope scope, string alias) =>
        Any(scope, (grant, value) => string.Concat(
            Region(grant, $"{alias}.village_code", value),
            grant.Posyandu is { } posyandu ? $" AND {alias}.posyandu = {value(posyandu)}" : "",
            Families(grant, $"{alias}.id", value)));

    /// <summary>Rows of cases in scope: the alias is of a table with <c>village_code</c> and <c>home</c>, the household a case belongs to.</summary>
    public static Predicate Homes(this Scope scope, string alias) =>
        Any(scope, (grant, value) => string.Concat(
            Region(grant, $"{alias}.village_code", value),
            grant.Posyandu is { } posyandu
                ? $" AND EXISTS (SELECT 1 FROM household within WHERE within.village_code = {alias}.village_code AND within.id = {alias}.home AND within.posyandu = {value(posyandu)})"
                : "",
            Families(grant, $"{alias}.home", value)));

    private static Predicate Any(Scope scope, Func<Grant, Func<object, string>, string> condition)
    {
        var values = new List<(string, object?)>();
        string Value(object value)
        {
            values.Add(($"@s{values.Count}", value));
            return $"@s{values.Count - 1}";
        }

        var conditions = scope.Grants.Select(grant => $"({condition(grant, Value)})").ToList();
        return new(conditions.Count == 0 ? "1 = 0" : $"({string.Join(" OR ", conditions)})", [.. values]);
    }

    // Everything below 19.05 lies from "19.05." up to "19.05/": the slash follows the dot.
    private static string Region(Grant grant, string column, Func<object, string> value) => grant.Region switch
    {
        "" => "1 = 1",
        { Length: 13 } village => $"{column} = {value(village)}",
        var prefix => $"({column} = {value(prefix)} OR {column} >= {value(prefix + ".")} AND {column} < {value(prefix + "/")})",
    };

    private static string Families(Grant grant, string column, Func<object, string> value) => grant.Families switch
    {
        null => "",
        { Count: 0 } => " AND 1 = 0",
        var families => $" AND {column} IN ({string.Join(", ", families.Select(family => value(family)))})",
    };
}
