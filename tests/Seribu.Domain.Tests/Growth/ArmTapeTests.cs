using Seribu.Domain.Growth;

namespace Seribu.Domain.Tests.Growth;

public sealed class ArmTapeTests
{
    [Theory]
    [InlineData(11.4, ArmBand.VeryLow)]
    [InlineData(11.5, ArmBand.Low)]
    [InlineData(12.4, ArmBand.Low)]
    [InlineData(12.5, ArmBand.Normal)]
    public void A_value_on_a_line_belongs_to_the_healthier_side(double cm, ArmBand expected) =>
        Assert.Equal(expected, ArmTape.BandOf((decimal)cm, 24));

    [Theory]
    [InlineData(5, null)]
    [InlineData(6, ArmBand.VeryLow)]
    [InlineData(59, ArmBand.VeryLow)]
    [InlineData(60, null)]
    public void The_tape_is_for_children_of_six_to_fifty_nine_months(int months, ArmBand? expected) =>
        Assert.Equal(expected, ArmTape.BandOf(11.0m, months));
}
