using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>A step or document of a district's year on the calendar.</summary>
/// <remarks>Source: docs/rules/programme.md#cycle.</remarks>
/// <param name="Record">Its record.</param>
/// <param name="IsDocument">It is a document that is asked for.</param>
public sealed record DueItem(OfficeRecord Record, bool IsDocument)
{
    /// <summary>Its day.</summary>
    public DateOnly DueOn => Record.Day("due_on")!.Value;

    /// <summary>The first day of its month.</summary>
    public DateOnly Month => new(DueOn.Year, DueOn.Month, 1);

    /// <summary>The step is done, or the document accepted.</summary>
    public bool IsFinished => Record["state"] == (IsDocument ? "accepted" : "done");

    /// <summary>The year by its days; steps that were dropped are left out.</summary>
    public static IReadOnlyList<DueItem> Of(IEnumerable<OfficeRecord> steps, IEnumerable<OfficeRecord> documents) =>
    [
        .. steps.Where(step => step["state"] != "dropped").Select(step => new DueItem(step, false)).Concat(documents.Select(document => new DueItem(document, true)))
            .OrderBy(item => item.DueOn).ThenBy(item => item.Record["action"], StringComparer.Ordinal).ThenBy(item => item.IsDocument),
    ];

    /// <summary>Finished of all.</summary>
    public static Coverage Finished(IEnumerable<DueItem> items)
    {
        var all = items.ToList();
        return new(all.Count(item => item.IsFinished), all.Count);
    }
}
