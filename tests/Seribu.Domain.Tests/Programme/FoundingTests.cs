using Seribu.Domain.Programme.Budget;
using Seribu.Domain.Programme.Cadres;
using Seribu.Domain.Programme.Forms;
using Seribu.Domain.Programme.Meetings;
using Seribu.Domain.Programme.Partners;
using Seribu.Domain.Programme.Targets;

namespace Seribu.Domain.Tests.Programme;

/// <summary>The numbers of the five newspaper articles the programme is measured against (docs/rules/programme.md#founding).</summary>
public sealed class FoundingTests
{
    private static readonly DateOnly Day = new(2024, 6, 7);

    // Bangka Barat by e-PPGBM: 2021, 2022, 2023 and February 2024.
    private static readonly YearFigure[] Prevalence = [new(2021, null, 11.10m, false), new(2022, null, 9.56m, false), new(2023, null, 8.1m, false), new(2024, 2, 7.3m, false)];

    [Fact]
    public void In_Bangka_Barat_465_people_make_155_teams_of_three()
    {
        var teams = Enumerable.Range(0, 155).Select(_ => A("team", "19.05.01.2001", ("name", "Tim"))).ToList();
        var people = teams.SelectMany(team => TeamStanding.Roles.Select(role => Cadre(role, team))).ToList();

        var counts = TeamCounts.Of(TeamStanding.Of(teams, people, Day));

        Assert.Equal((155, 465, 3.00m, 0), (counts.Teams, counts.People, counts.PeoplePerTeam, counts.Incomplete));
    }

    [Fact]
    public void A_team_of_two_is_flagged_with_the_role_it_lacks()
    {
        var team = A("team", "19.05.01.2001", ("name", "Tim"));

        var standing = TeamStanding.Of([team], [Cadre("tpk-midwife", team), Cadre("tpk-kb", team)], Day)[0];

        Assert.False(standing.IsComplete);
        Assert.Equal(["tpk-pkk"], standing.Missing);
    }

    [Fact]
    public void Three_people_of_two_roles_are_no_complete_team()
    {
        var team = A("team", "19.05.01.2001", ("name", "Tim"));

        var standing = TeamStanding.Of([team], [Cadre("tpk-midwife", team), Cadre("tpk-kb", team), Cadre("tpk-kb", team)], Day)[0];

        Assert.Equal(3, standing.Members.Count);
        Assert.False(standing.IsComplete);
    }

    [Fact]
    public void In_Pekalongan_31_cadres_serve_27_kelurahan()
    {
        var cadres = Enumerable.Range(0, 31).Select(at => A("cadre", $"33.75.01.10{at % 27:D2}", ("name", "Kader"), ("kind", "kpmas"), ("started_on", "2022-01-03"))).ToList();

        var counts = CadreCounts.Of(cadres, "kpmas", 27, new(2022, 11, 7));

        Assert.Equal((31, 27L, 27L, 1.15m), (counts.Active, counts.Villages.Received, counts.Villages.Due, counts.PerVillage));
        Assert.Equal(4, cadres.GroupBy(cadre => cadre.Region).Count(kelurahan => kelurahan.Count() == 2));
    }

    [Fact]
    public void In_Belitung_Timur_15_Kampung_KB_stand_in_7_sub_districts()
    {
        var kampung = Enumerable.Range(0, 15).Select(at => A("kampung-kb", $"19.06.0{1 + (at % 7)}.2001", ("name", "Kampung KB"), ("founded_on", $"{2015 + (at % 4)}-08-23"), ("tier", "basic"))).ToList();

        var counts = KampungCounts.Of(kampung, new(2022, 8, 23));

        Assert.Equal((15, 7, 2.14m), (counts.Count, counts.SubDistricts, counts.PerSubDistrict));
        Assert.Equal((7, 4), (counts.Oldest, counts.Youngest));
    }

    [Fact]
    public void Prevalence_fell_from_11_10_to_9_56_to_8_1_to_7_3()
    {
        var changes = Trajectory.Changes(Prevalence);

        Assert.Equal([-1.54m, -1.46m, -0.8m], changes.Select(change => change.Points));
        Assert.Equal<decimal?>([-13.87m, -15.27m, -9.88m], changes.Select(change => change.Relative));
        Assert.Equal(-34.23m, new FigureChange(Prevalence[0], Prevalence[^1]).Relative);
        Assert.Equal([false, false, false, true], Prevalence.Select(figure => figure.IsPartYear));
    }

    [Fact]
    public void From_no_child_at_all_there_is_a_change_in_points_and_none_in_per_cent()
    {
        var change = new FigureChange(new(2023, null, 0, false), new(2024, null, 1.5m, false));

        Assert.Equal((1.5m, null), (change.Points, change.Relative));
    }

    [Fact]
    public void Bangka_Barats_935_posyandu_cadres_are_6_03_for_each_team()
    {
        var cadres = Enumerable.Range(0, 935).Select(_ => A("cadre", "19.05.01.2001", ("name", "Kader"), ("kind", "posyandu"), ("started_on", "2023-01-02"))).ToList();
        var teams = Enumerable.Range(0, 155).Select(_ => new TeamStanding(A("team", "19.05.01.2001", ("name", "Tim")), [])).ToList();

        var active = CadreCounts.Of(cadres, "posyandu", 66, Day).Active;

        Assert.Equal(935, active);
        Assert.Equal(6.03m, Math.Round((decimal)active / TeamCounts.Of(teams).Teams, 2, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Routine_figures_and_surveys_are_never_compared()
    {
        var changes = Trajectory.Changes([.. Prevalence, new YearFigure(2024, null, 20.2m, true)]);

        Assert.Equal(3, changes.Count);
    }

    [Fact]
    public void Three_points_a_year_and_three_per_cent_a_year_lead_elsewhere()
    {
        var from = new YearFigure(2022, null, 20.9m, true);

        var points = Trajectory.Of(from, [new(2023, TargetWay.Points, 3, "RPJMD")], 2025);
        var percent = Trajectory.Of(from, [new(2023, TargetWay.Percent, 3, "RPJMD")], 2025);

        Assert.Equal([(2023, 17.9m), (2024, 14.9m), (2025, 11.9m)], points);
        // 20.9 times 0.97, once, twice, three times.
        Assert.Equal([(2023, 20.27m), (2024, 19.66m), (2025, 19.07m)], percent);
    }

    [Fact]
    public void The_nation_aims_at_18_8_in_2025_and_at_14_2_in_2029()
    {
        var targets = NationalTargets.Embedded.Targets.Where(target => target.Indicator == "stunting").ToDictionary(target => target.Year, target => target.Percent);

        Assert.Equal((18.8m, 14.2m, 5m), (targets[2025], targets[2029], targets[2045]));
        Assert.Equal((14m, false), (targets[2024], targets.ContainsKey(2027)));
    }

    [Fact]
    public void A_training_of_five_sub_districts_covers_five_of_ten()
    {
        // Barito Timur, 1 November 2023; how many sub-districts there are is the district's to say.
        var training = A("training", "62.13", ("title", "Rakor dan bimtek KPM"), ("on", "2023-11-01"), ("sub_districts", "62.13.01 62.13.02 62.13.03 62.13.04 62.13.05"));

        var counts = TrainingCounts.Of(training, [Attendance("H", "60", "80"), Attendance("H", "50", "75"), Attendance("I")], 10);

        Assert.Equal((5L, 50.00m), (counts.SubDistricts.Received, counts.SubDistricts.Percent));
        Assert.Equal((2L, 3L, 22.5m), (counts.Present.Received, counts.Present.Due, counts.Gain));
        Assert.Equal(DayOfWeek.Wednesday, training.Day("on")!.Value.DayOfWeek);
    }

    [Theory]
    [InlineData("Senin 13 Juni 2021", "2021-06-13", true)]
    [InlineData("Senin 13 Juni 2022", "2022-06-13", false)]
    [InlineData("Rabu (1/11/2023)", "2023-11-01", false)]
    [InlineData("13 Juni 2021", "2021-06-13", false)]
    public void A_weekday_that_is_not_the_dates_is_flagged(string stated, string on, bool flagged)
    {
        // Bengkalis: 13 June 2021 was a Sunday, the Monday was that of 2022.
        Assert.Equal(flagged, StatedDay.Disagrees(A("training", "14.03", ("title", "Aksi 5"), ("on", on), ("stated", stated))));
    }

    [Fact]
    public void A_cadres_own_doubts_say_what_to_practise_first()
    {
        var lessons = BasicSkills.Embedded.LessonsOf(["length-digit-slip", "after-today", "shrinking", "weight-implausible", "nobody-knows"]);

        Assert.Equal(25, BasicSkills.Embedded.All.Count);
        Assert.Equal([("measuring", 3), ("recording", 1)], lessons.Select(lesson => (lesson.Skill.Code, lesson.Doubts)));
    }

    [Fact]
    public void Incentives_of_2024_stand_in_the_village_budget()
    {
        var budget = new VillageBudget(2024,
        [
            Line("apbdes", "02.02.02", 6_000_000, true, "Insentif KPM, 12 bulan"), Line("apbdes", "02.02.02", 2_400_000, true, "Operasional KPM"),
            Line("apbdes", "02.03.10", 91_600_000, false, "Jalan desa"), Line("proposal", "02.02.02", 12_000_000, true, "Insentif KPM"),
        ]);

        Assert.Equal("apbdes", budget.InForce);
        Assert.Equal((8_400_000L, 100_000_000L, 8.40m), (budget.ShareOf("apbdes").Received, budget.ShareOf("apbdes").Due, budget.ShareOf("apbdes").Percent));
    }

    private static OfficeRecord A(string form, string region, params (string Field, string Value)[] values) =>
        new(region, form, Guid.CreateVersion7(), values.ToDictionary(value => value.Field, value => value.Value), 1);

    private static OfficeRecord Cadre(string role, OfficeRecord team) =>
        A("cadre", team.Region, ("name", "Kader"), ("kind", role), ("team", team.Id.ToString()), ("started_on", "2023-01-02"));

    private static OfficeRecord Attendance(string state, string? before = null, string? after = null) =>
        A("attendance", "62.13", [("state", state), .. before is null ? [] : new[] { ("before", before), ("after", after!) }]);

    private static OfficeRecord Line(string stage, string code, long amount, bool stunting, string title) =>
        A("budget-line", "62.13.01.2001", [("stage", stage), ("code", code), ("amount", $"{amount}"), ("title", title), .. stunting ? new[] { ("stunting", "y") } : []]);
}
