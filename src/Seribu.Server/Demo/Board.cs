using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>Scale and board of a posyandu: what a child weighs and measures there, read as well as it is read.</summary>
internal sealed class Board(Child child, bool roughly)
{
    private const decimal LyingGain = 0.7m;
    private const int NineMonths = 274;

    private decimal longest;

    /// <summary>Weight to 0.1 kg, or where they read roughly and the child is big, to the half kilo.</summary>
    public decimal Weigh(Dice dice, DateOnly on)
    {
        var weight = child.Growth.WeightKg(on) + (0.03 * dice.Normal());
        return roughly && weight > 9 && dice.Chance(0.6) ? Math.Round((decimal)weight * 2) / 2 : Math.Round((decimal)weight, 1);
    }

    /// <summary>Length lying or height standing; now and then the child is measured the other way.</summary>
    public (decimal Cm, Posture Measure) Read(Dice dice, DateOnly on)
    {
        var age = on.DayNumber - child.BornOn.DayNumber;
        var usual = age < Age.FirstStandingDay ? Posture.Lying : Posture.Standing;
        var lying = (decimal)(child.Growth.LengthCm(on) + (0.12 * dice.Normal())) + (usual == Posture.Standing ? LyingGain : 0);

        // Nobody shrinks: who reads less than last time looks again.
        longest = lying = lying < longest - 0.2m ? longest : lying;
        var measure = age > NineMonths && dice.Chance(0.02) ? Other(usual) : usual;
        var read = measure == Posture.Standing ? lying - LyingGain : lying;
        return (roughly && dice.Chance(0.5) ? Math.Round(read * 2) / 2 : Math.Round(read, 1), measure);
    }

    private static Posture Other(Posture posture) => posture == Posture.Lying ? Posture.Standing : Posture.Lying;
}
