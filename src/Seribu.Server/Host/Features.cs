using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Home;
using Seribu.Server.Care;
using Seribu.Server.Look;
using Seribu.Server.People;
using Seribu.Server.Phone;
using Seribu.Server.Posyandu;
using Seribu.Server.Programme;
using Seribu.Server.Scorecards;
using Seribu.Server.Villages;

namespace Seribu.Server.Host;

/// <summary>The features of the office: one line each for their services and for their routes.</summary>
/// <remarks>A page needs no line: it stands in <c>Pages</c> and names its policy.</remarks>
internal static class Features
{
    public static void Add(IServiceCollection services)
    {
        ApiDescription.Add(services);
        services.AddLook();
        services.AddAccounts();
        services.AddBook();
        services.AddHostedService<TurnAtMidnight>();
        services.AddHostedService<CarryOn>();
        services.AddPeople();
        services.AddScorecards();
        services.AddHome();
        services.AddVillages();
        services.AddPosyandu();
        services.AddCare();
        services.AddPhone();
        services.AddProgramme();
    }

    /// <param name="site">For routes beside the pages: downloads, the language switch.</param>
    /// <param name="api">For JSON, under <c>/api</c>: refusals are problem details there, never redirects.</param>
    public static void Map(IEndpointRouteBuilder site, RouteGroupBuilder api)
    {
        Health.Map(site);
        KaderApp.Map(site);
        ApiDescription.Map(site);
        ChooseLanguage.Map(site);
        ApiSignIn.Map(api);
        BookRoutes.Map(api);
        PhoneRoutes.Map(api);
    }
}
