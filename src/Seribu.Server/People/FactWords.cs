using System.Globalization;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Server.Look.Words;

namespace Seribu.Server.People;

/// <summary>What a line of the book says, in a few words.</summary>
public static class FactWords
{
    /// <summary>"Penimbangan dan pelayanan anak"; a kind that only newer phones know is called by its own word.</summary>
    public static string KindOf(this Texts words, Fact fact) => words.Has($"fact.{fact.Kind}") ? words[$"fact.{fact.Kind}"] : words["fact.of-a-new-kind", fact.Kind];

    /// <summary>"9,2 kg, 79,2 cm, DPT1"; figures only for those who may see them, personal values never.</summary>
    public static string Summary(this Texts words, Fact fact, bool showsFigures) =>
        string.Join(", ", fact.Understood ? Said(words, fact, showsFigures) : Said(words, fact, showsFigures).Append(words["fact.not-understood"]));

    private static IEnumerable<string> Said(Texts words, Fact fact, bool showsFigures) => fact.Body switch
    {
        ChildVisit visit => showsFigures ? Parts(words, visit) : [],
        PregnancyVisit visit => showsFigures ? Parts(words, visit) : [],
        RegisterChange change => change.Fields.Select(field => words[$"field.{change.Register.Kind}.{field.Field.Name}"]),
        Birth birth => birth.Children.Select(child => showsFigures && child.WeightKg is { } kg ? words.Formats.Kg(kg) : words.Formats.Date(birth.BornOn)),
        Relocation { Rt: { } rt } => [$"RT {rt}"],
        LeavesVillage leaves => [words[$"departure.{leaves.As}"]],
        PregnancyEnd end => [words[$"outcome.{end.Outcome}"]],
        Arrival arrival => [words.Count("fact.carried", arrival.Sheet.Count)],
        Verdict verdict => [words[$"verdict.{verdict.Choice}"]],
        PreschoolMonth month => [$"{words.Formats.Month(month.Month)}: {words[month.Attended == true ? "answer.yes" : "answer.no"]}"],
        HouseholdVisit { Purpose: { } purpose } => [purpose],
        _ => [],
    };

    private static IEnumerable<string> Parts(Texts words, ChildVisit visit)
    {
        if (visit.WeightKg is { } kg) yield return words.Formats.Kg(kg);
        if (visit.LengthCm is { } cm) yield return words.Formats.Cm(cm);
        if (visit.HeadCm is { } head) yield return $"{words["measure.head.short"]} {words.Formats.Cm(head)}";
        if (visit.ArmCm is { } arm) yield return $"{words["measure.arm.short"]} {words.Formats.Cm(arm)}";
        if (visit.Oedema == true) yield return words["measure.oedema"];
        foreach (var dose in visit.Doses) yield return dose;
        if (visit.VitaminA is not null) yield return words["care.vitamin-a"];
        if (visit.Deworming == true) yield return words["care.deworming"];
    }

    private static IEnumerable<string> Parts(Texts words, PregnancyVisit visit)
    {
        if (visit.Anc > 0) yield return $"{words["service.anc"]} {visit.Anc}";
        if (visit.IronTablets is { } tablets) yield return $"{words["service.ironTablets"]} {tablets.ToString(CultureInfo.InvariantCulture)}";
        if (visit.Postnatal > 0) yield return $"{words["service.postnatal"]} {visit.Postnatal}";
        if (visit.WeightKg is { } kg) yield return words.Formats.Kg(kg);
    }
}
