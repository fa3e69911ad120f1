using Microsoft.AspNetCore.Http.Features;

namespace Seribu.Server.Phone;

/// <summary>The calls of phones (docs/rules/sync.md). They carry a token, never a cookie, so their answers may be packed on a secure line too.</summary>
internal static class PhoneRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var phone = api.MapGroup("/phone").WithTags("phone").AddEndpointFilter(Packed);
        PhoneSignIn.Map(phone);
        OfferOutbox.Map(phone);
        GiveReference.Map(api.MapGroup("").AddEndpointFilter(Packed));

        var village = api.MapGroup("/villages/{village}").WithTags("phone").AddEndpointFilter(Packed);
        GiveSnapshot.Map(village);
        PullChanges.Map(village);
        Reconcile.Map(village);
    }

    private static ValueTask<object?> Packed(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (context.HttpContext.Features.Get<IHttpsCompressionFeature>() is { } packing) packing.Mode = HttpsCompressionMode.Compress;
        return next(context);
    }
}
