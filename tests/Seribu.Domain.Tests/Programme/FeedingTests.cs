using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Partners;

namespace Seribu.Domain.Tests.Programme;

/// <summary>Supplementary feeding with local food: docs/rules/programme.md#supplementary-feeding.</summary>
public sealed class FeedingTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);

    // The borders of the guide: above −2 SD, up by more than 0.1 SD, half a kilogram a week.
    [Theory]
    [InlineData("wasted", "-2.40", "-2.00", false)]
    [InlineData("wasted", "-2.40", "-1.99", true)]
    [InlineData("underweight", "-2.60", "-2", false)]
    [InlineData("underweight", "-2.60", "-1.9", true)]
    [InlineData("not-gaining", "-1.20", "-1.10", false)]
    [InlineData("not-gaining", "-1.20", "-1.09", true)]
    public void A_course_succeeds_beyond_its_border(string category, string from, string to, bool succeeded)
    {
        var course = Course(category, ("ended_on", "2026-06-01"), ("z_start", from), ("z_end", to));

        Assert.Equal(succeeded, course.Succeeded);
    }

    [Theory]
    [InlineData("44.9", false)]
    [InlineData("45", true)]
    public void A_woman_who_gains_half_a_kilogram_a_week_succeeds(string weight, bool succeeded)
    {
        // Ten weeks.
        var course = Course("pregnant", ("ended_on", "2026-05-11"), ("weight_start", "40"), ("weight_end", weight));

        Assert.Equal(succeeded, course.Succeeded);
    }

    [Fact]
    public void A_course_without_its_last_figures_neither_succeeded_nor_failed()
    {
        var sums = new FeedingSums([Course("wasted", ("ended_on", "2026-06-01")), Course("wasted", ("ended_on", "2026-06-01"), ("z_end", "-1.5")), Course("wasted")]);

        Assert.Equal((1L, 1L, 1, 1), (sums.Succeeded.Received, sums.Succeeded.Due, sums.Untold, sums.Running));
    }

    [Fact]
    public void A_course_is_owed_the_day_after_its_days_are_over()
    {
        // 56 days from 24 September end on 19 November.
        Assert.False(Course("wasted", ("started_on", "2026-09-24")).IsOwed);
        Assert.True(Course("wasted", ("started_on", "2026-09-23")).IsOwed);
        Assert.False(Course("wasted", ("started_on", "2026-09-23"), ("days", "90")).IsOwed);
    }

    [Fact]
    public void Courses_last_14_28_56_and_120_days_and_the_gravest_comes_first()
    {
        var categories = FeedingRules.Embedded[0].Categories;

        Assert.Equal([("wasted", 56), ("underweight", 28), ("not-gaining", 14), ("pregnant", 120)], categories.Select(category => (category.Code, category.Days)));
        Assert.Equal(categories.Select(category => category.Code), OfficeForms.Embedded["feeding"].Find("category")!.Choices.Select(choice => choice.Code));
    }

    [Fact]
    public void A_portion_costs_what_was_spent_by_the_portions_it_bought()
    {
        var sums = new FeedingSums([Course("wasted", ("portions", "40"), ("cost", "600000")), Course("wasted", ("portions", "20"), ("cost", "240000")), Course("wasted", ("cost", "99000"))]);

        Assert.Equal((14_000L, 939_000L), (sums.RupiahPerPortion!.Value, sums.Rupiah));
    }

    private static FeedingCourse Course(string category, params (string Field, string Value)[] values)
    {
        var fields = new Dictionary<string, string> { ["category"] = category, ["started_on"] = "2026-03-02" };
        foreach (var (field, value) in values) fields[field] = value;
        var record = new OfficeRecord("19.05.01.2001", "feeding", Guid.CreateVersion7(), fields, 1);
        return new(record, FeedingRules.CategoryOf(FeedingRules.Embedded, record), Today);
    }
}
