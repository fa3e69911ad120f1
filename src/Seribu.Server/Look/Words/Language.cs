namespace Seribu.Server.Look.Words;

/// <summary>The languages of screens and sheets.</summary>
public enum Language
{
    Indonesian,
    English,
}

/// <summary>How a request says which language it wants.</summary>
public static class Languages
{
    /// <summary>The cookie that keeps the choice a person made.</summary>
    public const string Cookie = "seribu-language";

    /// <summary>The code of a language, as <c>lang</c>, cookie and <c>Accept-Language</c> write it.</summary>
    public static string Code(this Language language) => language == Language.English ? "en" : "id";

    public static Language Other(this Language language) =>
        language == Language.English ? Language.Indonesian : Language.English;

    /// <summary>The person's own choice, else the first language of the browser that we know, else Indonesian.</summary>
    public static Language Of(HttpRequest request)
    {
        if (Known(request.Cookies[Cookie]) is { } chosen) return chosen;

        foreach (var accepted in request.GetTypedHeaders().AcceptLanguage.OrderByDescending(each => each.Quality ?? 1))
        {
            if (Known(accepted.Value.Value) is { } known) return known;
        }

        return Language.Indonesian;
    }

    // Old browsers still call Indonesian "in".
    private static Language? Known(string? code) => code?.Split('-')[0].ToLowerInvariant() switch
    {
        "id" or "in" => Language.Indonesian,
        "en" => Language.English,
        _ => null,
    };
}
