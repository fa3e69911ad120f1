using Seribu.Domain.Book;
using Seribu.Growth;

namespace Seribu.Server.Exchange.Kpm;

/// <summary>The four kinds of file a KPM hands in.</summary>
internal enum KpmForm
{
    /// <summary>Pregnant women, form 2A.</summary>
    Pregnant,

    /// <summary>Children of 0 to 23 months, form 2B.</summary>
    Child,

    /// <summary>Children of 2 to 6 years, form 2C.</summary>
    Preschool,

    /// <summary>Village fund.</summary>
    Fund,
}

/// <summary>One row of a form, read and checked cell by cell. Empty means not recorded.</summary>
internal sealed class KpmRow
{
    public required KpmForm Form { get; init; }

    /// <summary>Order in which rows were read: decides between two values of one day.</summary>
    public required int Order { get; init; }

    public required string File { get; init; }

    public required long Line { get; set; }

    public required string Village { get; init; }

    public string Posyandu { get; init; } = "";

    public string Family { get; init; } = "";

    /// <summary>Number of the pregnancy's book, or of the child.</summary>
    public string Case { get; init; } = "";

    /// <summary>The day of the examination; for form 2C the first of the month.</summary>
    public DateOnly On { get; set; }

    public string? Nik { get; set; }

    public string? Name { get; set; }

    public Sex? Sex { get; set; }

    public DateOnly? BornOn { get; set; }

    public DateOnly? Lmp { get; set; }

    public DateOnly? Edd { get; set; }

    public DateOnly? DeliveredOn { get; set; }

    public DateOnly? LeftOn { get; init; }

    /// <summary><c>moved</c>, <c>died</c> or <c>lost</c>.</summary>
    public string? LeftAs { get; init; }

    /// <summary>What the month's row says of the services.</summary>
    public required FactBody Body { get; init; }
}
