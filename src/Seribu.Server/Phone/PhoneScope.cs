using System.Security.Cryptography;
using System.Text;
using Seribu.Domain.Accounts;
using Seribu.Domain.Regions;

namespace Seribu.Server.Phone;

/// <summary>What somebody sees of one village, by a key: two people with the same key get the same document, and a phone whose key changed needs a new one.</summary>
/// <param name="Scope">Where they may look.</param>
/// <param name="Key">16 hex digits over role, region, posyandu and families of every grant that reaches the village.</param>
internal sealed record PhoneScope(Scope Scope, string Key)
{
    public static PhoneScope Of(Scope scope, VillageCode village)
    {
        var grants = scope.Grants.Where(grant => grant.Reaches(village.Text))
            .Select(grant => string.Join('|', [grant.Role, grant.Region, $"{grant.Posyandu}", .. grant.Families?.Order().Select(family => family.ToString()) ?? ["all"]]))
            .Order(StringComparer.Ordinal);
        return new(scope, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', grants))).AsSpan(0, 8)));
    }
}
