using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Tests.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Care;

public sealed class BirthProblemsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData(3.2, 49)]
    [InlineData(0.5, 30)]
    [InlineData(6.5, 62)]
    [InlineData(0.499, 29.9, "birth-weight-implausible HeldBack", "birth-length-implausible HeldBack")]
    [InlineData(6.501, 62.1, "birth-weight-implausible HeldBack", "birth-length-implausible HeldBack")]
    [InlineData(0, 20, "birth-weight-impossible Refused", "birth-length-impossible Refused")]
    [InlineData(10.001, 80.1, "birth-weight-impossible Refused", "birth-length-impossible Refused")]
    public void A_newborn_has_limits_of_its_own(double kg, double cm, params string[] problems) =>
        Assert.Equal(problems, Told(Born("2026-11-21", (decimal)kg, (decimal)cm)));

    [Theory]
    [InlineData("2026-11-22", "after-today Refused")]
    [InlineData("2025-11-21")]
    [InlineData("2025-11-20", "old-day Marked")]
    public void A_birth_is_not_of_tomorrow(string bornOn, params string[] problems) => Assert.Equal(problems, Told(Born(bornOn)));

    [Fact]
    public void Each_of_twins_is_asked_about()
    {
        var twins = Born("2026-11-20", 0.4m) with { Children = [Child(0.4m), Child(2.1m), Child(0.3m)] };

        Assert.Equal(2, twins.ProblemsFor(Today, A.Limits).Count);
    }

    private static Birth Born(string on, decimal? kg = null, decimal? cm = null) => new(A.Day(on), "Puskesmas", "Bidan", [Child(kg, cm)]);

    private static Newborn Child(decimal? kg, decimal? cm = null) => new(Guid.NewGuid(), Sex.Female, kg, cm, true, null);

    private static IEnumerable<string> Told(Birth birth) => birth.ProblemsFor(Today, A.Limits).Select(problem => $"{problem.Code} {problem.Gravity}");
}
