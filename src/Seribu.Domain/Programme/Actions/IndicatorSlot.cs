using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Actions;

/// <summary>One of the service indicators a framework reports, as far as its text is known.</summary>
/// <remarks>Source: docs/rules/programme.md#slots. The text of 2025 is not published: a slot begins with its predecessor of 2022, or empty.</remarks>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Predecessor">The essential indicator of 2022; none in the slots that have none.</param>
/// <param name="Own">What the district wrote for the year, with its source.</param>
/// <param name="Book">What the books count nearly the same, in the last quarter that ended.</param>
public sealed record IndicatorSlot(int Number, EssentialIndicator? Predecessor, OfficeRecord? Own, ServiceGap? Book)
{
    /// <summary>Nobody knows its text yet.</summary>
    public bool IsOpen => Predecessor is null && Own is null;

    /// <summary>The district's own figure, else the one of the books; none without either.</summary>
    public Coverage Figure => IsOwnFigure ? new(Own!.Whole("reached")!.Value, Own.Whole("due")!.Value) : Book?.Coverage ?? default;

    /// <summary>The figure is the district's own.</summary>
    public bool IsOwnFigure => Own?.Whole("reached") is not null && Own.Whole("due") is not null;

    /// <summary>Every slot of a framework.</summary>
    /// <param name="framework">The framework.</param>
    /// <param name="known">The list of 2022.</param>
    /// <param name="own">Records of <c>service-indicator</c> of the year; of two for one slot the later stands.</param>
    /// <param name="gaps">The services of the scorecard.</param>
    public static IReadOnlyList<IndicatorSlot> Of(ActionFramework framework, IReadOnlyList<EssentialIndicator> known, IReadOnlyList<OfficeRecord> own, IReadOnlyList<ServiceGap> gaps) =>
    [
        .. Enumerable.Range(1, framework.Slots).Select(number =>
        {
            var predecessor = known.FirstOrDefault(each => each.Number == number);
            return new IndicatorSlot(number, predecessor, own.LastOrDefault(each => each.Whole("slot") == number), gaps.FirstOrDefault(gap => RowOf(gap.Indicator) == predecessor?.Row));
        }),
    ];

    private static string RowOf(Indicator row) => $"{(row.Group == CaseGroup.Pregnant ? "pregnant" : "child")}/{row.Code}";
}
