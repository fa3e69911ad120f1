using System.Text.Json;
using Seribu.Domain.Accounts;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;
using Seribu.Server.Accounts;
using Seribu.Server.Book;
using Seribu.Server.Store;

namespace Seribu.Server.Phone;

/// <summary>Writes state rows as a phone gets them: table by table, columns once and rows as lists, within a scope and masked by role.</summary>
internal sealed class DocumentWriter(Session session, VillageCode village, Scope scope, Masking masking, Utf8JsonWriter json)
{
    private readonly HashSet<Guid> authors = [];

    /// <summary>The households whose rows were written.</summary>
    public HashSet<Guid> Homes { get; } = [];

    /// <summary>How many rows were written.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes the rows of a table that meet any of the conditions, each once.</summary>
    /// <returns>The first ids of the rows written: of a register its subjects.</returns>
    public async Task<IReadOnlyList<Guid>> TableAsync(PhoneTable table, bool evenEmpty, CancellationToken cancel, params Predicate[] conditions)
    {
        var columns = table.Table.Columns;
        var shown = Shown(columns);
        var within = table.Within(scope);
        var written = new HashSet<RowKey>();
        var ids = new List<Guid>();
        if (evenEmpty) Open(table.Table, shown);
        foreach (var condition in conditions)
            await foreach (var row in session.StreamAsync(table.Sql($"{within.Sql} AND {condition.Sql}"), r => r, cancel, [("@village", village), .. within.Values, .. condition.Values]))
            {
                var cells = row.Cells(table.Table);
                if (conditions.Length > 1 && !written.Add(RowKey.Of(table.Table, cells))) continue;
                if (ids.Count == 0 && !evenEmpty) Open(table.Table, shown);
                Row(columns, shown, cells);
                Rows++;
                ids.Add(columns[1].Kind == ColumnKind.Bytes ? row.Id(1) : Guid.Empty);
                if (row.IdOrNull(columns.Length) is { } home) Homes.Add(home);
            }

        if (ids.Count > 0 || evenEmpty) Close();
        return ids;
    }

    /// <summary>Writes how the cases of families stand in one quarter.</summary>
    public async Task StandingsAsync(bool evenEmpty, string rules, Quarter quarter, Predicate families, CancellationToken cancel)
    {
        var shown = Shown(PhoneTable.Standing.Columns);
        var within = scope.Homes("t");
        var isOpen = evenEmpty;
        if (evenEmpty) Open(PhoneTable.Standing, shown);
        await foreach (var one in Standings.OfAsync(session, village, rules, quarter, cancel, $"{within.Sql} AND {families.Sql}", [.. within.Values, .. families.Values]))
        {
            if (!isOpen) Open(PhoneTable.Standing, shown);
            isOpen = true;
            Row(PhoneTable.Standing.Columns, shown, [
                village.Text, one.Home, one.Rules, one.Quarter.ToString(), one.Case, one.Group.ToString(), one.Posyandu, (long)one.Received, (long)one.Owed, (long)one.Flags,
            ]);
        }

        if (isOpen) Close();
    }

    /// <summary>Writes the names of everybody a column <c>author</c> named.</summary>
    public async Task AuthorsAsync(CancellationToken cancel)
    {
        json.WriteStartObject("authors");
        foreach (var part in authors.Chunk(200))
            foreach (var (id, name) in await session.ListAsync(
                $"SELECT id, full_name FROM account WHERE id IN ({string.Join(", ", part.Select((_, at) => $"@i{at}"))})", r => (r.Id(0), r.Text(1)), cancel,
                [.. part.Select((id, at) => ($"@i{at}", (object?)id))])) json.WriteString(id.ToString(), name);
        json.WriteEndObject();
    }

    private int[] Shown(Column[] columns) => [.. Enumerable.Range(0, columns.Length).Where(at => masking.Shows(columns[at].Name))];

    private void Open(Table table, int[] shown)
    {
        json.WriteStartObject(table.Name);
        json.WriteStartArray("columns");
        foreach (var at in shown) json.WriteStringValue(table.Columns[at].Name);
        json.WriteEndArray();
        json.WriteStartArray("rows");
    }

    private void Close()
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Row(Column[] columns, int[] shown, object?[] cells)
    {
        json.WriteStartArray();
        foreach (var at in shown)
            switch (Masking.Cell(columns[at].Name, cells[at]))
            {
                case Guid id:
                    if (columns[at].Name == "author") authors.Add(id);
                    json.WriteStringValue(id);
                    break;
                case long number: json.WriteNumberValue(number); break;
                case string text: json.WriteStringValue(text); break;
                default: json.WriteNullValue(); break;
            }

        json.WriteEndArray();
    }
}
