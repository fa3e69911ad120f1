namespace Seribu.Server.Demo;

/// <summary>Invented names.</summary>
internal static class Naming
{
    private const double Hakka = 0.08;

    /// <summary>A grown person.</summary>
    public static string Adult(Dice dice, bool woman)
    {
        if (dice.Chance(Hakka)) return $"{dice.Pick(NameParts.HakkaFamilies)} {dice.Pick(woman ? NameParts.HakkaWomen : NameParts.HakkaMen)}";

        var first = dice.Pick(woman ? NameParts.Women : NameParts.Men);
        return dice.Unit() switch
        {
            < 0.45 => first,
            < 0.75 => Two(first, dice.Pick(woman ? NameParts.Women : NameParts.Men)),
            < 0.9 => $"{first} {dice.Pick(NameParts.Seconds)}",
            _ => $"{first} {(woman ? "binti" : "bin")} {dice.Pick(NameParts.Men)}",
        };
    }

    /// <summary>A child; one of a family with a Hakka name keeps it.</summary>
    public static string Child(Dice dice, bool girl, string fathersName)
    {
        var family = fathersName.Split(' ')[0];
        if (NameParts.HakkaFamilies.Contains(family)) return $"{family} {dice.Pick(girl ? NameParts.HakkaWomen : NameParts.HakkaMen)}";

        var first = dice.Pick(girl ? NameParts.Girls : NameParts.Boys);
        return dice.Unit() switch
        {
            < 0.15 => first,
            < 0.55 => Two(first, dice.Pick(girl ? NameParts.Girls : NameParts.Boys)),
            < 0.85 => $"{first} {dice.Pick(NameParts.Seconds)}",
            _ => $"{first} {dice.Pick(NameParts.Seconds)} {dice.Pick(girl ? NameParts.Women : NameParts.Men)}",
        };
    }

    /// <summary>The same name as somebody else hears it.</summary>
    public static string Misheard(Dice dice, string name)
    {
        (string Said, string Heard)[] slips =
            [("sy", "s"), ("y", "i"), ("kh", "h"), ("zz", "z"), ("dh", "d"), ("h", ""), ("f", "p"), ("z", "j"), ("v", "f"), ("q", "k")];
        var possible = slips.Where(slip => name.Contains(slip.Said, StringComparison.OrdinalIgnoreCase)).ToList();
        if (possible.Count == 0) return name.Split(' ')[0];

        var (said, heard) = dice.Pick(possible);
        var at = name.IndexOf(said, StringComparison.OrdinalIgnoreCase);
        var misheard = name[..at] + heard + name[(at + said.Length)..];
        return char.ToUpperInvariant(misheard[0]) + misheard[1..];
    }

    private static string Two(string first, string second) => first == second ? first : $"{first} {second}";
}
