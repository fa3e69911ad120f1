using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Meetings;

/// <summary>What became of the decisions, commitments and tasks of meetings.</summary>
/// <remarks>Source: docs/rules/programme.md#meetings.</remarks>
public static class Fulfilment
{
    /// <summary>Done of all; those that were dropped are left out.</summary>
    public static Coverage Of(IEnumerable<OfficeRecord> decisions)
    {
        var kept = decisions.Where(decision => decision["state"] != "dropped").ToList();
        return new(kept.Count(decision => decision["state"] == "done"), kept.Count);
    }

    /// <summary>Neither done nor dropped, and its day has passed.</summary>
    public static bool IsLate(OfficeRecord decision, DateOnly today) => decision["state"] is not ("done" or "dropped") && decision.Day("due_on") < today;

    /// <summary>Said to be done, and nothing shows it: no words and no file.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="files">How many files it has.</param>
    public static bool IsWithoutEvidence(OfficeRecord decision, int files) => decision["state"] == "done" && decision["evidence"] is null && files == 0;
}
