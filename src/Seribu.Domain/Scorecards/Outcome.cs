namespace Seribu.Domain.Scorecards;

/// <summary>What a verb finds: how much there is of how much is needed, or that nothing is due.</summary>
internal readonly record struct Outcome(Standing Standing, int Have, int Need)
{
    public static Outcome NothingDue => new(Standing.NotApplicable, 0, 0);

    public static Outcome AtLeast(int need, int have) => new(have >= need ? Standing.Received : Standing.Owed, have, need);
}
