namespace Seribu.Server.Book;

/// <summary>The book's calls for phones and programs.</summary>
internal static class BookRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var village = api.MapGroup("/villages/{village}");
        OfferFacts.Map(village);
    }
}
