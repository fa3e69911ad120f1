using Seribu.Domain.Programme.Forms;

namespace Seribu.Domain.Tests.Programme;

public sealed class OfficeFormTests
{
    private static readonly OfficeForms Forms = OfficeForms.Embedded;

    [Fact]
    public void Every_pointer_of_a_form_leads_to_a_form()
    {
        var lost = Forms.All.SelectMany(form => form.Fields.Select(field => field.Of).Append(form.Parent)).OfType<string>().Where(code => Forms.Find(code) is null);

        Assert.Empty(lost);
    }

    [Fact]
    public void A_line_points_at_what_it_is_a_line_of()
    {
        Assert.All(Forms.All.Where(form => form.Parent is not null), form => Assert.Single(form.Fields, field => field.Of == form.Parent));
    }

    [Fact]
    public void Every_form_names_its_records_first_and_every_field_once()
    {
        Assert.All(Forms.All, form => Assert.True(form.Name.IsRequired, form.Code));
        Assert.All(Forms.All, form => Assert.Distinct(form.Fields.Select(field => field.Code)));
    }

    [Theory]
    [InlineData("Rp1.250.000", "1250000")]
    [InlineData("1 250 000", "1250000")]
    [InlineData("0", "0")]
    public void Rupiah_are_read_as_people_write_them(string typed, string expected)
    {
        var (values, problems) = Forms["unit-cost"].Read(Typed(("title", "TTD"), ("year", "2026"), ("need", "pregnant"), ("code", "02.02.02"), ("unit", "tablet"), ("per_case", "90"), ("unit_price", typed)));

        Assert.Empty(problems);
        Assert.Equal(expected, values["unit_price"]);
    }

    [Fact]
    public void What_cannot_be_kept_is_told_field_by_field()
    {
        var (_, problems) = Forms["unit-cost"].Read(Typed(("title", "  "), ("year", "2026"), ("need", "x"), ("code", "1"), ("unit", "u"), ("per_case", "dua"), ("unit_price", "1,5 juta")));

        Assert.Equal([("title", "missing"), ("per_case", "not-number"), ("unit_price", "not-whole")], problems.Select(problem => (problem.Field, problem.Code)));
    }

    [Theory]
    [InlineData("pledge", "months", "999999999", "out-of-range")]
    [InlineData("pledge", "months", "0", "out-of-range")]
    [InlineData("pledge", "started_on", "9999-12-31", "not-a-day")]
    [InlineData("figure", "month", "13", "out-of-range")]
    [InlineData("figure", "year", "999999999", "out-of-range")]
    [InlineData("figure", "value", "79228162514264337593543950335", "out-of-range")]
    [InlineData("budget-line", "volume", "79228162514264337593543950335", "out-of-range")]
    [InlineData("feeding", "z_end", "-11", "out-of-range")]
    public void Nobody_can_mean_such_a_number(string form, string field, string typed, string expected)
    {
        var (_, problems) = Forms[form].Read(Typed((field, typed)));

        Assert.Equal(expected, problems.Single(problem => problem.Field == field).Code);
    }

    [Theory]
    [InlineData("-2,31", "-2.31")]
    [InlineData("\u22121.9", "-1.9")]
    [InlineData("0", "0")]
    public void A_z_score_may_be_negative(string typed, string expected)
    {
        var (values, problems) = Forms["feeding"].Read(Typed(("z_end", typed)));

        Assert.DoesNotContain(problems, problem => problem.Field == "z_end");
        Assert.Equal(expected, values["z_end"]);
    }

    [Fact]
    public void Fields_a_form_does_not_have_are_left_aside()
    {
        var (values, _) = Forms["partner"].Read(Typed(("name", "PKK"), ("kind", "pkk"), ("revision", "9")));

        Assert.Equal(["kind", "name"], values.Keys);
    }

    [Fact]
    public void A_record_reads_back_what_it_was_kept_as()
    {
        var values = new Dictionary<string, string> { ["title"] = "Kelas ibu \"hamil\"", ["on"] = "2026-03-02" };

        Assert.Equal(values, OfficeRecord.Parse(OfficeRecord.Text(values)));
    }

    private static Dictionary<string, string?> Typed(params (string Field, string Value)[] typed) => typed.ToDictionary(each => each.Field, each => (string?)each.Value);
}
