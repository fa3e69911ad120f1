using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Growth;
using Seribu.Domain.People;
using Seribu.Domain.Tests.Architecture;
using Seribu.Domain.Tests.People;
using Seribu.Growth;

namespace Seribu.Domain.Tests.Care;

public sealed class OtherVisitProblemsTests
{
    private static readonly DateOnly On = new(2026, 11, 20);
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly Person Woman = new() { Id = Guid.NewGuid(), Sex = Sex.Female, BornOn = new(1999, 8, 17), FirstOn = On };

    [Fact]
    public void An_ordinary_visit_to_a_woman_is_no_problem()
    {
        var visit = new PregnancyVisit
        {
            Anc = 1,
            IronTablets = 30,
            Postnatal = 0,
            Counselling = 1,
            HomeVisits = 2,
            ArmCm = 24.5m,
            WeightKg = 105m,
            Hb = 11.2m,
            BloodPressure = "120/80",
        };

        Assert.Empty(visit.ProblemsFor(Woman, [], On, Today, A.Limits));
    }

    [Theory]
    [InlineData(31, 200)]
    [InlineData(32, 201, "anc", "iron_tablets", "postnatal", "counselling", "home_visits")]
    [InlineData(-1, -1, "anc", "iron_tablets", "postnatal", "counselling", "home_visits")]
    public void A_month_holds_31_visits_and_200_tablets(int visits, int tablets, params string[] fields)
    {
        var row = new PregnancyVisit { Anc = visits, IronTablets = tablets, Postnatal = visits, Counselling = visits, HomeVisits = visits };

        var problems = row.ProblemsFor(Woman, [], On, Today, A.Limits);

        Assert.Equal(fields, problems.Select(problem => problem.Field));
        Assert.All(problems, problem => Assert.Equal(("out-of-range", Gravity.Refused), (problem.Code, problem.Gravity)));
    }

    [Theory]
    [InlineData(0, 0, 0, "arm-impossible", "hb-impossible", "weight-impossible")]
    [InlineData(14.9, 2.9, 24.9, "arm-implausible", "hb-implausible", "weight-implausible")]
    [InlineData(15, 3, 25)]
    [InlineData(50, 20, 150)]
    [InlineData(50.1, 20.1, 150.1, "arm-implausible", "hb-implausible", "weight-implausible")]
    [InlineData(100.1, 30.1, 250.1, "arm-impossible", "hb-impossible", "weight-impossible")]
    [InlineData(24.123, 11.12, 60.1234, "too-many-decimals", "too-many-decimals", "too-many-decimals")]
    public void A_womans_numbers_have_limits_of_their_own(double arm, double hb, double kg, params string[] codes)
    {
        var visit = new PregnancyVisit { ArmCm = (decimal)arm, Hb = (decimal)hb, WeightKg = (decimal)kg };

        Assert.Equal(codes, Codes(visit.ProblemsFor(Woman, [], On, Today, A.Limits)));
    }

    [Theory]
    [InlineData("120/80")]
    [InlineData("90/60")]
    [InlineData("80/120", "pressure-impossible")]
    [InlineData("120/120", "pressure-impossible")]
    [InlineData("301/90", "pressure-impossible")]
    [InlineData("120-80", "not-a-pressure")]
    [InlineData("120/80\n", "not-a-pressure")]
    [InlineData("1200/80", "not-a-pressure")]
    public void A_blood_pressure_is_the_higher_over_the_lower(string pressure, params string[] codes) =>
        Assert.Equal(codes, Codes(new PregnancyVisit { BloodPressure = pressure }.ProblemsFor(Woman, [], On, Today, A.Limits)));

    [Fact]
    public void A_woman_does_not_change_by_a_fifth_in_a_month_either()
    {
        Noted<PregnancyVisit>[] history = [new(Guid.NewGuid(), 1, new(2026, 10, 25), Guid.Empty, new() { WeightKg = 60m })];

        Assert.Empty(new PregnancyVisit { WeightKg = 72m }.ProblemsFor(Woman, history, On, Today, A.Limits));
        Assert.Contains("gain-impossible", Codes(new PregnancyVisit { WeightKg = 72.1m }.ProblemsFor(Woman, history, On, Today, A.Limits)));
    }

    [Fact]
    public void A_visit_to_a_house_names_at_most_fifty()
    {
        var crowd = new HouseholdVisit { Purpose = new('x', 101), Persons = new Guid[51], Topics = [.. Enumerable.Repeat("asi", 50), new('x', 101)] };

        Assert.Empty(new HouseholdVisit { Purpose = "PMT", Persons = new Guid[50], Topics = ["asi"] }.ProblemsFor(On, Today, A.Limits));
        Assert.Equal(["too-long", "too-long", "too-long", "too-long"], Codes(crowd.ProblemsFor(On, Today, A.Limits)));
        Assert.Equal(["after-today"], Codes(new HouseholdVisit().ProblemsFor(new(2026, 11, 22), Today, A.Limits)));
    }

    [Theory]
    [InlineData("2026-12-01", "after-today")]
    [InlineData("2026-11-01")]
    [InlineData("2025-11-01")]
    [InlineData("2025-10-01", "old-day")]
    [InlineData("2025-01-01", "old-day")]
    [InlineData("2024-12-01", "before-birth")]
    public void A_month_of_preschool_may_be_the_running_one(string month, params string[] codes) =>
        Assert.Equal(codes, Codes(new PreschoolMonth(A.Day(month), true).ProblemsFor(A.Child, Today, A.Limits)));

    [Theory]
    [InlineData(2026, "development", 1000, 1000)]
    [InlineData(2026, "empowerment", 1000, 1001, "more-than-total")]
    [InlineData(2026, "training", 1000, 0, "unknown-word")]
    [InlineData(2026, "development", -1, -1, "out-of-range", "out-of-range")]
    [InlineData(2027, "development", 1, 0)]
    [InlineData(2028, "development", 1, 0, "out-of-range")]
    [InlineData(2015, "development", 1, 0)]
    [InlineData(2014, "development", 1, 0, "out-of-range")]
    public void Money_for_stunting_is_part_of_the_villages_money(int year, string field, long total, long stunting, params string[] codes) =>
        Assert.Equal(codes, Codes(new VillageFund(year, field, total, stunting).ProblemsFor(Today)));

    [Fact]
    public void Limits_that_lack_a_row_say_which() =>
        Assert.Contains("haemoglobin", Assert.Throws<FormatException>(() => Limits.Read(Repository.Text("reference/" + Limits.Path).Replace("\"hb\"", "\"haemoglobin\""))).Message);

    private static IEnumerable<string> Codes(IEnumerable<Problem> problems) => problems.Select(problem => problem.Code);
}
