using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Programme;

public sealed class AttendanceTests
{
    [Fact]
    public void Those_who_come_without_an_invitation_are_not_counted_against_it()
    {
        var counts = Attendance.Of([Person("H"), Person("H"), Person("I"), Person("U"), Person("H", "uninvited"), Person("A")]);

        Assert.Equal(new Coverage(2, 5), counts.Came);
        Assert.Equal((2, 1, 1, 3L), (counts.Away, counts.Waiting, counts.Uninvited, counts.There));
    }

    [Fact]
    public void A_guest_who_signed_an_older_list_was_there() => Assert.True(Attendance.IsPresent(new("19.05", "guest", Guid.Empty, new Dictionary<string, string> { ["signed"] = "y" })));

    [Theory]
    [InlineData("2026-11-18", false)]
    [InlineData("2026-11-19", true)]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    public void A_gathering_of_several_days_is_held_on_each_of_them(string day, bool held)
    {
        var training = new OfficeRecord("19.05", "training", Guid.Empty, new Dictionary<string, string> { ["on"] = "2026-11-19", ["ends_on"] = "2026-11-21" });

        Assert.Equal(held, Attendance.IsHeldOn(training, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static OfficeRecord Person(string state, string? flag = null) =>
        new("19.05", "attendance", Guid.NewGuid(), flag is null ? new Dictionary<string, string> { ["state"] = state } : new Dictionary<string, string> { ["state"] = state, [flag] = "y" });
}
