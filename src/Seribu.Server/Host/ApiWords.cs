using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Seribu.Domain.Accounts;
using Seribu.Server.Accounts;
using Seribu.Server.Phone;

namespace Seribu.Server.Host;

/// <summary>What the calls do not say of themselves: how to sign in, which refusals any of them may give, and the words of a code.</summary>
internal static class ApiWords
{
    private const string Token = "token";
    private const string Problem = "application/problem+json";

    /// <summary>What a refusal means. Those of the first list may come from any call, those of the second from any that asks for a token.</summary>
    private static readonly Dictionary<int, string> Anywhere = new()
    {
        [400] = "`bad-request`, `not-json`: the call cannot be read.",
        [429] = "`too-many`: wait for `Retry-After` seconds.",
        [500] = "`broken`: our fault; `incident` names it in the log.",
        [503] = "`busy`: nothing was half written; wait for `Retry-After` seconds.",
    };

    private static readonly Dictionary<int, string> Inside = new()
    {
        [401] = "`token-void`: renew. `device-unknown`: sign in again with the same id and key. `device-revoked`: wipe what can be read.",
        [403] = "`forbidden`: no role of this person allows it.",
        [404] = "`not-found`: not there, or not this person's.",
    };

    private static readonly Dictionary<int, string> Further = new()
    {
        [304] = "The caller has it already.",
        [401] = "Who asks is not let in; the code says why: a wrong password, `sign-in-again`, `device-unknown`, `device-revoked`.",
        [403] = "`password-must-change`: send `newPassword` along.",
        [409] = "`device-taken`: the id is another phone's.",
        [413] = "`too-long`: offer half of it.",
        [422] = "`password-refused`: `problems` says what the new password lacks.",
    };

    public static Task Head(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new()
        {
            Title = "Seribu",
            Version = "1",
            License = new() { Name = "Apache-2.0", Identifier = "Apache-2.0" },
            Description = "The calls of phones and programs. Every answer carries `X-Seribu: 1`; one without it comes from something in between. A refusal is problem details whose `title` is a code. The laws: docs/rules/sync.md.",
        };
        // The copy in the repository is of no one address.
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Token] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The access token of `/api/phone/sign-in`, `/api/phone/renew` or `/api/sign-in`." },
        };
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations!.Values))
            if (operation.Responses?["200"] is OpenApiResponse response) response.Description = response.Content?.Values.First().Schema?.Description ?? operation.Summary;
        return Task.CompletedTask;
    }

    public static Task Call(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var isOpen = context.Description.ActionDescriptor.EndpointMetadata.OfType<PolicyAttribute>().LastOrDefault()?.Policy == Policy.Anyone;
        if (!isOpen) operation.Security = [new() { [new OpenApiSecuritySchemeReference(Token, context.Document)] = [] }];

        operation.Responses ??= [];
        foreach (var status in isOpen ? Anywhere.Keys : Anywhere.Keys.Concat(Inside.Keys)) operation.Responses.TryAdd($"{status}", new OpenApiResponse());
        foreach (var (code, response) in operation.Responses.Where(answer => !answer.Key.StartsWith('2')))
        {
            var status = int.Parse(code);
            response.Description = Anywhere.GetValueOrDefault(status) ?? (isOpen ? null : Inside.GetValueOrDefault(status)) ?? Further[status];
            if (status >= 400 && response is OpenApiResponse told) told.Content = new Dictionary<string, OpenApiMediaType> { [Problem] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), context.Document) } };
        }

        return Task.CompletedTask;
    }

    public static Task Shape(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), false).FirstOrDefault() is AllowedValuesAttribute allowed)
            schema.Enum = [.. allowed.Values.Select(value => JsonValue.Create(value as string)!)];
        // Beside its code a refusal may carry more: `incident`, `problems`, `traceId`.
        if (context.JsonTypeInfo.Type == typeof(IReadOnlyDictionary<string, object>) || context.JsonTypeInfo.Type == typeof(ProblemDetails)) schema.AdditionalProperties = new OpenApiSchema();
        if (context.JsonTypeInfo.Type == typeof(PhoneCell)) (schema.Type, schema.Properties) = (JsonSchemaType.String | JsonSchemaType.Integer | JsonSchemaType.Null, null);
        return Task.CompletedTask;
    }

    /// <summary>An answer that tells the hash of its own unpacked bytes.</summary>
    public static Task Hashed(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (operation.Responses?["200"] is OpenApiResponse response)
            response.Headers = new Dictionary<string, IOpenApiHeader> { ["X-Seribu-Sha256"] = new OpenApiHeader { Description = "SHA-256 of the unpacked bytes, 64 hexadecimal digits.", Schema = new OpenApiSchema { Type = JsonSchemaType.String } } };
        return Task.CompletedTask;
    }
}
