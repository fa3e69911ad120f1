using Seribu.Domain.Growth;
using Seribu.Domain.People;

namespace Seribu.Server.Home;

/// <summary>One child of 0 to 59 months in one month of its posyandu.</summary>
/// <param name="Id">The child.</param>
/// <param name="Home">Its family.</param>
/// <param name="Posyandu">The posyandu its family belongs to.</param>
/// <param name="BornOn">Its birth.</param>
/// <param name="Counts">What it adds to the month.</param>
/// <param name="Last">Its last month on the growth card, this one or an earlier.</param>
public sealed record ChildMonth(Guid Id, Guid Home, Guid? Posyandu, DateOnly BornOn, Skdn Counts, KmsMonth? Last)
{
    public bool IsWeighed => Counts.D + Counts.HeldBack > 0;

    /// <summary>Weighed this month and not gained, or under the red line.</summary>
    public bool IsWorry => Counts.D > 0 && (Counts.T > 0 || Counts.Bgm > 0);

    /// <summary>The month of every child of some families.</summary>
    public static IEnumerable<ChildMonth> Of(IEnumerable<HouseholdFile> families, DateOnly month, DateOnly today, GrowthCard card)
    {
        var lastDay = new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(-1);
        var reference = today < lastDay ? today : lastDay;
        foreach (var family in families)
            foreach (var child in family.People)
            {
                if (child.Person.BornOn is not { } born) continue;
                var counts = Skdn.Of(child.Person, child.Visits, month, today, card, family.Posyandu);
                if (counts.S == 0) continue;

                var months = Kms.Months(child.Person, child.Visits, reference, card, family.Posyandu);
                yield return new(child.Person.Id, family.Id, family.Posyandu, born, counts, months.Count > 0 ? months[^1] : null);
            }
    }
}
