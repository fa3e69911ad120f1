using Seribu.Domain.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Accounts;

/// <summary>One change of a row an office keeps beside the books.</summary>
/// <param name="Item">What was changed: <c>officer:head</c>, <c>rules:2026</c>.</param>
/// <param name="Before">The value before; empty when there was none.</param>
/// <param name="After">The value since.</param>
/// <param name="At">When.</param>
/// <param name="By">Who, by the account's name.</param>
public sealed record OfficeChange(string Item, string? Before, string? After, DateTimeOffset At, string By);

/// <summary>The audit trail of what is no fact of the field: who signs, what a district chose. Who, when, before, after.</summary>
public static class OfficeTrail
{
    /// <summary>Keeps a change in the same piece of work as the row it tells of. Nothing changed is not told.</summary>
    public static async Task KeepAsync(Session session, string region, string item, string? before, string? after, Author author, DateTimeOffset at, CancellationToken cancel)
    {
        if (before == after) return;
        await session.RunAsync(
            "INSERT INTO office_change (region, id, item, old_value, new_value, at, author) VALUES (@region, @id, @item, @before, @after, @at, @author)", cancel,
            ("@region", region), ("@id", Guid.CreateVersion7(at)), ("@item", item), ("@before", before), ("@after", after), ("@at", at.ToUnixTimeMilliseconds()), ("@author", author.Id));
    }

    /// <summary>The latest changes of what a village or district chose, newest first; those of its filled-in forms stand with each form.</summary>
    public static Task<List<OfficeChange>> OfAsync(Session session, string region, int most, CancellationToken cancel) => session.ListAsync(
        Changes + "WHERE c.region = @region AND (c.item < 'record/' OR c.item >= 'record0') ORDER BY c.id DESC LIMIT @most", Read, cancel, ("@region", region), ("@most", most));

    /// <summary>Every change of a filled-in form, newest first.</summary>
    public static Task<List<OfficeChange>> OfRecordAsync(Session session, string region, Guid record, CancellationToken cancel) => session.ListAsync(
        Changes + "WHERE c.region = @region AND c.item >= @from AND c.item < @to ORDER BY c.id DESC", Read, cancel,
        ("@region", region), ("@from", $"record/{record}/"), ("@to", $"record/{record}0"));

    /// <summary>The latest changes of some filled-in forms of a place, newest first.</summary>
    public static async Task<List<(Guid Record, OfficeChange Change)>> OfRecordsAsync(Session session, string region, IReadOnlySet<Guid> records, CancellationToken cancel) =>
    [
        .. (await session.ListAsync(
            Changes + "WHERE c.region = @region AND c.item >= 'record/' AND c.item < 'record0' ORDER BY c.id DESC LIMIT @most", Read, cancel, ("@region", region), ("@most", Looked)))
            .Select(change => (Record: Guid.Parse(change.Item.Split('/')[1]), Change: change)).Where(each => records.Contains(each.Record)),
    ];

    // A place's changes of some weeks; older ones stand with each form.
    private const int Looked = 1000;

    private const string Changes = "SELECT c.item, c.old_value, c.new_value, c.at, COALESCE(a.full_name, '') FROM office_change c LEFT JOIN account a ON a.id = c.author ";

    private static OfficeChange Read(Row r) => new(r.Text(0), r.TextOrNull(1), r.TextOrNull(2), DateTimeOffset.FromUnixTimeMilliseconds(r.Long(3)), r.Text(4));
}
