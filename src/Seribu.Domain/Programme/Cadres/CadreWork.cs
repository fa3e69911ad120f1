using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Programme.Cadres;

/// <summary>What a cadre really did in a month, as the village's book tells. It says what was done; it never decides what is paid.</summary>
/// <remarks>Source: docs/rules/programme.md#letter.</remarks>
/// <param name="Days">Days on which something was done.</param>
/// <param name="Children">Visits of children.</param>
/// <param name="Women">Visits of pregnant women.</param>
/// <param name="Homes">Visits at home: to a house, or noted with a child or a woman.</param>
/// <param name="Registered">Families and people registered or changed.</param>
/// <param name="InTime">Acts heard by the tenth of the next month, of all.</param>
/// <param name="Valid">Acts that nobody had to hold back, of all.</param>
public sealed record CadreWork(int Days, int Children, int Women, int Homes, int Registered, Coverage InTime, Coverage Valid);
