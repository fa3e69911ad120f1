using Seribu.Domain.Book;
using Seribu.Domain.Calendar;
using Seribu.Domain.People;
using Seribu.Domain.Scorecards;
using Seribu.Growth;
using Seribu.Server.Look.Words;
using Seribu.Server.People;
using Seribu.Server.Regions;

namespace Seribu.Server.Pages.People;

/// <summary>People as heads and rows name them.</summary>
public static class PersonWords
{
    /// <summary>"laki-laki, 21 bulan 11 hari"; adults in years.</summary>
    public static string SexAndAge(Texts words, Member person, DateOnly today)
    {
        var until = person.Left is { As: Departure.Died, On: var died } ? died : today;
        var age = person.BornOn is not { } bornOn || bornOn > until ? null
            : bornOn.AddYears(7) > until ? words.Formats.AgeExact(bornOn, until)
            : words.Formats.AgeInYears(bornOn, until);
        return string.Join(", ", new[] { Sex(words, person.Sex), age }.OfType<string>());
    }

    /// <summary>The part of an address under which a kind of case has its page.</summary>
    public static string Place(string kind) => kind switch { Kinds.Person => "orang", Kinds.Pregnancy => "kehamilan", _ => "keluarga" };

    public static string? Sex(Texts words, Sex? sex) => sex is { } known ? words[$"sex.{known}"] : null;

    /// <summary>"Dusun Hulu, RT 03/RW 01"</summary>
    public static string Where(string? dusun, string? rw, string? rt)
    {
        var street = string.Join('/', new[] { rt is null ? null : $"RT {rt}", rw is null ? null : $"RW {rw}" }.OfType<string>());
        return string.Join(", ", new[] { dusun, street }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>"anak", "istri": the official words of a family card; others stay as they were written.</summary>
    public static string Relation(Texts words, string relation)
    {
        var key = $"relation.{relation.ToLowerInvariant().Replace(' ', '-')}";
        return words.Has(key) ? words[key] : relation;
    }

    /// <summary>"8 Februari 2025", "Februari 2025", "sekitar 2025": no more than is known.</summary>
    public static string Day(Texts words, DateOnly day, BirthPrecision precision) => precision switch
    {
        BirthPrecision.Month => words.Formats.Month(day),
        BirthPrecision.Year => words["person.about-year", $"{day.Year}"],
        _ => words.Formats.Date(day),
    };

    /// <summary>"hamil, trimester 2, minggu ke-20"; after the delivery the days since.</summary>
    public static string Stage(Texts words, PregnancySheet sheet)
    {
        var (pregnancy, today) = (sheet.Pregnancy, sheet.Case.Today);
        if (pregnancy.Outcome == PregnancyOutcome.Lost) return words["outcome.Lost"].ToLowerInvariant();
        if (pregnancy is { Outcome: PregnancyOutcome.Delivered, EndedOn: { } ended })
            return today.DayNumber - ended.DayNumber <= Pregnancy.PostnatalDays ? words["pregnancy.stage.Postnatal", today.DayNumber - ended.DayNumber] : words["pregnancy.stage.Over", words.Formats.Date(ended)];

        return pregnancy.ReckonedLmp is { } lmp ? words[$"pregnancy.stage.{sheet.Stage}", (today.DayNumber - lmp.DayNumber) / 7] : words["pregnancy.stage.unknown"];
    }

    /// <summary>A woman here of an age at which a pregnancy may be registered, and none is going on.</summary>
    public static bool MayBePregnant(PersonSheet sheet) =>
        sheet is { IsChild: false, Person: { Sex: Seribu.Growth.Sex.Female, Left: null, Erased: false } } && sheet.Pregnancies.All(each => each.Pregnancy.EndedOn is not null);

    /// <summary>The items of a list field as a form shows them.</summary>
    public static string? Listed(string? json) => json is null || RegisterForm.ListOf(json) is not { } items ? json : string.Join(", ", items);

    /// <summary>The present value of a field that a finding leaves out because it names a person.</summary>
    public static string? Present(Member person, string field) => field switch
    {
        "name" => person.Name,
        "nik" => person.Nik,
        "kk" => person.Kk,
        "temporary_id" => person.TemporaryId,
        "phone" => person.Phone,
        "health_cover_no" => person.HealthCoverNo,
        "certificate_no" => person.CertificateNo,
        _ => null,
    };

    /// <summary>"Pindah ke Air Belo sejak 3 Mei 2026."</summary>
    public static string Left(Texts words, Leaving left) => left.ToVillage is { } to
        ? words[$"person.left.{left.As}.to", words.Formats.Date(left.On), RegionBook.Kemendagri.NameOf(to)]
        : words[$"person.left.{left.As}", words.Formats.Date(left.On)];
}

/// <summary>How a case stands in a quarter, with what the partial needs to say why.</summary>
public sealed record StandingView(Explanation Standing, Quarter Quarter, RuleSet Rules, DateOnly Today, string Path);

/// <summary>The lines of the book about a case, with what the partial needs to show them.</summary>
public sealed record HistoryView(OpenedCase Case, IReadOnlyList<HistoryLine> Lines)
{
    public HistoryLine? Find(Guid fact) => Lines.FirstOrDefault(line => line.Fact.Id == fact);

    /// <summary>The page of one line.</summary>
    public string Address(HistoryLine line) => $"/desa/{Case.Village}/catatan/{Case.Id}/{line.Fact.Id}";
}

/// <summary>What of a case waits for a decision, with what the partial needs to show both sides.</summary>
/// <param name="Case">The case.</param>
/// <param name="Findings">What waits.</param>
/// <param name="Kind">Its register kind: names its fields and its page.</param>
/// <param name="Measurements">A child's measurements, for numbers held back.</param>
/// <param name="Present">The present value of a field that the finding leaves out because it names a person.</param>
public sealed record FindingsView(OpenedCase Case, IReadOnlyList<OpenFinding> Findings, string Kind, IReadOnlyList<Measurement> Measurements, Func<string, string?> Present)
{
    public string Path => $"/desa/{Case.Village}/{PersonWords.Place(Kind)}/{Case.Id}";
}
