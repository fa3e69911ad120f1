namespace Seribu.Server.Phone;

/// <summary>A scorecard of a quarter.</summary>
/// <remarks>For the description of the interface: <see cref="Domain.Scorecards.ScorecardJson"/> writes it (docs/rules/scorecard.md).</remarks>
/// <param name="Region">The village's code.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Quarter">The quarter.</param>
/// <param name="AsOf">The day it is of.</param>
/// <param name="RuleSet">The rules it is judged by.</param>
/// <param name="Table1">Households and cases.</param>
/// <param name="Table2">Children by how they grow.</param>
/// <param name="Table3">Each service of each group.</param>
/// <param name="Table4">Convergence.</param>
/// <param name="Table5">The village's money.</param>
/// <param name="FullyServed">Cases that received all they are owed.</param>
/// <param name="ConvergentHouseholds">Households whose every case did.</param>
internal sealed record PhoneSheet(
    string Region, string? RegionName, string Quarter, DateOnly AsOf, string RuleSet, SheetCounts Table1, SheetGrowth Table2, SheetServices Table3, SheetLevels Table4,
    IReadOnlyList<SheetFund> Table5, SheetFullyServed FullyServed, int ConvergentHouseholds);

/// <summary>Table 1: households and cases.</summary>
internal sealed record SheetCounts(int Households, int Pregnant, int PregnantAtRisk, int Children, int ChildrenWithProblem);

/// <summary>Table 2: children by how they grow.</summary>
internal sealed record SheetGrowth(int Green, int Yellow, int Red, int NotMeasured);

/// <summary>Table 3: each service of each group.</summary>
internal sealed record SheetServices(IReadOnlyList<SheetLine> Pregnant, IReadOnlyList<SheetLine> Children, IReadOnlyList<SheetLine> Preschool);

/// <summary>One service: of whom it is owed to, how many received it.</summary>
internal sealed record SheetLine(int No, string Code, int Received, int Owed, int NotApplicable, decimal? Percent)
{
    /// <summary>Months in which fathers came, where the service counts them.</summary>
    public int? FatherMonths { get; init; }
}

/// <summary>Table 4: convergence of each group.</summary>
internal sealed record SheetLevels(SheetShare Pregnant, SheetShare Children, SheetShare Total);

/// <summary>Cases that received all they are owed.</summary>
internal sealed record SheetFullyServed(SheetShare Pregnant, SheetShare Children);

/// <summary>So many of so many; no percentage of none.</summary>
internal sealed record SheetShare(int Received, int Owed, decimal? Percent);

/// <summary>Table 5: one field of the village's money, in rupiah.</summary>
internal sealed record SheetFund(string Field, long Total, long Stunting, decimal? Percent);
