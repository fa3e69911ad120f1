using Seribu.Domain.Programme.Forms;
using Seribu.Server.Store;

namespace Seribu.Server.Programme.Records;

/// <summary>Reads the filled-in forms of offices.</summary>
public static class OfficeRecords
{
    private const string Columns = "SELECT region, form, id, fields, revision FROM office_record ";

    /// <summary>All records of a form a place keeps, in the order in which they were begun.</summary>
    public static Task<List<OfficeRecord>> OfAsync(Session session, string region, string form, CancellationToken cancel) => session.ListAsync(
        Columns + "WHERE region = @region AND form = @form ORDER BY id", Read, cancel, ("@region", region), ("@form", form));

    /// <summary>Those of one year.</summary>
    public static Task<List<OfficeRecord>> OfYearAsync(Session session, string region, string form, int year, CancellationToken cancel) => session.ListAsync(
        Columns + "WHERE region = @region AND form = @form AND year = @year ORDER BY id", Read, cancel, ("@region", region), ("@form", form), ("@year", year));

    /// <summary>All records of a form that a place and the places in it keep.</summary>
    public static Task<List<OfficeRecord>> UnderAsync(Session session, string region, string form, CancellationToken cancel) => session.ListAsync(
        Columns + "WHERE (region = @region OR (region >= @from AND region < @to)) AND form = @form ORDER BY region, id", Read, cancel,
        ("@region", region), ("@from", region + "."), ("@to", region + "/"), ("@form", form));

    /// <summary>The lines of a record, such as the attendances of a training.</summary>
    public static Task<List<OfficeRecord>> LinesOfAsync(Session session, string region, Guid parent, CancellationToken cancel) => session.ListAsync(
        Columns + "WHERE region = @region AND parent = @parent ORDER BY form, id", Read, cancel, ("@region", region), ("@parent", parent));

    /// <summary>One record, or nothing.</summary>
    public static Task<OfficeRecord?> FindAsync(Session session, string region, string form, Guid id, CancellationToken cancel) => session.FirstAsync(
        Columns + "WHERE region = @region AND form = @form AND id = @id", Read, cancel, ("@region", region), ("@form", form), ("@id", id));

    private static OfficeRecord Read(Row row) => new(row.Text(0), row.Text(1), row.Id(2), OfficeRecord.Parse(row.Text(3)), row.Int(4));
}
