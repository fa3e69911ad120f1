using Seribu.Domain.Programme.Actions;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Reference;

namespace Seribu.Domain.Tests.Programme;

public sealed class CycleTests
{
    private const string District = "14.03";

    private static readonly IReadOnlyList<ActionFramework> Frameworks = ActionFramework.All(ReferenceBundle.Embedded);
    private static readonly ActionFramework Eight = Frameworks.First(framework => framework.Code == "8AKSI-2018"), Newest = Frameworks.First(framework => framework.Code == "AKSI-2025");

    [Fact]
    public void Four_of_eight_actions_done_are_half_and_the_fifth_is_next()
    {
        // Bengkalis, June 2021: four steps of the eight were carried out, Aksi 5 was being prepared.
        var standing = Standing(Eight, record => record["action"] is "1" or "2" or "3" or "4" ? Done(record) : record);

        Assert.Equal((4, 8, 50.00m), (standing.Progress.Received, standing.Progress.Due, standing.Progress.Percent));
        Assert.Equal("5", standing.Next!.Action.Code);
        Assert.Equal("Pembinaan kader", standing.Next.Action.Title.Id);
    }

    [Fact]
    public void An_action_with_one_open_step_is_not_done()
    {
        var standing = Standing(Eight, record => record["action"] == "1" && record["step"] != "1.4" ? Done(record) : record);

        Assert.Equal(ActionState.UnderWay, standing.Actions[0].State);
        Assert.Equal(0, standing.Progress.Received);
        Assert.Equal(new DateOnly(2021, 2, 28), standing.Actions[0].NextDue);
    }

    [Fact]
    public void A_dropped_step_does_not_hold_an_action_up()
    {
        var standing = Standing(Eight, record => record["step"] == "1.4" ? With(record, "state", "dropped") : record["action"] == "1" ? Done(record) : record);

        Assert.Equal(ActionState.Done, standing.Actions[0].State);
        Assert.Equal((3, 3), (standing.Actions[0].Steps.Received, standing.Actions[0].Steps.Due));
    }

    [Theory]
    [InlineData(100, Grade.A)]
    [InlineData(99.99, Grade.B)]
    [InlineData(75, Grade.B)]
    [InlineData(74.99, Grade.C)]
    [InlineData(49.99, Grade.D)]
    public void An_A_asks_for_everything_and_a_B_for_three_quarters(double percent, Grade expected) =>
        Assert.Equal(expected, Eight.Actions[0].Criteria[0].GradeOf((decimal)percent));

    [Fact]
    public void Reviewers_grades_are_averaged_before_they_are_weighted()
    {
        // 1.1: A and C are 3; 1.2: B is 3. Six of eight points.
        var standing = new CycleStanding(Eight, [], [], [Graded("1", "1.1", "A"), Graded("1", "1.1", "C"), Graded("1", "1.2", "B")], []);

        Assert.Equal(75.00m, standing.Actions[0].Score);
        Assert.Equal(75.00m, standing.Total);
        Assert.Null(standing.Actions[1].Score);
    }

    [Fact]
    public void Each_action_of_2018_is_continued_by_one_of_2025()
    {
        var continued = Eight.Actions.Select(action => Newest.Continuing(action.Code)?.Code);

        Assert.Equal(["U1", "U2", "U2", "P1", "U3", "U3", "P2", "U4"], continued);
        Assert.Equal(["P1", "P2"], Newest.Actions.Where(action => action.IsSupporting).Select(action => action.Code));
    }

    [Theory]
    [InlineData(59.99, "Tumbuh")]
    [InlineData(60, "Berkembang")]
    [InlineData(80, "Berdaya")]
    public void Results_are_classed_since_2025(double total, string expected) => Assert.Equal(expected, Newest.ClassOf((decimal)total)!.Title.Id);

    [Fact]
    public void Thirty_one_slots_begin_with_the_twenty_nine_indicators_that_are_known()
    {
        var known = EssentialIndicator.Load(ReferenceBundle.Embedded, Newest.Indicators);

        Assert.Equal((31, 29), (Newest.Slots, known.Count));
        Assert.Equal(Enumerable.Range(1, 29), known.Select(indicator => indicator.Number));
    }

    [Fact]
    public void A_weight_of_the_province_takes_the_place_of_the_frameworks_and_nothing_leaves_an_action_out()
    {
        OfficeRecord[] grades = [Graded("1", "1.1", "A"), Graded("2", "2.1", "B"), Graded("3", "3.1", "D")];

        var standing = new CycleStanding(Eight, [], [], grades, [Weighed("2", 3), Weighed("3", 0)]);

        // 100 once and 75 three times; the third action is left out.
        Assert.Equal(81.25m, standing.Total);
        Assert.Equal((1, 2), (standing.Actions[0].Graded.Received, standing.Actions[0].Graded.Due));
    }

    [Fact]
    public void Two_slots_without_a_published_text_stay_open_until_a_district_writes_them()
    {
        var known = EssentialIndicator.Load(ReferenceBundle.Embedded, Newest.Indicators);
        var own = new OfficeRecord(District, "service-indicator", Guid.Empty, new Dictionary<string, string> { ["title"] = "ASI", ["slot"] = "30", ["source"] = "Surat", ["reached"] = "40", ["due"] = "80" }, 1);

        var slots = IndicatorSlot.Of(Newest, known, [own], []);

        Assert.Equal([31], slots.Where(slot => slot.IsOpen).Select(slot => slot.Number));
        Assert.Equal(50m, slots[29].Figure.Percent);
        Assert.Null(slots[0].Figure.Percent);
    }

    [Fact]
    public void What_is_late_or_due_within_a_month_is_reminded_of()
    {
        var standing = Standing(Eight, record => record["action"] == "1" ? Done(record) : record);

        var reminders = standing.RemindersOn(new(2021, 3, 1));

        // The documents of action 1 were due yesterday, the steps of March in thirty days.
        Assert.Equal(["D1.1", "D1.2", "2.2", "3.1"], reminders.Select(each => each.Record["document"] ?? each.Record["step"]).Where(code => !code!.StartsWith("2.1", StringComparison.Ordinal)));
    }

    [Fact]
    public void Beginning_a_year_twice_names_the_same_records()
    {
        var once = CycleRecords.Of(Newest, District, 2026, new(2026, 1, 5)).Select(record => record.Id).ToList();
        var again = CycleRecords.Of(Newest, District, 2026, new(2026, 3, 9)).Select(record => record.Id);

        Assert.Equal(once, again);
        Assert.Equal(once.Count, once.Distinct().Count());
    }

    private static CycleStanding Standing(ActionFramework framework, Func<OfficeRecord, OfficeRecord> change)
    {
        var records = CycleRecords.Of(framework, District, 2021, new(2021, 1, 4)).Select(record => record.Form == "action-step" ? change(record) : record).ToLookup(record => record.Form);
        return new(framework, [.. records["action-step"]], [.. records["action-document"]], [], []);
    }

    private static OfficeRecord Done(OfficeRecord step) => With(step, "state", "done");

    private static OfficeRecord With(OfficeRecord record, string field, string value) => record with { Values = new Dictionary<string, string>(record.Values) { [field] = value } };

    private static OfficeRecord Weighed(string action, int weight) => new(
        District, "action-weight", Guid.CreateVersion7(), new Dictionary<string, string> { ["action"] = action, ["weight"] = weight.ToString(System.Globalization.CultureInfo.InvariantCulture) }, 1);

    private static OfficeRecord Graded(string action, string criterion, string grade) =>
        new(District, "action-grade", Guid.CreateVersion7(), new Dictionary<string, string> { ["action"] = action, ["criterion"] = criterion, ["grade"] = grade });
}
