using System.Globalization;
using System.Numerics;

namespace Seribu.Domain.Scorecards;

/// <summary>The counts of one posyandu, one village or any region above: above a case there is only addition.</summary>
/// <remarks>The order of the counts is fixed, because the store keeps them as text.</remarks>
public sealed class Tally : IEquatable<Tally>, IAdditionOperators<Tally, Tally, Tally>, ISubtractionOperators<Tally, Tally, Tally>
{
    private const int FirstRow = (int)Count.StayedAway + 1;

    private readonly int women;
    private readonly int children;
    private readonly int[] counts;

    private Tally(int women, int children, int[] counts) => (this.women, this.children, this.counts) = (women, children, counts);

    private enum Count
    {
        Households,
        ConvergentHouseholds,
        Pregnant,
        AtRisk,
        Children,
        Problem,
        Green,
        Yellow,
        Red,
        FatherMonths,
        FullyServedPregnant,
        DuePregnant,
        FullyServedChildren,
        DueChildren,
        Preschool,
        Attended,
        StayedAway,
    }

    /// <summary>Households with a counted woman or child under two.</summary>
    public int Households => this[Count.Households];

    /// <summary>Of them those owed nothing.</summary>
    public int ConvergentHouseholds => this[Count.ConvergentHouseholds];

    /// <summary>Counted pregnant women, delivered ones included.</summary>
    public int Pregnant => this[Count.Pregnant];

    /// <summary>Of them KEK or high-risk.</summary>
    public int PregnantAtRisk => this[Count.AtRisk];

    /// <summary>Counted children of 0 to 23 months.</summary>
    public int Children => this[Count.Children];

    /// <summary>Of them wasted or stunted.</summary>
    public int ChildrenWithProblem => this[Count.Problem];

    /// <summary>Growth mat green.</summary>
    public int Green => this[Count.Green];

    /// <summary>Growth mat yellow.</summary>
    public int Yellow => this[Count.Yellow];

    /// <summary>Growth mat red.</summary>
    public int Red => this[Count.Red];

    /// <summary>Children without a mat reading in the quarter.</summary>
    public int NotMeasured => Children - Green - Yellow - Red;

    /// <summary>Months in which a father attended counselling, summed over the children it applies to.</summary>
    public int FatherMonths => this[Count.FatherMonths];

    /// <summary>Women without any T, of those with at least one Y or T.</summary>
    public Coverage FullyServedPregnant => new(this[Count.FullyServedPregnant], this[Count.DuePregnant]);

    /// <summary>Children without any T, of those with at least one Y or T.</summary>
    public Coverage FullyServedChildren => new(this[Count.FullyServedChildren], this[Count.DueChildren]);

    /// <summary>Counted children of two to six years.</summary>
    public int Preschool => this[Count.Preschool];

    /// <summary>Months attended preschool of months with a tick.</summary>
    public Coverage PreschoolMonths => new(this[Count.Attended], this[Count.Attended] + this[Count.StayedAway]);

    /// <summary>Whether nothing is counted, or as much taken away as added.</summary>
    public bool IsEmpty => !counts.AsSpan().ContainsAnyExcept(0);

    private int this[Count count] => counts[(int)count];

    /// <summary>Nothing counted yet, for the rows of a quarter.</summary>
    public static Tally Zero(Edition rows) =>
        new(rows.Pregnant.Count, rows.Children.Count, new int[FirstRow + (2 * (rows.Pregnant.Count + rows.Children.Count))]);

    /// <summary>What one household adds to the sums of a posyandu, or of its village.</summary>
    /// <param name="judgement">The household.</param>
    /// <param name="posyandu">Only the cases of this posyandu; empty for the village.</param>
    public static Tally Of(HouseholdJudgement judgement, Guid? posyandu = null)
    {
        var tally = Zero(judgement.Rows);
        tally.Add(judgement, posyandu);

        return tally;
    }

    /// <summary>What many households of one quarter add.</summary>
    /// <param name="rows">The rows they were judged by.</param>
    /// <param name="judgements">The households.</param>
    /// <param name="posyandu">Only the cases of this posyandu; empty for the village.</param>
    public static Tally Of(Edition rows, IEnumerable<HouseholdJudgement> judgements, Guid? posyandu = null)
    {
        var tally = Zero(rows);
        foreach (var judgement in judgements) tally.Add(judgement, posyandu);

        return tally;
    }

    /// <summary>Received of those a row applied to; in the row of preschool months of months.</summary>
    public Coverage Of(Indicator row) => row.Group == CaseGroup.Preschool ? PreschoolMonths : Of(row.Group, row.Number);

    /// <summary>All rows of a group pooled.</summary>
    public Coverage Of(CaseGroup group)
    {
        if (group == CaseGroup.Preschool) return PreschoolMonths;

        var all = default(Coverage);
        for (var number = 1; number <= (group == CaseGroup.Pregnant ? women : children); number++) all += Of(group, number);

        return all;
    }

    /// <summary>The cases a row was asked of: the members of its group.</summary>
    public int MembersOf(CaseGroup group) => group switch
    {
        CaseGroup.Pregnant => Pregnant,
        CaseGroup.Child => Children,
        _ => Preschool,
    };

    /// <summary>Both counted together. Only tallies of the same rows can be.</summary>
    public static Tally operator +(Tally left, Tally right) => left.With(right, 1);

    /// <summary>The left without the right.</summary>
    public static Tally operator -(Tally left, Tally right) => left.With(right, -1);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text is no tally.</exception>
    public static Tally Parse(string text)
    {
        var numbers = new int[text.AsSpan().Count(' ') + 1];
        var count = 0;
        foreach (var part in text.AsSpan().Split(' '))
            numbers[count++] = int.Parse(text.AsSpan(part), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        return numbers is [var women, var children, .. var counts] && counts.Length == FirstRow + (2 * (women + children))
            ? new(women, children, counts)
            : throw new FormatException("The text is no tally.");
    }

    /// <summary>The numbers of rows of both groups, then every count, separated by spaces.</summary>
    public override string ToString() => $"{women} {children} {string.Join(' ', counts)}";

    /// <inheritdoc/>
    public bool Equals(Tally? other) => other is not null && CountsTheSameRowsAs(other) && counts.AsSpan().SequenceEqual(other.counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(women, children, Households, Pregnant, Children);

    private bool CountsTheSameRowsAs(Tally other) => women == other.women && children == other.children;

    private Coverage Of(CaseGroup group, int number)
    {
        var place = PlaceOf(group, number);
        return new(counts[place], counts[place] + counts[place + 1]);
    }

    private int PlaceOf(CaseGroup group, int number) => FirstRow + (2 * (number - 1 + (group == CaseGroup.Pregnant ? 0 : women)));

    private Tally With(Tally other, int sign)
    {
        if (!CountsTheSameRowsAs(other)) throw new ArgumentException("The tallies count different rows.", nameof(other));

        var sums = (int[])counts.Clone();
        for (var i = 0; i < sums.Length; i++) sums[i] += sign * other.counts[i];

        return new(women, children, sums);
    }

    private void Add(HouseholdJudgement judgement, Guid? posyandu)
    {
        Add(Count.Households, judgement.IsCounted(posyandu));
        Add(Count.ConvergentHouseholds, judgement.IsConvergent(posyandu));
        for (var i = 0; i < judgement.Cases.Count; i++)
            if (posyandu is null || judgement.Cases[i].Posyandu == posyandu) Add(judgement.Cases[i]);
    }

    private void Add(in CaseJudgement one)
    {
        if (one.Group == CaseGroup.Preschool)
        {
            Add(Count.Preschool, true);
            counts[(int)Count.Attended] += one.Attended;
            counts[(int)Count.StayedAway] += one.StayedAway;
            return;
        }

        var isWoman = one.Group == CaseGroup.Pregnant;
        var isDue = (one.Received | one.Owed) != 0;
        Add(isWoman ? Count.Pregnant : Count.Children, true);
        Add(isWoman ? Count.DuePregnant : Count.DueChildren, isDue);
        Add(isWoman ? Count.FullyServedPregnant : Count.FullyServedChildren, isDue && one.Owed == 0);
        Add(Count.AtRisk, one.Flags.HasFlag(CaseFlags.AtRisk));
        Add(Count.Problem, one.Flags.HasFlag(CaseFlags.Problem));
        Add(Count.Green, one.Flags.HasFlag(CaseFlags.MatGreen));
        Add(Count.Yellow, one.Flags.HasFlag(CaseFlags.MatYellow));
        Add(Count.Red, one.Flags.HasFlag(CaseFlags.MatRed));
        counts[(int)Count.FatherMonths] += one.FatherMonths;
        AddBits(one.Received, PlaceOf(one.Group, 1));
        AddBits(one.Owed, PlaceOf(one.Group, 1) + 1);
    }

    private void Add(Count count, bool counts) => this.counts[(int)count] += counts ? 1 : 0;

    private void AddBits(uint bits, int place)
    {
        for (; bits != 0; bits &= bits - 1) counts[place + (2 * BitOperations.TrailingZeroCount(bits))]++;
    }
}
