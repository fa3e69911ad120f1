using System.Data.Common;
using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;

namespace Seribu.Server.Store;

/// <summary>The row under the reader, read by position.</summary>
public readonly struct Row(DbDataReader reader)
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <summary>Whether the cell holds a value of this type.</summary>
    public bool Is<T>(int column) => reader.GetValue(column) is T;

    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public long Long(int column) => reader.GetInt64(column);

    public long? LongOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    public int Int(int column) => (int)reader.GetInt64(column);

    public int? IntOrNull(int column) => reader.IsDBNull(column) ? null : (int)reader.GetInt64(column);

    public bool Yes(int column) => reader.GetInt64(column) != 0;

    public bool? YesOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) != 0;

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public byte[]? BytesOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);

    public Guid Id(int column) => new(reader.GetFieldValue<byte[]>(column), bigEndian: true);

    public Guid? IdOrNull(int column) => reader.IsDBNull(column) ? null : Id(column);

    public VillageCode Village(int column) => VillageCode.Parse(reader.GetString(column));

    public DateOnly Day(int column) => DayText.Read(reader.GetString(column));

    public DateOnly? DayOrNull(int column) => reader.IsDBNull(column) ? null : Day(column);

    /// <summary>Whole grams as kg.</summary>
    public decimal? KgOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) / 1000m;

    /// <summary>Tenths of a millimetre as cm.</summary>
    public decimal? CmOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) / 100m;

    public T? WordOrNull<T>(int column) where T : struct, Enum => reader.IsDBNull(column) ? null : Enum.Parse<T>(reader.GetString(column));

    /// <summary>All cells of a row that was asked for column by column as the table names them.</summary>
    public object?[] Cells(Table table)
    {
        var cells = new object?[table.Columns.Length];
        for (var i = 0; i < cells.Length; i++)
            if (!IsNull(i))
                cells[i] = table.Columns[i].Kind switch { ColumnKind.Text => Text(i), ColumnKind.Int => Long(i), _ => Bytes(i) };
        return cells;
    }
}
