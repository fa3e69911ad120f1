using Seribu.Domain.Calendar;
using Seribu.Domain.Regions;

namespace Seribu.Server.Store;

/// <summary>How a value lies in a column, the same in both stores: ids as 16 bytes, days as <c>yyyy-MM-dd</c>, yes and no as 1 and 0.</summary>
public static class Cell
{
    private static readonly object Yes = true, No = false;

    /// <summary>The value as the driver takes it.</summary>
    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => Id(id),
        DateOnly day => Day(day),
        VillageCode village => village.Text,
        Quarter quarter => quarter.ToString(),
        bool yes => yes ? 1L : 0L,
        int number => (long)number,
        uint bits => (long)bits,
        Enum word => word.ToString(),
        _ => value,
    };

    /// <summary>An answer as a cell: always the same two objects, however many rows hold them.</summary>
    public static object? YesNo(bool? answer) => answer switch { true => Yes, false => No, _ => null };

    /// <summary>The 16 bytes of an id in the order they are printed, so that ids made later sort later.</summary>
    public static byte[] Id(Guid id) => id.ToByteArray(bigEndian: true);

    /// <summary>A day as <c>yyyy-MM-dd</c>.</summary>
    public static string Day(DateOnly day) => DayText.Of(day);
}
