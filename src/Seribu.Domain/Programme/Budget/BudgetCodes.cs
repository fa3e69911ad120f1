using System.Collections.Frozen;
using System.Text.Json;
using Seribu.Domain.Reference;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Budget;

/// <summary>An activity of the village budget.</summary>
/// <param name="Code">Its code: <c>02.02.02</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Tag"><c>specific</c>, <c>sensitive</c> or <c>support</c>; none when it says nothing of stunting.</param>
/// <param name="Package">The service package it belongs to.</param>
public sealed record BudgetCode(string Code, Title Title, string? Tag, string? Package);

/// <summary>What a service that is owed costs.</summary>
/// <param name="Need">The row of the scorecard, <c>child/latrine</c>.</param>
/// <param name="Title">What is bought.</param>
/// <param name="Code">The activity it is booked on.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="PerCase">How many for one case.</param>
/// <param name="UnitPrice">Rupiah for one.</param>
public sealed record CostNorm(string Need, Title Title, string Code, Title Unit, decimal PerCase, long UnitPrice);

/// <summary>The codes of Permendagri 20/2018 that touch stunting, and the norms a proposal begins with.</summary>
public sealed class BudgetCodes
{
    private readonly FrozenDictionary<string, BudgetCode> byCode;

    private BudgetCodes(IReadOnlyList<BudgetCode> all, IReadOnlyList<CostNorm> norms) => (All, Norms, byCode) = (all, norms, all.ToFrozenDictionary(code => code.Code));

    /// <summary>The codes this release of Seribu carries.</summary>
    public static BudgetCodes Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>Every code, in order.</summary>
    public IReadOnlyList<BudgetCode> All { get; }

    /// <summary>What each service costs where the district says nothing.</summary>
    public IReadOnlyList<CostNorm> Norms { get; }

    /// <summary>An activity, if the table has it; local codes are not in it.</summary>
    public BudgetCode? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Reads the table of a bundle.</summary>
    public static BudgetCodes Load(ReferenceBundle bundle)
    {
        using var document = JsonDocument.Parse(bundle.Text("budget-codes/permendagri-20-2018.json"));
        var file = new RowReader(document.RootElement, "budget codes");
        return new(
            [.. file.Rows("codes").Select(row => new BudgetCode(row.Text("code"), TitleOf(row), row.TextOrNull("tag"), row.TextOrNull("package")))],
            [.. file.Rows("norms").Select(row => new CostNorm(row.Text("need"), TitleOf(row), row.Text("code"), new(row.Row("unit").Text("id"), row.Row("unit").Text("en")), row.Number("perCase"), row.Number("unitPrice")))]);
    }

    /// <summary>The field of the scorecard's table 5 an activity belongs to, by the first part of its code; none for the others.</summary>
    public static string? FieldOf(string code) => code.Split('.')[0].TrimStart('0') switch { "2" => "development", "4" => "empowerment", _ => null };

    private static Title TitleOf(RowReader row) => new(row.Row("title").Text("id"), row.Row("title").Text("en"));
}
