using Seribu.Domain.Programme.Forms;
using Seribu.Server.Accounts;

namespace Seribu.Server.Pages.Programme;

/// <summary>The trail of several records of one form, for the page that shows them together.</summary>
/// <param name="Form">Their form.</param>
/// <param name="Region">The place that keeps them.</param>
/// <param name="Records">The records by their id.</param>
/// <param name="Changes">Their changes, newest first.</param>
/// <param name="Names">The names of records they point at.</param>
public sealed record LineTrail(
    OfficeForm Form, string Region, IReadOnlyDictionary<Guid, OfficeRecord> Records, IReadOnlyList<(Guid Record, OfficeChange Change)> Changes, IReadOnlyDictionary<Guid, string> Names)
{
    private const int MostActs = 15;

    // A pointer whose name the page does not know, such as the one to what they are lines of, says nothing here.
    private bool IsTold(OfficeChange change) => FieldOf(change) is { } field && (field.Of is null || (change.After is { } id && Names.ContainsKey(Guid.Parse(id))));

    /// <summary>The field a change is of.</summary>
    public OfficeField? FieldOf(OfficeChange change) => Form.Find(change.Item[(change.Item.LastIndexOf('/') + 1)..]);

    /// <summary>The latest acts: who changed what of which record at one time.</summary>
    public IReadOnlyList<(OfficeRecord Record, DateTimeOffset At, string By, IReadOnlyList<OfficeChange> Changes)> Acts =>
    [
        .. Changes.Where(each => IsTold(each.Change)).GroupBy(each => (each.Record, each.Change.At, each.Change.By)).Take(MostActs)
            .Select(act => (Records[act.Key.Record], act.Key.At, act.Key.By, (IReadOnlyList<OfficeChange>)[.. act.Select(each => each.Change)])),
    ];
}
