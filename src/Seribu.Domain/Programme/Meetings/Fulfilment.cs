using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Meetings;

/// <summary>What became of the decisions, commitments and tasks of meetings.</summary>
public static class Fulfilment
{
    /// <summary>Done of all; those that were dropped are left out.</summary>
    public static Coverage Of(IEnumerable<OfficeRecord> decisions)
    {
        var kept = decisions.Where(decision => decision["state"] != "dropped").ToList();
        return new(kept.Count(decision => decision["state"] == "done"), kept.Count);
    }
}
