using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Server.Demo;

/// <summary>What is written about a pregnancy: its register, the KPM's monthly rows, the midwife's visits, its end.</summary>
internal static class PregnancyDiary
{
    private static readonly int[] AntenatalDays = [56, 112, 168, 210, 238, 259];
    private static readonly int[] PostnatalDays = [1, 5, 14, 35];

    public static void Write(Diary diary, Home home, Expecting expecting)
    {
        var on = expecting.KnownOn < expecting.EndsOn ? expecting.KnownOn : expecting.EndsOn;
        if (on > home.Until || !diary.Knows(expecting.Woman.Id)) return;

        var dice = expecting.Dice.Fork("register");
        var heightCm = 144 + Math.Round((decimal)(8 + (5 * dice.Normal())), 1);
        var madeBy = dice.Chance(0.5) ? home.Village.Midwife : home.Village.Kpm;
        var known = diary.Create(madeBy, Kinds.Pregnancy, expecting.Id, on, Changes.First(
            Register.Pregnancy,
            ("woman", expecting.Woman.Id), ("kia_no", $"{on.Year % 100:D2}-{home.Village.Share.Index + 1:D2}-{dice.Between(1000, 9999)}"),
            ("lmp", dice.Chance(0.93) ? expecting.Lmp : null), ("edd", expecting.Lmp.AddDays(280)), ("gravida", expecting.Gravida),
            ("parity", expecting.Gravida - 1), ("previous_birth_on", expecting.PreviousBirthOn), ("height_cm", heightCm),
            ("weight_before_kg", Kg(heightCm * heightCm * (expecting.Kek ? 0.00178m : 0.00225m)))), dice);
        if (known is null) return;

        var antenatal = Antenatal(diary, home, expecting, on);
        var postnatal = Postnatal(home, expecting);
        foreach (var day in antenatal) Examined(diary, home, expecting, day);
        foreach (var day in postnatal)
            diary.Write(
                home.Village.Midwife, Kinds.PregnancyVisit, expecting.Id, day, new PregnancyVisit { Postnatal = 1 },
                expecting.Dice.Fork("postnatal", day.DayNumber));
        Rows(diary, home, expecting, on, antenatal, postnatal);
        End(diary, home, expecting);
    }

    private static List<DateOnly> Antenatal(Diary diary, Home home, Expecting expecting, DateOnly from)
    {
        var dice = expecting.Dice.Fork("antenatal");
        var likely = (0.5 + (0.48 * home.Village.Quality)) * (0.75 + (0.25 * home.Diligence));
        return [.. AntenatalDays.Select(day => (On: expecting.Lmp.AddDays(day + dice.Between(-6, 12)), Comes: dice.Chance(likely)))
            .Where(visit => visit.Comes && visit.On >= from && visit.On < expecting.EndsOn && visit.On <= Last(diary, home)).Select(visit => visit.On)];
    }

    private static List<DateOnly> Postnatal(Home home, Expecting expecting)
    {
        var dice = expecting.Dice.Fork("postnatal");
        var likely = 0.5 + (0.47 * home.Village.Quality);
        return expecting.Outcome == PregnancyOutcome.Lost ? [] : [.. PostnatalDays
            .Select(day => (On: expecting.EndsOn.AddDays(day + dice.Between(0, 2)), Comes: dice.Chance(likely)))
            .Where(visit => visit.Comes && visit.On <= home.Until).Select(visit => visit.On)];
    }

    private static void Examined(Diary diary, Home home, Expecting expecting, DateOnly on)
    {
        var dice = expecting.Dice.Fork("examined", on.DayNumber);
        var weeks = (on.DayNumber - expecting.Lmp.DayNumber) / 7;
        diary.Write(home.Village.Midwife, Kinds.PregnancyVisit, expecting.Id, on, new PregnancyVisit
        {
            Anc = 1,
            Kek = expecting.Kek,
            HighRisk = expecting.HighRisk,
            ArmCm = Math.Round((decimal)(expecting.Kek ? dice.Between(20.8, 23.4) : dice.Between(23.6, 30)), 1),
            WeightKg = Kg((decimal)((expecting.Kek ? 42 : 51) + (0.35 * Math.Max(0, weeks - 10)) + (3 * dice.Unit()))),
            Hb = dice.Chance(0.6) ? Math.Round((decimal)Math.Clamp(11.4 + (1.1 * dice.Normal()), 7.5, 14.5), 1) : null,
            BloodPressure = $"{10 * dice.Between(10, dice.Chance(0.06) ? 15 : 12)}/{10 * dice.Between(6, 8)}",
        }, dice);
    }

    /// <summary>One row of form 2A a month, on the posyandu's day.</summary>
    private static void Rows(Diary diary, Home home, Expecting expecting, DateOnly from, List<DateOnly> antenatal, List<DateOnly> postnatal)
    {
        var quality = home.Village.Quality;
        var until = expecting.Outcome == PregnancyOutcome.Lost ? expecting.EndsOn.AddDays(-1) : expecting.EndsOn.AddDays(42);
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= until; month = month.AddMonths(1))
        {
            var on = home.PosyanduOn(month).DayIn(month);
            var dice = expecting.Dice.Fork("row " + FactWriter.Month(month));
            if (on < from || on > until || on > home.Until || !dice.Chance(0.7 + (0.28 * quality))) continue;

            var pregnant = on < expecting.EndsOn;
            diary.Write(home.Village.Kpm, Kinds.PregnancyVisit, expecting.Id, on, new PregnancyVisit
            {
                Form = true,
                HighRisk = expecting.HighRisk,
                Kek = expecting.Kek,
                Anc = pregnant ? Within(antenatal, on) : null,
                IronTablets = !pregnant ? null : dice.Chance(0.3 + (0.65 * quality)) ? 30 : dice.Pick([0, 0, 10, 15, 20]),
                Supplement = pregnant ? (dice.Chance(0.3) ? IronSupplement.Mms : IronSupplement.Ttd) : null,
                Postnatal = pregnant ? null : Within(postnatal, on),
                Counselling = pregnant ? (dice.Chance(0.3 + (0.62 * quality)) ? 1 : 0) : null,
                HomeVisits = dice.Chance(expecting.HighRisk || expecting.Kek ? 0.25 + (0.6 * quality) : 0.2 * quality) ? 1 : 0,
                SafeWater = home.WaterFrom <= on,
                Latrine = home.LatrineFrom <= on,
                HealthCover = home.CoverFrom <= on,
            }, dice);
        }
    }

    private static void End(Diary diary, Home home, Expecting expecting)
    {
        if (expecting.EndsOn > Last(diary, home)) return;

        var dice = expecting.Dice.Fork("end");
        var writer = dice.Chance(0.8) ? home.Village.Midwife : home.Village.Kpm;
        if (expecting.Outcome == PregnancyOutcome.Lost)
        {
            diary.Write(writer, Kinds.PregnancyEnd, expecting.Id, expecting.EndsOn, new PregnancyEnd(PregnancyOutcome.Lost, expecting.EndsOn), dice);
            return;
        }

        var birth = diary.Write(writer, Kinds.Birth, expecting.Id, expecting.EndsOn, new Birth(
            expecting.EndsOn, dice.Pick(NameParts.Places), dice.Chance(0.93) ? "midwife" : "doctor",
            [.. expecting.Children.Select(AtBirth)]), dice);
        if (birth is null) return;

        foreach (var child in expecting.Children)
        {
            diary.Learn(child.Id, birth);
            if (dice.Chance(0.75 + (0.23 * home.Village.Quality)))
                diary.Write(home.Village.Midwife, Kinds.ChildVisit, child.Id, child.BornOn, new ChildVisit { Doses = ["HB0"] }, child.Dice.Fork("HB0"));
        }
    }

    // Birth weights are read to 50 g, lengths to the centimetre.
    private static Newborn AtBirth(Child child) => new(
        child.Id, child.Sex, 0.05m * Math.Round((decimal)child.Growth.WeightKg(child.BornOn) / 0.05m),
        Math.Round((decimal)child.Growth.LengthCm(child.BornOn)), true, child.Twin);

    private static int Within(List<DateOnly> visits, DateOnly on) => visits.Count(day => day.Year == on.Year && day.Month == on.Month && day <= on);

    private static DateOnly Last(Diary diary, Home home) => home.Until < diary.Village.Plan.Today ? home.Until : diary.Village.Plan.Today;

    private static decimal Kg(decimal value) => Math.Round(value, 1);
}
