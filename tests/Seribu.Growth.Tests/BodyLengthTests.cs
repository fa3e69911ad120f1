namespace Seribu.Growth.Tests;

public class BodyLengthTests
{
    [Theory]
    [InlineData(730, Posture.Lying, 80.0)]
    [InlineData(730, Posture.Standing, 80.7)]
    [InlineData(731, Posture.Lying, 79.3)]
    [InlineData(731, Posture.Standing, 80.0)]
    [InlineData(274, Posture.Standing, 80.7)]
    public void The_wrong_posture_for_the_age_moves_a_length_by_seven_millimetres(int days, Posture posture, double expected)
    {
        var length = BodyLength.Of(80.0, posture, Age.OfDays(days));

        Assert.Equal(expected, length.ComparableCm!.Value, 9);
        Assert.Equal(80.0, length.ReadCm);
        Assert.Equal(posture, length.Posture);
    }

    [Fact]
    public void A_child_under_nine_months_does_not_stand()
    {
        var length = BodyLength.Of(70.0, Posture.Standing, Age.OfDays(273));

        Assert.True(length.PostureRefused);
        Assert.Null(length.Posture);
        Assert.Equal(70.0, length.ComparableCm);
    }

    [Fact]
    public void Without_a_posture_nothing_is_corrected() => Assert.Equal(80.0, BodyLength.Of(80.0, null, Age.OfDays(900)).ComparableCm);

    [Fact]
    public void Without_an_age_nothing_is_corrected_and_the_posture_believed()
    {
        var length = BodyLength.Of(80.0, Posture.Standing, null);

        Assert.Equal(80.0, length.ComparableCm);
        Assert.Equal(Posture.Standing, length.Posture);
        Assert.False(length.PostureRefused);
    }
}
