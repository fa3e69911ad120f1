using Seribu.Domain.Care;

namespace Seribu.Domain.Tests.Care;

public sealed class CareByAgeTests
{
    [Theory]
    [InlineData(5, null)]
    [InlineData(6, VitaminA.Blue)]
    [InlineData(11, VitaminA.Blue)]
    [InlineData(12, VitaminA.Red)]
    [InlineData(59, VitaminA.Red)]
    [InlineData(60, null)]
    public void The_capsule_is_blue_in_the_first_year_and_red_after_it(int months, VitaminA? expected) =>
        Assert.Equal(expected, CareByAge.Capsule(months));

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    public void Deworming_starts_on_the_first_birthday(int months, bool expected) =>
        Assert.Equal(expected, CareByAge.IsDewormed(months));
}
