using Seribu.Domain.Care;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Care;

public sealed class FormPrefillTests
{
    private static readonly Guid Child = Guid.NewGuid(), Sister = Guid.NewGuid(), House = Guid.NewGuid();

    [Fact]
    public void Counts_add_up_doses_are_a_set_and_the_latest_measurement_stands()
    {
        var row = FormPrefill.Of(Child,
        [
            Visit(3, new() { WeightKg = 9.0m, LengthCm = 74.0m, Measure = Posture.Lying, HomeVisits = 1, Doses = ["MR1"], CounsellingMother = true }),
            Visit(17, new() { WeightKg = 9.2m, HomeVisits = 1, Doses = ["MR1", "IPV2"], CounsellingMother = false }),
        ], []);

        Assert.Equal((9.2m, 74.0m, Posture.Lying, 2), (row.WeightKg, row.LengthCm, row.Measure, row.HomeVisits));
        Assert.Equal(["MR1", "IPV2"], row.Doses);
        Assert.True(row.CounsellingMother);
        Assert.True(row.Form);
    }

    [Fact]
    public void What_nobody_wrote_is_empty_and_neither_no_nor_nought()
    {
        var row = FormPrefill.Of(Child, [Visit(3, new() { WeightKg = 9.0m })], []);

        Assert.Equal((null, null, null, null), (row.HomeVisits, row.CounsellingMother, row.SafeWater, row.LengthCm));
    }

    [Fact]
    public void Rows_of_the_form_are_no_single_visits()
    {
        var row = FormPrefill.Of(Child, [Visit(3, new() { Form = true, HomeVisits = 5 }), Visit(4, new() { HomeVisits = 1 })], []);

        Assert.Equal(1, row.HomeVisits);
    }

    [Fact]
    public void A_visit_to_the_house_counts_for_whom_it_names_and_tells_of_the_house_for_all()
    {
        var row = FormPrefill.Of(Child, [Visit(3, new() { SafeWater = false })], [Call(9, [Child]), Call(12, [Sister])]);

        Assert.Equal(1, row.HomeVisits);
        Assert.True(row.SafeWater);
    }

    private static Noted<ChildVisit> Visit(int day, ChildVisit visit) => new(Guid.NewGuid(), day, new(2026, 11, day), Guid.Empty, visit);

    private static Noted<HouseholdVisit> Call(int day, IReadOnlyList<Guid> persons) =>
        new(Guid.NewGuid(), day, new(2026, 11, day), House, new() { Persons = persons, SafeWater = true });
}
