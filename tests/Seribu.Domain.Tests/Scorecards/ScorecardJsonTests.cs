using System.Text;
using System.Text.Json;
using Seribu.Domain.Care;
using Seribu.Domain.Scorecards;

namespace Seribu.Domain.Tests.Scorecards;

public sealed class ScorecardJsonTests
{
    // Names, order and units are a contract with other programs: this text changes only together with docs/rules/scorecard.md.
    private const string OneNewborn =
        """
        {"region":"19.05.01.2005","regionName":"Air Belo","quarter":"2025Q1","asOf":"2025-03-31","ruleSet":"PMK2018-S1",
        "table1":{"households":1,"pregnant":0,"pregnantAtRisk":0,"children":1,"childrenWithProblem":0},
        "table2":{"green":0,"yellow":1,"red":0,"notMeasured":0},
        "table3":{"pregnant":[
        {"no":1,"code":"anc","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":2,"code":"iron","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":3,"code":"postnatal","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":4,"code":"counselling","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":5,"code":"home_visit","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":6,"code":"safe_water","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":7,"code":"latrine","received":0,"owed":0,"notApplicable":0,"percent":null},
        {"no":8,"code":"health_cover","received":0,"owed":0,"notApplicable":0,"percent":null}],
        "children":[
        {"no":1,"code":"immunisation","received":0,"owed":0,"notApplicable":1,"percent":null},
        {"no":2,"code":"weighing","received":0,"owed":0,"notApplicable":1,"percent":null},
        {"no":3,"code":"length","received":0,"owed":0,"notApplicable":1,"percent":null},
        {"no":4,"code":"counselling","received":0,"owed":0,"notApplicable":1,"percent":null,"fatherMonths":0},
        {"no":5,"code":"home_visit","received":0,"owed":0,"notApplicable":1,"percent":null},
        {"no":6,"code":"safe_water","received":1,"owed":1,"notApplicable":0,"percent":100.00},
        {"no":7,"code":"latrine","received":0,"owed":1,"notApplicable":0,"percent":0.00},
        {"no":8,"code":"birth_certificate","received":0,"owed":0,"notApplicable":1,"percent":null},
        {"no":9,"code":"health_cover","received":0,"owed":1,"notApplicable":0,"percent":0.00},
        {"no":10,"code":"parenting_class","received":0,"owed":0,"notApplicable":1,"percent":null}],
        "preschool":[{"no":1,"code":"preschool","received":0,"owed":0,"notApplicable":0,"percent":null}]},
        "table4":{"pregnant":{"received":0,"owed":0,"percent":null},"children":{"received":1,"owed":3,"percent":33.33},
        "total":{"received":1,"owed":3,"percent":33.33}},
        "table5":[{"field":"development","total":300,"stunting":30,"percent":10.00},{"field":"empowerment","total":7,"stunting":0,"percent":0.00}],
        "fullyServed":{"pregnant":{"received":0,"owed":0,"percent":null},"children":{"received":0,"owed":1,"percent":0.00}},
        "convergentHouseholds":0}
        """;

    [Fact]
    public void A_scorecard_is_written_as_other_programs_read_it()
    {
        var quarter = Given.Quarter("2025Q1");
        var visit = Given.On("2025-03-25", new ChildVisit { SafeWater = true, Mat = MatColour.Yellow });
        var tally = Given.Pmk.Tally("2025Q1", null, Given.Family(Given.Child("2025-03-20", visit)));
        VillageFund[] funds = [new(2025, "empowerment", 7, 0), new(2025, "development", 200, 30), new(2025, "development", 100, 0), new(2024, "development", 9, 9)];

        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
            ScorecardJson.Write(json, new Scorecard(Given.Pmk, quarter, quarter.LastDay, tally, funds), "19.05.01.2005", "Air Belo");

        Assert.Equal(OneNewborn.Replace("\r", "").Replace("\n", ""), Encoding.UTF8.GetString(stream.ToArray()));
    }
}
