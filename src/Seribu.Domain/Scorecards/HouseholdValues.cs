using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Scorecards;

/// <summary>Water and latrine, which all members share: the latest of any row of the family, also of a member no longer counted.</summary>
internal struct HouseholdValues
{
    private Latest safeWater;
    private Latest latrine;

    public readonly Latest Of(Service service) => service == Service.SafeWater ? safeWater : latrine;

    public static bool Has(Service service) => service is Service.SafeWater or Service.Latrine;

    public static HouseholdValues On(DateOnly reference, HouseholdFile household, ref Horizon horizon)
    {
        var values = default(HouseholdValues);
        foreach (var visit in Rows.Of(household.Visits))
            values.Consider(visit, visit.What.SafeWater, visit.What.Latrine, reference, ref horizon);
        foreach (var pregnancy in Rows.Of(household.Pregnancies))
            foreach (var visit in Rows.Of(pregnancy.Visits))
                values.Consider(visit, visit.What.SafeWater, visit.What.Latrine, reference, ref horizon);
        foreach (var person in Rows.Of(household.People))
            foreach (var visit in Rows.Of(person.Visits))
                values.Consider(visit, visit.What.SafeWater, visit.What.Latrine, reference, ref horizon);

        return values;
    }

    private void Consider<T>(Noted<T> noted, bool? water, bool? toilet, DateOnly reference, ref Horizon horizon)
    {
        if (noted.On > reference)
        {
            horizon.MayTurn(noted.On);
            return;
        }

        safeWater.Consider(water, noted.On, noted.Fact, noted.Number);
        latrine.Consider(toilet, noted.On, noted.Fact, noted.Number);
    }
}
