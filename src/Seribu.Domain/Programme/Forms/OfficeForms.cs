using System.Collections.Frozen;
using Seribu.Domain.Reference;

namespace Seribu.Domain.Programme.Forms;

/// <summary>Every form the offices of the programme keep.</summary>
public sealed class OfficeForms
{
    private readonly FrozenDictionary<string, OfficeForm> byCode;

    private OfficeForms(IReadOnlyList<OfficeForm> all) => (All, byCode) = (all, all.ToFrozenDictionary(form => form.Code));

    /// <summary>The forms this release of Seribu carries.</summary>
    public static OfficeForms Embedded { get; } = Load(ReferenceBundle.Embedded);

    /// <summary>All forms, part by part.</summary>
    public IReadOnlyList<OfficeForm> All { get; }

    /// <summary>The form of a code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public OfficeForm this[string code] => byCode[code];

    /// <summary>The form of a code, if there is one.</summary>
    public OfficeForm? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Reads all forms of a bundle.</summary>
    public static OfficeForms Load(ReferenceBundle bundle) =>
        new([.. bundle.Paths.Where(path => path.StartsWith("office-forms/", StringComparison.Ordinal)).SelectMany(path => OfficeForm.ReadAll(bundle.Text(path)))]);
}
