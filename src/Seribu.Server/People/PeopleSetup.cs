using Microsoft.Extensions.DependencyInjection.Extensions;
using Seribu.Domain.Growth;
using Seribu.Domain.Reference;

namespace Seribu.Server.People;

/// <summary>The services of families, people and pregnancies.</summary>
public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(GrowthCard.Read(ReferenceBundle.Embedded.Text(GrowthCard.Path)));
        return services
            .AddSingleton(DoseRow.In(ReferenceBundle.Embedded))
            .AddSingleton<OpenCase>()
            .AddSingleton<WriteFact>()
            .AddSingleton<ReadChild>()
            .AddSingleton<RecordMeasurement>()
            .AddSingleton<DecideFinding>()
            .AddSingleton<WithdrawFact>()
            .AddSingleton<ShowNik>()
            .AddSingleton<ReadLine>()
            .AddSingleton<ChangeRegister>()
            .AddSingleton<ReadPregnancy>()
            .AddSingleton<RecordPregnancyVisit>()
            .AddSingleton<RecordBirth>()
            .AddSingleton<EndPregnancy>()
            .AddSingleton<ReadFamilies>()
            .AddSingleton<FindPeople>()
            .AddSingleton<ReadFamily>()
            .AddSingleton<RecordHouseholdVisit>()
            .AddSingleton<CoachPerson>()
            .AddSingleton<RegisterNew>()
            .AddSingleton<ReadVillage>()
            .AddSingleton<MoveInside>()
            .AddSingleton<SplitHousehold>()
            .AddSingleton<LeaveVillage>()
            .AddSingleton<RecordDeath>()
            .AddSingleton<ReadDuplicates>()
            .AddSingleton<MergeRows>()
            .AddSingleton<SwapTwins>()
            .AddSingleton<EraseCase>()
            .AddSingleton<RecordVisitor>()
            .AddSingleton<RegisterCouple>();
    }
}
