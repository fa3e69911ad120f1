using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Server.Look.Parts;

namespace Seribu.Server.Care;

/// <summary>What a form calls a case by.</summary>
/// <param name="Id">The child, or the pregnancy.</param>
/// <param name="Person">The child, or the woman.</param>
/// <param name="Name">For people.</param>
/// <param name="Register">The number in the register or mother's book, when there is one.</param>
/// <param name="Family">Everything known of the family.</param>
public sealed record FormCase(Guid Id, Person Person, string Name, string? Register, HouseholdFile Family)
{
    /// <summary>The pregnancy, on form 2A.</summary>
    public Pregnancy? Pregnancy { get; init; }

    /// <summary>The newest known condition of the house up to a day; a hint, and never written by itself.</summary>
    public (bool? Water, bool? Latrine) HouseUntil(DateOnly day)
    {
        var said = Family.People.SelectMany(person => person.Visits.Select(visit => (visit.On, visit.Number, visit.What.SafeWater, visit.What.Latrine)))
            .Concat(Family.Pregnancies.SelectMany(file => file.Visits.Select(visit => (visit.On, visit.Number, visit.What.SafeWater, visit.What.Latrine))))
            .Concat(Family.Visits.Select(visit => (visit.On, visit.Number, visit.What.SafeWater, visit.What.Latrine)))
            .Where(visit => visit.On <= day).OrderBy(visit => (visit.On, visit.Number)).ToList();
        return (said.FindLast(visit => visit.SafeWater is not null).SafeWater, said.FindLast(visit => visit.Latrine is not null).Latrine);
    }
}

/// <summary>One row of form 2A or 2B.</summary>
/// <param name="Number">Its number on the sheet.</param>
/// <param name="Month">The month.</param>
/// <param name="Case">Whose it is.</param>
/// <param name="On">The day it is dated.</param>
/// <param name="Shown">What stands in the cells.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Question">What is asked under it.</param>
public sealed record FormRow<T>(int Number, FormMonth Month, FormCase Case, DateOnly On, T Shown, LineState State, Question Question) where T : class
{
    /// <summary>The saved row.</summary>
    public Noted<T>? Saved { get; init; }

    /// <summary>What stands here is what other records say; it becomes the form's own when the row is gone through.</summary>
    public bool IsForetold { get; init; }

    /// <summary>Whether the asker may mend the saved row; else it is shown and cannot be typed in.</summary>
    public bool IsMendable { get; init; } = true;

    /// <summary>Whether the asker may note doses.</summary>
    public bool TakesDoses { get; init; } = true;

    /// <summary>Is in the book.</summary>
    public bool IsKept => State == LineState.Received;
}
