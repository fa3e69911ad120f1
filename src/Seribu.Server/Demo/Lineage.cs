namespace Seribu.Server.Demo;

/// <summary>When a family's children were, are and will be born, and what was lost between.</summary>
/// <param name="MotherBornOn">The mother's birth date.</param>
/// <param name="Births">Days of birth, oldest first; those after today are on their way.</param>
/// <param name="LostLmp">The last period before a pregnancy that is lost.</param>
internal sealed record Lineage(DateOnly MotherBornOn, IReadOnlyList<DateOnly> Births, DateOnly? LostLmp)
{
    private const double DaysOfMonth = 30.44;

    /// <summary>A family that has or expects a small child.</summary>
    public static Lineage Of(Dice dice, DateOnly today)
    {
        // One birth is set near today, the others follow from it in both directions.
        var anchor = dice.Chance(0.45) ? today.AddDays(dice.Between(-730, 250)) : today.AddDays(dice.Between(-2300, -730));
        var age = 17 + (dice.Between(0, 13) + dice.Between(0, 13));
        var mother = anchor.AddDays(-(int)(365.25 * age) - dice.Between(0, 365));

        var births = new List<DateOnly> { anchor };
        for (var before = Earlier(dice, anchor); births.Count < 5 && before >= mother.AddYears(17) && dice.Chance(0.62); before = Earlier(dice, before))
            births.Insert(0, before);
        var next = anchor.AddDays(Interval(dice));
        if (next <= today.AddDays(250) && mother.AddYears(43) > next && dice.Chance(0.45)) births.Add(next);

        return new(mother, births, dice.Chance(0.08) ? Lost(dice, births, today) : null);
    }

    /// <summary>A family that begins with a wedding.</summary>
    public static Lineage Newlyweds(Dice dice, DateOnly wedding, DateOnly today)
    {
        var mother = wedding.AddDays(-(int)(365.25 * dice.Between(18, 29)) - dice.Between(0, 365));
        var first = wedding.AddDays(dice.Between(300, 650));
        return new(mother, first <= today.AddDays(250) ? [first] : [], null);
    }

    private static DateOnly Earlier(Dice dice, DateOnly birth) => birth.AddDays(-Interval(dice));

    private static int Interval(Dice dice) => (int)(DaysOfMonth * (dice.Chance(0.12) ? dice.Between(14, 24) : dice.Between(25, 75)));

    private static DateOnly? Lost(Dice dice, List<DateOnly> births, DateOnly today)
    {
        var lmp = today.AddDays(-dice.Between(40, 700));

        // A year of distance to both neighbours keeps pregnancies apart.
        return births.All(birth => Math.Abs(birth.DayNumber - lmp.DayNumber) > 400) ? lmp : null;
    }
}
