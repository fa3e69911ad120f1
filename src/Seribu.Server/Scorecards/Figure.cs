using System.Globalization;
using Seribu.Domain.Scorecards;

namespace Seribu.Server.Scorecards;

/// <summary>What sort of figure is asked to explain itself.</summary>
public enum FigureKind
{
    /// <summary>A percentage of table 4, or the headline.</summary>
    Level,

    /// <summary>A row of table 3.</summary>
    Service,

    /// <summary>Cases owed nothing.</summary>
    FullyServed,

    /// <summary>Households owed nothing.</summary>
    Convergent,

    /// <summary>A count of tables 1 or 2.</summary>
    Count,

    /// <summary>A row of table 5.</summary>
    Fund,
}

/// <summary>One figure of a scorecard, as an address names it: <c>?angka=anak-4</c>.</summary>
/// <param name="Word">Its word in addresses and texts.</param>
/// <param name="Kind">What sort it is.</param>
/// <param name="Group">The group it counts; empty for both, and for households and money.</param>
/// <param name="Number">The number of its row, or 0.</param>
/// <param name="Flag">Counts only cases with this flag.</param>
public sealed record Figure(string Word, FigureKind Kind, CaseGroup? Group = null, int Number = 0, CaseFlags Flag = CaseFlags.None)
{
    public static readonly Figure
        Village = new("desa", FigureKind.Level),
        Women = new("ibu", FigureKind.Level, CaseGroup.Pregnant),
        Children = new("anak", FigureKind.Level, CaseGroup.Child),
        WomenFullyServed = new("ibu-penuh", FigureKind.FullyServed, CaseGroup.Pregnant),
        ChildrenFullyServed = new("anak-penuh", FigureKind.FullyServed, CaseGroup.Child),
        Convergent = new("rt-konvergen", FigureKind.Convergent),
        Households = new("rt", FigureKind.Count),
        AllWomen = new("ibu-semua", FigureKind.Count, CaseGroup.Pregnant),
        WomenAtRisk = new("ibu-berisiko", FigureKind.Count, CaseGroup.Pregnant, Flag: CaseFlags.AtRisk),
        AllChildren = new("anak-semua", FigureKind.Count, CaseGroup.Child),
        ChildrenWithProblem = new("anak-bermasalah", FigureKind.Count, CaseGroup.Child, Flag: CaseFlags.Problem),
        Green = new("tikar-hijau", FigureKind.Count, CaseGroup.Child, Flag: CaseFlags.MatGreen),
        Yellow = new("tikar-kuning", FigureKind.Count, CaseGroup.Child, Flag: CaseFlags.MatYellow),
        Red = new("tikar-merah", FigureKind.Count, CaseGroup.Child, Flag: CaseFlags.MatRed),
        NotMeasured = new("tikar-kosong", FigureKind.Count, CaseGroup.Child),
        Development = new("dana-development", FigureKind.Fund),
        Empowerment = new("dana-empowerment", FigureKind.Fund);

    private static readonly Dictionary<string, Figure> Known = new Figure[]
    {
        Village, Women, Children, WomenFullyServed, ChildrenFullyServed, Convergent, Households, AllWomen, WomenAtRisk, AllChildren, ChildrenWithProblem,
        Green, Yellow, Red, NotMeasured, Development, Empowerment,
    }.ToDictionary(figure => figure.Word);

    private static readonly (string Word, CaseGroup Group)[] Services = [("ibu-", CaseGroup.Pregnant), ("anak-", CaseGroup.Child), ("paud-", CaseGroup.Preschool)];

    /// <summary>Counts children without a reading of the growth mat in the quarter.</summary>
    public bool IsWithoutMat => this == NotMeasured;

    /// <summary>The row of a service.</summary>
    public static Figure Of(Indicator row) => Of(row.Group, row.Number);

    /// <summary>Reads the word of an address; nothing when no figure is called so.</summary>
    public static Figure? Read(string? word)
    {
        if (word is null) return null;
        if (Known.TryGetValue(word, out var known)) return known;

        foreach (var (start, group) in Services)
            if (word.StartsWith(start, StringComparison.Ordinal)
                && int.TryParse(word.AsSpan(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Indicator.MostPerGroup)
                return Of(group, number);

        return null;
    }

    private static Figure Of(CaseGroup group, int number) =>
        new($"{Services[(int)group].Word}{number.ToString(CultureInfo.InvariantCulture)}", FigureKind.Service, group, number);
}
