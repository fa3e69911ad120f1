namespace Seribu.Server.Scorecards;

/// <summary>What the host registers for scorecards.</summary>
public static class ScorecardSetup
{
    public static IServiceCollection AddScorecards(this IServiceCollection services) => services
        .AddSingleton<ReadScorecard>()
        .AddSingleton<LaterLines>()
        .AddSingleton<OpenVillageSheet>()
        .AddSingleton<ExplainFigure>()
        .AddSingleton<ReadRegion>()
        .AddSingleton<ReadSigners>()
        .AddSingleton<CloseQuarter>()
        .AddSingleton<ChooseRules>()
        .AddSingleton<CloseDue>()
        .AddSingleton<QuarterHistory>()
        .AddHostedService<CloseAtMidnight>();
}
