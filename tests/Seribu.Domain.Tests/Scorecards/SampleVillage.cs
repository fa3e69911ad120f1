using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Tests.Scorecards;

/// <summary>One village of the sample forms.</summary>
internal sealed record SampleVillage(IReadOnlyList<HouseholdFile> Households, IReadOnlyList<VillageFund> Funds);
