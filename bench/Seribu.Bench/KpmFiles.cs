using System.Globalization;

namespace Seribu.Bench;

/// <summary>Writes monthly forms of invented families, the same bytes for the same numbers: the load of the import's measure.</summary>
internal static class KpmFiles
{
    private const int Months = 24;
    private static readonly DateOnly First = new(2024, 11, 1);

    /// <summary>Writes forms 2A, 2B and 2C with about so many rows in all, and says how many there are.</summary>
    public static long Write(DirectoryInfo folder, long rows, int villages)
    {
        folder.Create();
        using var women = new StreamWriter(Path.Combine(folder.FullName, "form-2a.csv"));
        using var children = new StreamWriter(Path.Combine(folder.FullName, "form-2b.csv"));
        using var preschool = new StreamWriter(Path.Combine(folder.FullName, "form-2c.csv"));
        women.WriteLine("village_code,posyandu,family_id,kia_no,mother_nik,mother_name,mother_born_on,high_risk,kek,lmp,edd,delivered_on,exam_on,anc_visits,iron_tablets,postnatal_visits,counselling,home_visits,safe_water,latrine,health_cover");
        children.WriteLine("village_code,posyandu,family_id,child_id,child_nik,child_name,sex,born_on,exam_on,weight_kg,length_cm,measure,mat,doses,counselling_father,counselling_mother,home_visits,safe_water,latrine,birth_certificate,health_cover,parenting_class");
        preschool.WriteLine("village_code,posyandu,family_id,child_id,child_nik,child_name,sex,born_on,month,attended");

        long written = 0;
        for (var family = 0; written < rows; family++)
        {
            var village = $"19.05.{(family % villages / 20) + 1:D2}.{2001 + (family % villages % 20)}";
            written += Child(children, village, family);
            if (family % 2 == 0) written += Woman(women, village, family);
            else written += Preschooler(preschool, village, family);
        }

        return written;
    }

    private static int Child(StreamWriter file, string village, int n)
    {
        var born = First.AddMonths(-(n % 12)).AddDays(n % 27);
        var written = 0;
        for (var month = 0; month < Months; month++)
        {
            var on = First.AddMonths(month).AddDays(9 + (n % 9));
            var age = ((on.Year - born.Year) * 12) + on.Month - born.Month;
            if (on <= born || age > 23) continue;
            var kg = 3.3 + (age * 0.42) - (age * age * 0.006) + (n % 7 * 0.1);
            var cm = 50 + (age * 2.1) - (age * age * 0.032) + (n % 5 * 0.3);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{village},{Posyandu(n)},F{n:D6},A{n:D6},,Anak {n},{(n % 2 == 0 ? 'm' : 'f')},{born:yyyy-MM-dd},{on:yyyy-MM-dd},{kg:F1},{cm:F1},l,{(n % 11 == 0 ? "yellow" : "green")},{Dose(age)},{Yes(n, 3)},{Yes(n, 5)},{(n + month) % 3},{Yes(n, 7)},{Yes(n, 6)},{Yes(n, 9)},{Yes(n, 4)},{Yes(n + month, 2)}"));
            written++;
        }

        return written;
    }

    private static int Woman(StreamWriter file, string village, int n)
    {
        var lmp = First.AddMonths(n % 14).AddDays(n % 25);
        for (var month = 0; month < 9; month++)
        {
            var on = lmp.AddDays(45 + (month * 28));
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{village},{Posyandu(n)},F{n:D6},K{n:D6},,Ibu {n},{1985 + (n % 18)}-05-0{1 + (n % 9)},{Yes(n, 8)},{Yes(n, 10)},{lmp:yyyy-MM-dd},{lmp.AddDays(280):yyyy-MM-dd},,{(on > new DateOnly(2026, 10, 31) ? new DateOnly(2026, 10, 1 + month) : on):yyyy-MM-dd},{1 + (n % 2)},30,0,{month % 2},{(n + month) % 2},{Yes(n, 7)},{Yes(n, 6)},{Yes(n, 4)}"));
        }

        return 9;
    }

    private static int Preschooler(StreamWriter file, string village, int n)
    {
        var born = First.AddMonths(-30 - (n % 30)).AddDays(n % 20);
        for (var month = 0; month < Months; month++)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{village},{Posyandu(n)},F{n:D6},P{n:D6},,Kakak {n},{(n % 3 == 0 ? 'm' : 'f')},{born:yyyy-MM-dd},{First.AddMonths(month):yyyy-MM},{((n + month) % 5 == 0 ? 'n' : 'y')}"));
        return Months;
    }

    private static string Posyandu(int n) => (n % 3) switch { 0 => "Melati", 1 => "Mawar", _ => "Kenanga" };

    private static string Yes(int n, int of) => n % of == 0 ? "n" : "y";

    private static string Dose(int age) => age switch { 1 => "BCG OPV1", 2 => "DPT1 OPV2 PCV1 RV1", 3 => "DPT2 OPV3 PCV2 RV2", 4 => "DPT3 OPV4 IPV1 RV3", 9 => "MR1 IPV2", 12 => "PCV3", 18 => "DPT4 MR2", _ => "" };
}
