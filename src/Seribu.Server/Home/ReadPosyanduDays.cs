using Seribu.Domain.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.Home;

/// <summary>A posyandu and what of its running month has come in.</summary>
/// <param name="Id">The posyandu.</param>
/// <param name="Name">Its name.</param>
/// <param name="DayOfMonth">Its usual day.</param>
/// <param name="WeighedOn">The last day this month on which a child was weighed.</param>
/// <param name="Children">Its children of 0 to 59 months.</param>
/// <param name="Weighed">Of them, those weighed this month.</param>
public sealed record PosyanduMonth(Guid Id, string Name, int? DayOfMonth, DateOnly? WeighedOn, int Children, int Weighed)
{
    /// <summary>The day it is due this month, within the month.</summary>
    public DateOnly? DueOn(DateOnly month) => DayOfMonth is { } day ? new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month))) : null;
}

/// <summary>Which posyandu of a village have weighed this month.</summary>
public sealed class ReadPosyanduDays(Database database)
{
    public async Task<IReadOnlyList<PosyanduMonth>> AnswerAsync(VillageCode village, VillageMonth month, CancellationToken cancel)
    {
        await using var session = await database.ReadAsync(cancel);
        var posyandu = await session.ListAsync(
            "SELECT id, name, day_of_month FROM posyandu WHERE village_code = @village AND (open IS NULL OR open = 1) ORDER BY name",
            r => (Id: r.Id(0), Name: r.TextOrNull(1) ?? "", Day: r.IntOrNull(2)), cancel, ("@village", village));
        return
        [
            .. posyandu.Select(one =>
            {
                var children = month.Children.Where(child => child.Posyandu == one.Id).ToList();
                var days = children.Where(child => child.IsWeighed && child.Last is { } last && last.On >= month.Month).Select(child => child.Last!.Value.On).ToList();
                return new PosyanduMonth(one.Id, one.Name, one.Day, days.Count > 0 ? days.Max() : null, children.Count, children.Count(child => child.IsWeighed));
            }),
        ];
    }
}
