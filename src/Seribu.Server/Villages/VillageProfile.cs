using Seribu.Domain.Regions;
using Seribu.Server.Accounts;

namespace Seribu.Server.Villages;

/// <summary>A posyandu as its village keeps it.</summary>
/// <param name="Id">The posyandu.</param>
/// <param name="Name">Its name.</param>
/// <param name="DayOfMonth">Its usual day, 1 to 31.</param>
/// <param name="Place">Where it meets.</param>
/// <param name="Serves">The hamlets it serves.</param>
/// <param name="IsOpen">Still weighs.</param>
/// <param name="Households">Households that belong to it now.</param>
public sealed record PosyanduRow(Guid Id, string? Name, int? DayOfMonth, string? Place, IReadOnlyList<string> Serves, bool IsOpen, int Households);

/// <summary>A village's own page: who signs, where is weighed, what was changed.</summary>
public sealed record VillageProfile
{
    /// <summary>The offices that sign a scorecard or answer for it.</summary>
    public static readonly IReadOnlyList<string> Offices = ["kpm", "head", "secretary"];

    public required VillageCode Village { get; init; }

    /// <summary>Names by office; an office nobody was named for is not there.</summary>
    public required IReadOnlyDictionary<string, string> Officers { get; init; }

    public required IReadOnlyList<PosyanduRow> Posyandu { get; init; }

    public required IReadOnlyList<OfficeChange> Changes { get; init; }
}
