using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Growth;

namespace Seribu.Server.Demo;

/// <summary>Ticks of form 2C: children of two to six who go to preschool, month by month.</summary>
internal static class PreschoolDiary
{
    public static void Write(Diary diary, Home home, Child child)
    {
        if (!diary.Knows(child.Id)) return;

        var dice = child.Dice.Fork("preschool");
        var quality = home.Village.Quality;
        var startsAt = dice.Chance(0.1 + (0.25 * quality)) ? 24 : 36;
        var goes = dice.Chance(0.3 + (0.55 * quality));
        if (!goes && !dice.Chance(0.25)) return;

        // A child that never went is ticked "no" by those who keep a full list, from three years on.
        var from = child.BornOn.AddMonths(goes ? startsAt : 36);
        var start = from > home.RegisteredOn ? from : home.RegisteredOn;
        for (var month = new DateOnly(start.Year, start.Month, 1).AddMonths(1); month.AddMonths(1).AddDays(-1) <= home.Until; month = month.AddMonths(1))
        {
            if (Age.CompletedMonths(child.BornOn, month) >= 83 || month >= child.DiedOn) return;
            if (month.Month == 7 || !dice.Chance(0.93)) continue;

            var on = month.AddMonths(1).AddDays(-1);
            diary.Write(home.Village.Kpm, Kinds.PreschoolMonth, child.Id, on, new PreschoolMonth(month, goes && dice.Chance(0.9)), dice);
        }
    }
}
