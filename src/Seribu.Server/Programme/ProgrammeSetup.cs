using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;
using Seribu.Domain.Programme.Targets;
using Seribu.Domain.Reference;
using Seribu.Server.Programme.Actions;
using Seribu.Server.Programme.Budget;
using Seribu.Server.Programme.Cadres;
using Seribu.Server.Programme.Files;
using Seribu.Server.Programme.Gatherings;
using Seribu.Server.Programme.Meetings;
using Seribu.Server.Programme.Partners;
using Seribu.Server.Programme.Records;
using Seribu.Server.Programme.Reminders;
using Seribu.Server.Programme.Targets;

namespace Seribu.Server.Programme;

internal static class ProgrammeSetup
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services
        .AddSingleton(OfficeForms.Embedded)
        .AddSingleton(ActionFramework.All(ReferenceBundle.Embedded))
        .AddSingleton<KeepRecord>()
        .AddSingleton<KeepFile>()
        .AddSingleton<ReadRecords>()
        .AddSingleton<StartCycle>()
        .AddSingleton<ReadCycle>()
        .AddSingleton<ReviewDocument>()
        .AddSingleton<ReadAssessment>()
        .AddSingleton<ReadActionNow>()
        .AddSingleton<WeighActions>()
        .AddSingleton<AnalyseSituation>()
        .AddSingleton<ReadVillages>()
        .AddSingleton(BudgetCodes.Embedded)
        .AddSingleton<ReadBudget>()
        .AddSingleton<ProposeBudget>()
        .AddSingleton(NationalTargets.Embedded)
        .AddSingleton<ReadTargets>()
        .AddSingleton<ReadCadres>()
        .AddSingleton(BasicSkills.Embedded)
        .AddSingleton<ReadLessons>()
        .AddSingleton<AssignLesson>()
        .AddSingleton(PerformanceRules.Embedded)
        .AddSingleton<ReadWork>()
        .AddSingleton<ReadAid>()
        .AddSingleton<ReadFamilyNames>()
        .AddSingleton<ReadKampung>()
        .AddSingleton<ReadPartners>()
        .AddSingleton<ReadCampaign>()
        .AddSingleton(FeedingRules.Embedded)
        .AddSingleton<ReadFeeding>()
        .AddSingleton<ReadAudits>()
        .AddSingleton<ReadWorkload>()
        .AddSingleton<ShareAreas>()
        .AddScoped<FollowAreas>()
        .AddSingleton<ReadSponsor>()
        .AddSingleton<ReadGathering>()
        .AddSingleton<Invite>()
        .AddSingleton<KeepAttendance>()
        .AddSingleton<CheckIn>()
        .AddSingleton<ReadReminders>()
        .AddSingleton<ReadDecisions>();
}
