using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>What is written about a child month by month: the KPM's form 2B to two years, the cadre's line after that.</summary>
internal sealed class ChildDiary(Diary diary, Home home, Child child)
{
    private readonly double quality = home.Village.Quality;
    private readonly Doses doses = new(child.Dice.Fork("doses"), child, home.Village.Quality);
    private readonly Board board = new(child, home.Posyandu.ReadsRoughly);
    private bool cameLast = true;

    public void Write()
    {
        if (!diary.Knows(child.Id)) return;

        var first = home.RegisteredOn > child.BornOn ? home.RegisteredOn : child.BornOn.AddDays(10);
        if (home.RegisteredOn > child.BornOn) Card(first);
        for (var month = new DateOnly(first.Year, first.Month, 1); month <= home.Until; month = month.AddMonths(1))
        {
            var posyandu = home.PosyanduOn(month);
            var on = posyandu.DayIn(month);
            if (on < first) continue;
            if (on > home.Until || on >= child.DiedOn || on >= child.BornOn.AddDays(1826)) break;
            Month(posyandu, on);
        }
    }

    // What the card already showed when the family was written down.
    private void Card(DateOnly on)
    {
        var dice = child.Dice.Fork("card");
        if (doses.OnCard(dice, on) is { Count: > 0 } shown && on < child.BornOn.AddMonths(60) && home.CameFrom is null)
            diary.Write(home.Village.Kpm, Kinds.ChildVisit, child.Id, on, new ChildVisit { Doses = shown }, dice);
    }

    private void Month(DemoPosyandu posyandu, DateOnly on)
    {
        var dice = child.Dice.Fork("month " + FactWriter.Month(on));
        var months = Age.CompletedMonths(child.BornOn, on);
        var comes = dice.Chance(Likely(months, on.Month));
        cameLast = comes;

        var small = months < 24;
        if (!comes && !dice.Chance(small ? 0.5 : 0.12)) return;

        var visit = comes ? Measured(dice, on, months) : new ChildVisit { Present = false };
        var due = comes ? doses.GivenOn(on) : [];
        if (small) visit = Form(dice, on, months, visit) with { Doses = due };
        else if (due.Count > 0) diary.Write(home.Village.Midwife, Kinds.ChildVisit, child.Id, on, new ChildVisit { Doses = due }, dice.Fork("doses"));

        // A cadre's paper of a family that went over to another posyandu is typed by the KPM.
        var writer = small || home.Relocation is not null ? home.Village.Kpm : posyandu.Cadre;
        Slips.Write(diary, writer, child, on, visit with { Note = dice.Chance(0.02) ? dice.Pick(NameParts.Notes) : null }, dice);
        Rivals.Weigh(diary, home, child, on, visit, dice);
    }

    private double Likely(int months, int month)
    {
        var age = months switch { < 12 => 1.08, < 24 => 1.0, < 36 => 0.85, _ => 0.72 };
        var season = month is 2 or 8 ? 0.13 : month is 4 or 12 ? -0.08 : 0;
        return Math.Clamp(((0.42 + (0.5 * quality)) * (0.55 + (0.45 * home.Diligence)) * age) + season + (cameLast ? 0.05 : -0.12), 0.05, 0.99);
    }

    private ChildVisit Measured(Dice dice, DateOnly on, int months)
    {
        var campaign = on.Month is 2 or 8;
        var length = campaign || dice.Chance(months < 24 ? 0.72 : 0.4);
        (decimal Cm, Posture Measure)? read = length ? board.Read(dice, on) : null;
        return new()
        {
            Present = true,
            WeightKg = board.Weigh(dice, on),
            LengthCm = read?.Cm,
            Measure = read?.Measure,
            HeadCm = months is > 0 and < 24 && dice.Chance(0.25) ? Math.Round((decimal)child.Growth.HeadCm(on), 1) : null,
            ArmCm = months >= 6 && dice.Chance(0.25) ? Math.Round((decimal)child.Growth.ArmCm(on), 1) : null,
            VitaminA = campaign && months >= 6 && dice.Chance(0.75 + (0.23 * quality)) ? (months < 12 ? VitaminA.Blue : VitaminA.Red) : null,
            Deworming = on.Month == 8 && months >= 12 ? dice.Chance(0.7 + (0.28 * quality)) : null,
            Tool = months < 24 ? "baby-scale" : "standing-scale",
        };
    }

    // The KPM's row holds the month's services, whether the child was brought or not.
    private ChildVisit Form(Dice dice, DateOnly on, int months, ChildVisit visit)
    {
        var comes = visit.Present == true;
        var problem = child.Growth.LengthZ(on) < -2;
        return visit with
        {
            Form = true,
            Mat = comes && visit.LengthCm is not null && dice.Chance(0.6) ? Mat(dice, on) : null,
            CounsellingMother = comes && dice.Chance(0.35 + (0.6 * quality)),
            CounsellingFather = comes && dice.Chance(0.04 + (0.16 * quality)),
            HomeVisits = dice.Chance(problem ? 0.35 + (0.6 * quality) : 0.05 + (0.85 * quality)) ? 1 : 0,
            SafeWater = dice.Chance(0.85) ? home.WaterFrom <= on : null,
            Latrine = dice.Chance(0.85) ? home.LatrineFrom <= on : null,
            BirthCertificate = child.CertificateOn <= on,
            HealthCover = dice.Chance(0.9) ? home.CoverFrom <= on : null,
            ParentingClass = months >= 6 && dice.Chance(0.15 + (0.78 * quality)),
        };
    }

    private MatColour Mat(Dice dice, DateOnly on) => (child.Growth.LengthZ(on) + (0.2 * dice.Normal())) switch
    {
        < -2 => MatColour.Red,
        < -1.6 => MatColour.Yellow,
        _ => MatColour.Green,
    };
}
