namespace Seribu.Domain.Programme.Forms;

/// <summary>What is typed into a field of an office's form. Values are kept as text in one writing, whatever the screen's language.</summary>
public enum FieldKind
{
    /// <summary>One line of words.</summary>
    Text,

    /// <summary>A made-up name: one line that is nobody's name in the registers of the form's place.</summary>
    Pseudonym,

    /// <summary>A family of the village's book by its code, or in words one that stands in no book.</summary>
    Family,

    /// <summary>Several lines of words.</summary>
    Lines,

    /// <summary>The number of a bank account: shown to its keepers, four digits to everybody else.</summary>
    Account,

    /// <summary>A whole number of 0 or more.</summary>
    Whole,

    /// <summary>A number with decimals, 0 or more.</summary>
    Decimal,

    /// <summary>A z-score: a number from -10 to 10.</summary>
    Score,

    /// <summary>Whole rupiah.</summary>
    Rupiah,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Yes or nothing.</summary>
    Yes,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>A village of the form's place.</summary>
    Village,

    /// <summary>Sub-districts of the form's place.</summary>
    SubDistricts,

    /// <summary>A record of another form of the same place.</summary>
    Record,
}
