using Seribu.Growth;
using Seribu.Server.Look.Words;
using Seribu.Server.People;

namespace Seribu.Server.Pages.People;

/// <summary>How a child is today, question by question: each from the last measurement that answers it.</summary>
public static class StateRows
{
    /// <summary>Rows of text key, measurement, value, unit and score; what was never measured has no row.</summary>
    public static IEnumerable<(string Key, Measurement One, Func<Formats, string> Value, string Unit, Score? Score)> Of(PersonSheet sheet)
    {
        if (sheet.LatestWith(one => one.What.WeightKg is not null) is { } weighed)
            yield return ("measure.weight-for-age", weighed, words => words.Measure(weighed.What.WeightKg), "kg", weighed.Scores.WeightForAge);
        if (sheet.LatestWith(one => one.What.LengthCm is not null) is { } measured)
            yield return (LengthKey(measured), measured, words => words.Measure(measured.What.LengthCm), "cm", measured.Scores.LengthForAge);
        if (sheet.LatestWith(one => one.Scores.WeightForLength is not null) is { } both)
            yield return ("measure.weight-for-length", both, _ => "", "", both.Scores.WeightForLength);
        if (sheet.LatestWith(one => one.What.HeadCm is not null) is { } head)
            yield return ("measure.head", head, words => words.Measure(head.What.HeadCm), "cm", head.Scores.HeadForAge);
        if (sheet.LatestWith(one => one.What.ArmCm is not null) is { } arm)
            yield return ("measure.arm", arm, words => words.Measure(arm.What.ArmCm), "cm", null);
    }

    private static string LengthKey(Measurement one) => one.What.Measure == Posture.Standing ? "measure.height-for-age" : "measure.length-for-age";
}
