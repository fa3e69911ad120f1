using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;

namespace Seribu.Server.Book;

/// <summary>A phone or a program offers facts: at most 500 or 1 MB in one call, one answer for each, in their order.</summary>
internal static class OfferFacts
{
    private const int MostFacts = 500;
    private const int MostBytes = 1024 * 1024;

    public static void Map(RouteGroupBuilder village) =>
        village.MapPost("/facts", Handle).Requires(Policy.Write).WithSummary("Offer facts to the village's book")
            .Accepts<FactShape[]>("application/json").DisableAntiforgery();

    private static async Task<Results<Ok<IReadOnlyList<ToldAnswer>>, ProblemHttpResult>> Handle(string village, HttpRequest request, Intake intake, Author author, CancellationToken cancel)
    {
        if (!VillageCode.TryParse(village, out var code)) return Refuse(StatusCodes.Status404NotFound, "no-such-subject");
        if (request.ContentLength > MostBytes) return Refuse(StatusCodes.Status413PayloadTooLarge, "too-long");

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        if (body.Length > MostBytes) return Refuse(StatusCodes.Status413PayloadTooLarge, "too-long");
        if (Split(body.ToArray()) is not { } facts) return Refuse(StatusCodes.Status400BadRequest, "not-json");
        if (facts.Count > MostFacts) return Refuse(StatusCodes.Status413PayloadTooLarge, "too-long");

        var answers = await intake.OfferAsync(new(code, author, request.Headers.ContainsKey("X-Seribu-Device") ? "phone" : "api", facts), cancel);
        return TypedResults.Ok<IReadOnlyList<ToldAnswer>>([.. answers.Select(ToldAnswer.Of)]);
    }

    /// <summary>The elements of a JSON list, each byte for byte as it came.</summary>
    private static List<ReadOnlyMemory<byte>>? Split(byte[] json)
    {
        try
        {
            var facts = new List<ReadOnlyMemory<byte>>();
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray) return null;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                facts.Add(json.AsMemory(start..(int)reader.BytesConsumed));
            }

            return facts;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Refuse(int status, string code) => TypedResults.Problem(statusCode: status, title: code);
}
