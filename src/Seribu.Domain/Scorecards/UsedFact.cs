namespace Seribu.Domain.Scorecards;

/// <summary>A fact a judgement stands on.</summary>
/// <param name="Fact">Its id.</param>
/// <param name="Number">Its number in the village's book.</param>
/// <param name="On">The day it is about.</param>
public readonly record struct UsedFact(Guid Fact, long Number, DateOnly On);
