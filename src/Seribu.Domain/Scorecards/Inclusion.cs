namespace Seribu.Domain.Scorecards;

/// <summary>Whether somebody is counted in a quarter, and if not, why.</summary>
/// <remarks>Source: docs/rules/scorecard.md#who-is-counted.</remarks>
public enum Inclusion
{
    /// <summary>Counted.</summary>
    Counted,

    /// <summary>The first record is dated after the reference day.</summary>
    NotYetRegistered,

    /// <summary>Came from another village's book after the reference day: that book counts the case.</summary>
    NotYetHere,

    /// <summary>Born after the reference day.</summary>
    NotYetBorn,

    /// <summary>Birth date unknown: never counted by age.</summary>
    NoBirthDate,

    /// <summary>Died, moved away, or written into the wrong book.</summary>
    Left,

    /// <summary>The pregnancy was lost on or before the reference day.</summary>
    Lost,

    /// <summary>The pregnancy with its 42 days does not touch the quarter.</summary>
    OutsideQuarter,

    /// <summary>Under two years old and known from form 2C alone, which is no record of a child that young.</summary>
    OnlyPreschool,

    /// <summary>Two to six years old, without an attendance tick in the quarter.</summary>
    NoTick,

    /// <summary>Seven years or older.</summary>
    TooOld,
}
