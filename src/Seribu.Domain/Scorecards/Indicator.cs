namespace Seribu.Domain.Scorecards;

/// <summary>A title in both languages.</summary>
/// <param name="Id">Indonesian.</param>
/// <param name="En">English.</param>
public sealed record Title(string Id, string En);

/// <summary>An indicator of a scorecard: a row of reference data, in force from a day on until a newer row of the same number.</summary>
public sealed class Indicator
{
    /// <summary>Standings are bits of one word.</summary>
    public const int MostPerGroup = 32;

    /// <summary>The group it counts.</summary>
    public required CaseGroup Group { get; init; }

    /// <summary>Its number on the sheet, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its code in files: <c>anc</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What the sheet calls it.</summary>
    public required Title Title { get; init; }

    /// <summary>Code of the service package it belongs to: one of the five packages of the 1000-HPK household.</summary>
    public required string Package { get; init; }

    /// <summary>Where the rule is written down.</summary>
    public required string Source { get; init; }

    /// <summary>The first day of the first quarter it judges.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The sheet also counts the months a father attended.</summary>
    public bool CountsFathers { get; init; }

    internal IReadOnlyList<Band> Bands { get; init; } = [];

    internal static Indicator Read(RowReader row, DoseSchedule schedule)
    {
        var title = row.Row("title");
        return new()
        {
            Group = row.Word<CaseGroup>("group"),
            Number = row.Number("no") is >= 1 and <= MostPerGroup and var number ? number : throw row.Wrong("no", $"1 to {MostPerGroup}"),
            Code = row.Text("code"),
            Title = new(title.Text("id"), title.Text("en")),
            Package = row.Text("package"),
            Source = row.Text("source"),
            InForceFrom = row.Day("inForceFrom"),
            CountsFathers = row.Flag("countsFathers"),
            Bands = [.. row.Rows("bands").Select(band => Band.Read(band, schedule))],
        };
    }

    /// <summary>What the row asks in a quarter of this number, stage by stage or age by age. What none covers does not apply.</summary>
    /// <param name="quarter">1 to 4.</param>
    public IReadOnlyList<BandRule> RulesIn(int quarter) => [.. Bands.Where(band => band.IsForQuarter(quarter)).Select(band => band.Rule)];

    /// <summary>A case that no band covers is none of this row's business.</summary>
    internal Standing Judge(in Case @case, ref Horizon horizon, Evidence? evidence)
    {
        for (var i = 0; i < Bands.Count; i++)
            if (Bands[i].Covers(@case)) return Bands[i].Judge(@case, ref horizon, evidence);

        if (@case.Group == CaseGroup.Pregnant) evidence?.DoesNotApply("stage", ("stage", @case.Stage.ToString()));
        else evidence?.DoesNotApply("age", ("months", Evidence.Text(@case.Months)));
        return Standing.NotApplicable;
    }
}
