using Seribu.Domain.Scorecards;
using Seribu.Server.Scorecards;

namespace Seribu.Server.Pages.Scorecards;

/// <summary>One case in the explanation of a figure.</summary>
public sealed record CaseRow(FigureCase Case, VillagePage Page)
{
    public VillageSheet Sheet => Page.Sheet;

    /// <summary>The page of the child or the pregnancy.</summary>
    public string Path => $"/desa/{Sheet.Address.Village}/{(Case.Group == CaseGroup.Pregnant ? "kehamilan" : "orang")}/{Case.Id}";

    public string? Posyandu => Sheet.Posyandu.FirstOrDefault(posyandu => posyandu.Id == Case.Posyandu)?.Name;

    public bool IsOwed => Page.Open!.Figure.Kind != FigureKind.Count;
}
