using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Server.Demo;

/// <summary>A village before anybody lives there: its posyandu, its hamlets, those who write its book, and how well it is served.</summary>
public sealed class DemoVillage
{
    private const int FamiliesOfAPosyandu = 22;

    internal DemoVillage(DemoPlan plan, VillageShare share)
    {
        (Plan, Share, Dice) = (plan, share, share.Dice);

        // A quarter of the villages are far ahead, a quarter far behind.
        var luck = Dice.Fork("quality");
        Quality = luck.Unit() switch
        {
            < 0.25 => luck.Between(0.84, 0.97),
            < 0.75 => luck.Between(0.55, 0.82),
            _ => luck.Between(0.22, 0.5),
        };

        Kpm = Author(Roles.Kpm);
        Midwife = Author(Roles.Midwife);
        Admin = Author(Roles.VillageAdmin);
        Head = Author(Roles.Head);
        Tpk = Author(Roles.Tpk) with { Grants = [new(Roles.Tpk, Code.Text, null, Assisted)] };

        var count = Math.Max(2, Math.Min(12, (share.Families + (FamiliesOfAPosyandu / 2)) / FamiliesOfAPosyandu));
        var names = NameParts.Posyandu.OrderBy(name => Dice.Fork("posyandu " + name).Bits()).Take(count).ToList();
        Posyandu = [.. names.Select((name, index) => new DemoPosyandu(this, name, index))];
    }

    /// <summary>The plan it belongs to.</summary>
    public DemoPlan Plan { get; }

    /// <summary>Its place in the plan.</summary>
    public VillageShare Share { get; }

    /// <summary>The book.</summary>
    public VillageCode Code => Share.Code;

    /// <summary>0 to 1: how likely a service is given, a child brought, a house connected.</summary>
    public double Quality { get; }

    /// <summary>The posyandu, each with its hamlets.</summary>
    public IReadOnlyList<DemoPosyandu> Posyandu { get; }

    /// <summary>Kader Pembangunan Manusia.</summary>
    public Author Kpm { get; }

    /// <summary>Bidan desa.</summary>
    public Author Midwife { get; }

    /// <summary>Admin desa.</summary>
    public Author Admin { get; }

    /// <summary>Kepala desa or lurah.</summary>
    public Author Head { get; }

    /// <summary>Tim Pendamping Keluarga, with the families at risk.</summary>
    public Author Tpk { get; }

    /// <summary>Everybody who writes in this book.</summary>
    public IEnumerable<Author> Authors => [Kpm, Midwife, Admin, Head, Tpk, .. Posyandu.Select(posyandu => posyandu.Cadre)];

    internal Dice Dice { get; }

    /// <summary>The households assigned to the family assistance team; grows while the families are made.</summary>
    internal HashSet<Guid> Assisted { get; } = [];

    private Author Author(string role)
    {
        var dice = Dice.Fork("account " + role);
        return new(dice.Id(Plan.OpenedAt), Naming.Adult(dice, woman: role != Roles.Head || dice.Chance(0.2)), [new Grant(role, Code.Text)]);
    }
}

/// <summary>A posyandu of a demo village.</summary>
public sealed class DemoPosyandu
{
    internal DemoPosyandu(DemoVillage village, string name, int index)
    {
        var dice = village.Dice.Fork("posyandu", index);
        Id = dice.Id(village.Plan.OpenedAt);
        Name = name;
        DayOfMonth = dice.Between(5, 22);
        Dusun = [.. Enumerable.Range(0, dice.Between(1, 2)).Select(_ => $"{dice.Pick(NameParts.DusunKinds)} {dice.Pick(NameParts.DusunNames)}").Distinct()];
        Rw = $"{index + 1:D3}";
        Cadre = new(dice.Id(village.Plan.OpenedAt), Naming.Adult(dice, woman: true), [new Grant(Roles.Cadre, village.Code.Text, Id)]);

        // Some cadres read the scale to the half kilo and the board to the half centimetre.
        ReadsRoughly = dice.Chance(0.3 * (1.2 - village.Quality));
    }

    /// <summary>Its id.</summary>
    public Guid Id { get; }

    /// <summary>Its name, unique in the village.</summary>
    public string Name { get; }

    /// <summary>The day of the month on which it meets.</summary>
    public int DayOfMonth { get; }

    /// <summary>The hamlets it serves.</summary>
    public IReadOnlyList<string> Dusun { get; }

    /// <summary>The neighbourhood it stands for.</summary>
    public string Rw { get; }

    /// <summary>The cadre who writes its lines.</summary>
    public Author Cadre { get; }

    internal bool ReadsRoughly { get; }

    /// <summary>The day it meets in a month.</summary>
    internal DateOnly DayIn(DateOnly month) => new(month.Year, month.Month, DayOfMonth);
}
