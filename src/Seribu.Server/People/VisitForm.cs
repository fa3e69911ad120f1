using System.Globalization;
using Seribu.Domain.Book;

namespace Seribu.Server.People;

/// <summary>The form of one visit as it was typed: what a child's and a mother's have in common. Everything is text until it is read.</summary>
public abstract class VisitForm
{
    /// <summary>The id of the fact it will be, made when the form was shown.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>The fact it corrects.</summary>
    public Guid? Replaces { get; set; }

    public string? Reason { get; set; }

    public string? On { get; set; }

    public string? Weight { get; set; }

    public string? Arm { get; set; }

    public string? HomeVisits { get; set; }

    public string? HealthCover { get; set; }

    public string? SafeWater { get; set; }

    public string? Latrine { get; set; }

    public string? Note { get; set; }

    /// <summary>Codes of doubts the writer looked at again and found right.</summary>
    public List<string> Confirmed { get; set; } = [];

    public IReadOnlyList<string> ConfirmedCodes => [.. Confirmed.SelectMany(codes => codes.Split(','))];

    /// <summary>The day that was typed; a correction says why.</summary>
    private protected DateOnly ReadDay(Typed typed)
    {
        if (Replaces is not null && Typed.Text(Reason) is null) typed.Wrong("reason", "missing");
        return typed.DayNeeded("on", On);
    }

    protected static string? Text(int? count) => count?.ToString(CultureInfo.InvariantCulture);

    protected static string? Text(decimal? figure) => figure?.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',');

    protected static string? Word(bool? answer) => answer switch { true => "y", false => "n", null => null };
}
