namespace Seribu.Server.Accounts;

/// <summary>Signing in beside the pages, and the choice of a language.</summary>
internal static class AccountRoutes
{
    public static void Map(IEndpointRouteBuilder site, RouteGroupBuilder api)
    {
        ChooseLanguage.Map(site);
        ApiSignIn.Map(api);
    }
}
