using Seribu.Domain.People;

namespace Seribu.Domain.Scorecards;

/// <summary>The stage of a pregnancy, for screens: the very one it is judged by.</summary>
/// <remarks>Source: docs/rules/scorecard.md#who-is-counted.</remarks>
public static class Stages
{
    /// <summary>The stage on a day; a pregnancy without any date is taken for the second trimester.</summary>
    public static Stage On(Pregnancy pregnancy, DateOnly day) => new PregnancySpan(pregnancy, day).Stage;
}
