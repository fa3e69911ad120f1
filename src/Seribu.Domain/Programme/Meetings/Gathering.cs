namespace Seribu.Domain.Programme.Meetings;

/// <summary>What people are invited to and come to: a training or a meeting.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Line">The form of its participants; their pointer to it is named as <paramref name="Form"/>.</param>
public sealed record Gathering(string Form, string Line)
{
    /// <summary>A training or a coordination of cadres.</summary>
    public static Gathering Training { get; } = new("training", "attendance");

    /// <summary>A meeting with minutes and decisions.</summary>
    public static Gathering Meeting { get; } = new("meeting", "guest");

    /// <summary>The gathering a form stands for, if it is one.</summary>
    public static Gathering? Of(string form) => form == Training.Form ? Training : form == Meeting.Form ? Meeting : null;
}
