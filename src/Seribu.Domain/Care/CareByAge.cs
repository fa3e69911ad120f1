namespace Seribu.Domain.Care;

/// <summary>What a posyandu may give a child of an age.</summary>
/// <remarks>Source: docs/rules/care.md#posyandu.</remarks>
public static class CareByAge
{
    private const int FirstCapsuleMonth = 6;
    private const int FirstRedCapsuleMonth = 12;
    private const int FirstDewormingMonth = 12;
    private const int UnderMonth = 60;

    /// <summary>The vitamin A capsule for an age in completed months: blue from 6, red from 12, none before and from 60 on.</summary>
    public static VitaminA? Capsule(int months) => months switch
    {
        < FirstCapsuleMonth or >= UnderMonth => null,
        < FirstRedCapsuleMonth => VitaminA.Blue,
        _ => VitaminA.Red,
    };

    /// <summary>Whether deworming medicine is given at an age in completed months.</summary>
    public static bool IsDewormed(int months) => months is >= FirstDewormingMonth and < UnderMonth;
}
