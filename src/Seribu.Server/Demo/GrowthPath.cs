using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>How a child really grows: along a WHO line of its own, falling behind in the second half-year, thin after an illness or in the monsoon.</summary>
internal sealed class GrowthPath
{
    private const int FalterFromDay = 120;
    private const int FalterUntilDay = 730;
    private const int MonthsOfNoise = 72;

    private readonly Sex sex;
    private readonly DateOnly bornOn;
    private readonly double lengthAtBirth;
    private readonly double falter;
    private readonly double build;
    private readonly double[] noise = new double[MonthsOfNoise];

    public GrowthPath(Dice dice, Sex sex, DateOnly bornOn, double villageQuality, int decile, bool small)
    {
        (this.sex, this.bornOn) = (sex, bornOn);

        var hardship = (0.6 * (1 - villageQuality)) + (0.04 * (5.5 - decile));
        lengthAtBirth = Math.Clamp(-0.1 + (0.8 * dice.Normal()) - (small ? 1.3 : 0), -2.9, 2.4);
        falter = Math.Clamp(0.55 + (0.9 * hardship) + (0.65 * dice.Normal()), -0.6, 2.6);
        build = Math.Clamp(-0.15 - (0.45 * hardship) + (0.88 * dice.Normal()), -2.6, 2.5);

        var illness = 0.0;
        for (var month = 0; month < MonthsOfNoise; month++)
        {
            if (dice.Chance(0.045)) illness = dice.Between(0.5, 1.3);
            noise[month] = (month == 0 ? 0 : 0.6 * noise[month - 1]) + (0.22 * dice.Normal()) - (0.45 * illness);
            illness *= 0.55;
        }
    }

    /// <summary>Length or height in cm, in the posture of the age.</summary>
    public double LengthCm(DateOnly on)
    {
        var age = Age(on);
        var behind = (Math.Clamp(age, FalterFromDay, FalterUntilDay) - FalterFromDay) / (double)(FalterUntilDay - FalterFromDay);
        var caughtUp = falter > 0 ? 0.25 * falter * Math.Clamp((age - 900) / 900.0, 0, 1) : 0;
        var z = Math.Clamp(lengthAtBirth - (falter * behind) + caughtUp, -3.6, 2.9);

        return GrowthStandard.Of(Indicator.LengthForAge).Row(sex, age)!.Value.ValueAt(z);
    }

    /// <summary>Weight in kg.</summary>
    public double WeightKg(DateOnly on)
    {
        var age = Age(on);
        var monsoon = on.Month is 12 or 1 or 2 ? -0.12 : 0;
        var z = Math.Clamp(build + Noise(age) + monsoon, -3.4, 2.9);
        var length = LengthCm(on);
        var standard = GrowthStandard.Of(age < Growth.Age.FirstStandingDay ? Indicator.WeightForLength : Indicator.WeightForHeight);
        var row = standard.RowAtLength(sex, length) ?? GrowthStandard.Of(Indicator.WeightForAge).Row(sex, age)!.Value;

        return row.ValueAt(z);
    }

    /// <summary>Head circumference in cm.</summary>
    public double HeadCm(DateOnly on) => GrowthStandard.Of(Indicator.HeadForAge).Row(sex, Age(on))!.Value.ValueAt(0.4 * lengthAtBirth);

    /// <summary>Upper arm in cm, from 91 days on.</summary>
    public double ArmCm(DateOnly on) =>
        GrowthStandard.Of(Indicator.ArmForAge).Row(sex, Math.Max(91, Age(on)))!.Value.ValueAt(Math.Clamp(build + Noise(Age(on)), -3, 3));

    /// <summary>How far from the median length a cadre's growth mat would show the child.</summary>
    public double LengthZ(DateOnly on) => GrowthStandard.Of(Indicator.LengthForAge).Row(sex, Age(on))!.Value.OnCurve(LengthCm(on));

    private int Age(DateOnly on) => Math.Clamp(on.DayNumber - bornOn.DayNumber, 0, 1826);

    private double Noise(int age)
    {
        var at = Math.Min(age / Growth.Age.DaysPerMonth, MonthsOfNoise - 1.001);
        var month = (int)at;
        return noise[month] + ((noise[month + 1] - noise[month]) * (at - month));
    }
}
