using Seribu.Domain.Care;
using Seribu.Domain.People;
using Seribu.Growth;

namespace Seribu.Domain.Book;

/// <summary>The words of facts for values that are one of a few: read and written from the same rows.</summary>
public static class Wire
{
    /// <summary>Sex.</summary>
    public static readonly (string Word, Sex Value)[] Sexes = [("m", Sex.Male), ("f", Sex.Female)];

    /// <summary>Lying or standing.</summary>
    public static readonly (string Word, Posture Value)[] Postures = [("l", Posture.Lying), ("h", Posture.Standing)];

    /// <summary>Growth mat.</summary>
    public static readonly (string Word, MatColour Value)[] Mats = [("green", MatColour.Green), ("yellow", MatColour.Yellow), ("red", MatColour.Red)];

    /// <summary>Vitamin A capsules.</summary>
    public static readonly (string Word, VitaminA Value)[] Capsules = [("blue", VitaminA.Blue), ("red", VitaminA.Red)];

    /// <summary>Iron supplements.</summary>
    public static readonly (string Word, IronSupplement Value)[] Supplements = [("TTD", IronSupplement.Ttd), ("MMS", IronSupplement.Mms)];

    /// <summary>How a pregnancy ended.</summary>
    public static readonly (string Word, PregnancyOutcome Value)[] Outcomes = [("delivered", PregnancyOutcome.Delivered), ("lost", PregnancyOutcome.Lost)];

    /// <summary>How somebody left. Died is a fact of its own.</summary>
    public static readonly (string Word, Departure Value)[] Departures = [("moved", Departure.Moved), ("never here", Departure.NeverHere)];

    /// <summary>How exactly a birth date is known.</summary>
    public static readonly (string Word, BirthPrecision Value)[] Precisions = [("day", BirthPrecision.Day), ("month", BirthPrecision.Month), ("year", BirthPrecision.Year)];

    /// <summary>The word for a value.</summary>
    public static string Of<T>((string Word, T Value)[] words, T value)
    {
        foreach (var (word, known) in words)
            if (EqualityComparer<T>.Default.Equals(known, value)) return word;
        throw new ArgumentOutOfRangeException(nameof(value), value, "No word for this value.");
    }

    /// <summary>The value of a word, or the default.</summary>
    public static T? Read<T>((string Word, T Value)[] words, string? text) where T : struct
    {
        foreach (var (word, value) in words)
            if (word == text) return value;
        return null;
    }
}
