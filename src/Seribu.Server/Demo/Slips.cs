using Seribu.Domain.Book;
using Seribu.Domain.Care;

namespace Seribu.Server.Demo;

/// <summary>Typing errors: a lost point, two digits in the wrong order. The writer was asked and insisted; most look again later and correct it.</summary>
internal static class Slips
{
    private const double Often = 0.004;

    public static void Write(Diary diary, Author author, Child child, DateOnly on, ChildVisit visit, Dice dice)
    {
        var slip = dice.Fork("slip");
        var wrong = slip.Chance(Often) && visit.WeightKg is { } weight ? Wrong(slip, visit, weight) : null;
        var written = diary.Write(author, Kinds.ChildVisit, child.Id, on, wrong ?? visit, dice);
        if (wrong is null || written is null) return;

        diary.Doubtful(written);
        if (slip.Chance(0.65)) diary.Correct(written, visit, slip, slip.Between(1, 6), "Salah ketik, dilihat lagi di buku KIA");
    }

    private static ChildVisit? Wrong(Dice dice, ChildVisit visit, decimal weight) => dice.Between(0, 2) switch
    {
        0 when weight < 10 => visit with { WeightKg = weight * 10 },
        1 when visit.LengthCm is { } length =>
            Turned(length) is var turned && turned != length && turned is > 20 and < 150 ? visit with { LengthCm = turned } : null,
        _ => Turned(weight) is var turned && turned != weight && turned > 0 ? visit with { WeightKg = turned } : null,
    };

    // 75.2 becomes 57.2, 9.3 becomes 3.9.
    private static decimal Turned(decimal value)
    {
        var tenths = (int)(value * 10);
        var digits = tenths.ToString(System.Globalization.CultureInfo.InvariantCulture).ToCharArray();
        if (digits.Length < 2) return value;
        (digits[0], digits[1]) = (digits[1], digits[0]);
        return int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) / 10m;
    }
}
