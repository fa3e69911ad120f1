using Seribu.Domain.Accounts;

namespace Seribu.Server.Accounts;

/// <summary>Names what a page is for. A page or endpoint without it stops the start (<see cref="PolicyCheck"/>).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PolicyAttribute(Policy policy) : Attribute
{
    public Policy Policy { get; } = policy;
}

/// <summary>Names what an endpoint, or a group of them, is for.</summary>
public static class PolicyConventions
{
    public static T Requires<T>(this T endpoints, Policy policy) where T : IEndpointConventionBuilder =>
        endpoints.WithMetadata(new PolicyAttribute(policy));

    /// <summary>The policy an endpoint names; the nearest one when its group names one too.</summary>
    public static Policy? PolicyOf(this Endpoint endpoint) => endpoint.Metadata.GetMetadata<PolicyAttribute>()?.Policy;
}
