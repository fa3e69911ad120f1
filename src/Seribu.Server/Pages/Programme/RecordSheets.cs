using Seribu.Domain.Programme.Forms;

namespace Seribu.Server.Pages.Programme;

/// <summary>The sheets that are printed of a record, with the key of their words.</summary>
internal static class RecordSheets
{
    public static IEnumerable<(string Address, string Words)> Of(OfficeRecord record) => record.Form switch
    {
        "meeting" => [(ProgrammePlace.Gathering(record), "gathering.title"), (ProgrammePlace.Path(record.Region, $"/rapat/{record.Id}"), "sheets.minutes")],
        "training" => [(ProgrammePlace.Gathering(record), "gathering.title"), (ProgrammePlace.Path(record.Region, $"/pelatihan/{record.Id}/sertifikat"), "sheets.certificates")],
        "team" => [(ProgrammePlace.Path(record.Region, "/beban"), "cadres.workload")],
        "cadre" =>
        [
            (ProgrammePlace.Path(record.Region, $"/kader/{record.Id}/kinerja"), "sheets.performance"),
            (ProgrammePlace.Path(record.Region, $"/kader/{record.Id}/surat"), "sheets.letter"),
            (ProgrammePlace.Path(record.Region, $"/kader/{record.Id}/latihan"), "sheets.lessons"),
        ],
        "case-audit" => [(ProgrammePlace.Path(record.Region, "/audit"), "sheets.audits")],
        "programme" => [(ProgrammePlace.Path(record.Region, $"/bersama/{record.Id}"), "sheets.joint")],
        "sponsor" => [(ProgrammePlace.Path(record.Region, $"/asuh/{record.Id}"), "sheets.sponsor")],
        _ => [],
    };
}
