using Seribu.Domain.Scorecards;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>One group of table 3 on the page.</summary>
public sealed record ServiceTable(VillagePage Page, CaseGroup Group)
{
    public VillageSheet Sheet => Page.Sheet;

    public string Word => Group.ToString().ToLowerInvariant();

    public int Members => Sheet.Scorecard.Tally.MembersOf(Group);

    public IReadOnlyList<ScorecardLine> Lines => Group switch
    {
        CaseGroup.Pregnant => Sheet.Scorecard.Pregnant,
        CaseGroup.Child => Sheet.Scorecard.Children,
        _ => Sheet.Scorecard.Preschool,
    };

    /// <summary>What the whole width of a bar stands for: the group, or its months.</summary>
    public long Whole(ScorecardLine line) => Group == CaseGroup.Preschool ? line.Coverage.Due : Members;
}
