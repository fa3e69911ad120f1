using Seribu.Domain.Care;
using Seribu.Domain.People;

namespace Seribu.Domain.Tests.People;

public sealed class PregnancyRiskTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);
    private static readonly Pregnancy Pregnancy = new() { Id = Guid.CreateVersion7(), Woman = Guid.CreateVersion7(), Edd = new(2027, 3, 1), FirstOn = new(2026, 8, 1) };

    [Theory]
    [InlineData(23.5, false)]
    [InlineData(23.4, true)]
    public void An_arm_of_less_than_23_and_a_half_is_kek(double arm, bool isKek) =>
        Assert.Equal(isKek, Risks(visit: new() { ArmCm = (decimal)arm }).Contains(PregnancyRisk.Kek));

    [Theory]
    [InlineData(11.0, false)]
    [InlineData(10.9, true)]
    public void Less_than_11_grams_of_haemoglobin_is_anaemia(double hb, bool isAnaemia) =>
        Assert.Equal(isAnaemia, Risks(visit: new() { Hb = (decimal)hb }).Contains(PregnancyRisk.Anaemia));

    [Theory]
    [InlineData("2007-03-01", false)]
    [InlineData("2007-03-02", true)]
    public void Whoever_turns_20_after_the_delivery_is_too_young(string bornOn, bool isYoung) =>
        Assert.Equal(isYoung, Risks(new(DateOnly.Parse(bornOn), null, null, null)).Contains(PregnancyRisk.TooYoung));

    [Theory]
    [InlineData("1991-03-02", false)]
    [InlineData("1991-03-01", true)]
    public void Whoever_is_36_at_the_delivery_is_too_old(string bornOn, bool isOld) =>
        Assert.Equal(isOld, Risks(new(DateOnly.Parse(bornOn), null, null, null)).Contains(PregnancyRisk.TooOld));

    [Theory]
    [InlineData("2025-03-01", false)]
    [InlineData("2025-03-02", true)]
    public void Two_births_lie_at_least_two_years_apart(string before, bool isClose) =>
        Assert.Equal(isClose, Risks(new(null, DateOnly.Parse(before), null, null)).Contains(PregnancyRisk.TooClose));

    [Theory]
    [InlineData(3, 145.0, 0)]
    [InlineData(4, 144.9, 2)]
    public void Four_births_and_less_than_145_cm_are_risks(int parity, double height, int risks) =>
        Assert.Equal(risks, Risks(new(null, null, parity, (decimal)height)).Count);

    [Fact]
    public void The_latest_answer_counts_and_what_nobody_recorded_is_no_risk()
    {
        var visits = new[] { Noted(1, new() { HighRisk = true }, new(2026, 9, 1)), Noted(2, new() { HighRisk = false }, new(2026, 10, 1)), Noted(3, new(), new(2026, 11, 1)) };

        Assert.Empty(PregnancyRisks.Of(Pregnancy, new(null, null, null, null), visits, Today));
    }

    [Fact]
    public void A_number_held_back_is_no_risk_yet() =>
        Assert.Empty(PregnancyRisks.Of(Pregnancy, new(null, null, null, null), [Noted(1, new() { ArmCm = 14 }, new(2026, 9, 1)) with { HeldBack = true }], Today));

    private static IReadOnlyList<PregnancyRisk> Risks(PregnancyBackground? background = null, PregnancyVisit? visit = null) =>
        PregnancyRisks.Of(Pregnancy, background ?? new(null, null, null, null), visit is null ? [] : [Noted(1, visit, new(2026, 10, 1))], Today);

    private static Noted<PregnancyVisit> Noted(long number, PregnancyVisit visit, DateOnly on) => new(Guid.CreateVersion7(), number, on, Guid.CreateVersion7(), visit);
}
