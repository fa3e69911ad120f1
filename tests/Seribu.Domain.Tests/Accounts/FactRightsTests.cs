using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Domain.Tests.Accounts;

/// <summary>The table of docs/rules/rights.md#facts, cell by cell: y writes, p proposes, . is refused.</summary>
public sealed class FactRightsTests
{
    private static readonly VillageCode Village = VillageCode.Parse("19.05.01.2001");
    private static readonly Guid Posyandu = Guid.CreateVersion7();
    private static readonly Guid Household = Guid.CreateVersion7();
    private static readonly FactContext Case = new(Village, Posyandu, Household);

    private static readonly string[] Columns = ["cadre", "kpm", "tpk", "midwife", "nutritionist", "village-admin", "head", "kua", "data-officer"];

    private const string Table = """
        kind                       cadre kpm tpk midwife nutritionist village-admin head kua data-officer
        posyandu                     .    .   .     .         .             y         .    .      .
        household                    y    y   y     y         y             y         .    .      .
        person                       y    y   y     y         y             y         .    .      .
        relocation                   y    y   y     y         y             y         .    .      .
        consent                      y    y   y     y         y             y         .    .      .
        pregnancy                    y    y   y     y         y             y         .    .      .
        birth                        y    y   y     y         y             y         .    .      .
        pregnancy-end                y    y   y     y         y             y         .    .      .
        death                        y    y   y     y         y             y         .    .      .
        departure                    .    y   .     y         y             y         .    .      .
        arrival                      .    y   .     y         y             y         .    .      .
        wrong-village                .    y   .     y         y             y         .    .      .
        pregnancy-visit              y    y   y     y         y             .         .    .      .
        child-visit                  y    y   y     y         y             .         .    .      .
        household-visit              y    y   y     y         y             .         .    .      .
        pregnancy-visit+arm_cm       .    .   .     y         y             .         .    .      .
        pregnancy-visit+hb           .    .   .     y         y             .         .    .      .
        pregnancy-visit+blood_pressure . .   .     y         y             .         .    .      .
        child-visit+arm_cm           y    y   y     y         y             .         .    .      .
        child-visit+doses            .    y   .     y         y             .         .    .      .
        preschool-month              .    y   .     .         .             y         .    .      .
        village-fund                 .    y   .     .         .             y         .    .      .
        couple                       .    y   y     y         y             .         .    y      .
        screening                    .    y   y     y         y             .         .    y      .
        finding-step/found           y    y   y     y         y             .         .    .      .
        finding-step/visited         y    y   y     y         y             .         .    .      .
        finding-step/confirmed       .    .   .     y         y             .         .    .      .
        finding-step/referred        .    .   .     y         y             .         .    .      .
        finding-step/closed          .    .   .     y         y             .         .    .      .
        validation                   .    .   .     y         y             .         .    .      .
        verdict/number               .    .   .     y         y             .         .    .      .
        verdict/register             .    .   .     y         y             y         .    .      .
        merge                        .    p   .     y         y             y         .    .      .
        quarter/closed               .    p   .     .         .             y         .    .      .
        quarter/reopened             .    .   .     .         .             y         .    .      .
        quarter/approved             .    .   .     .         .             .         y    .      .
        erasure                      .    .   .     .         .             p         .    .      y
        withdrawal                   .    .   .     .         .             .         .    .      .
        something-else               .    .   .     .         .             .         .    .      .
        """;

    public static IEnumerable<TheoryDataRow<string, string, Permit>> Cells =>
        from line in Table.Split('\n').Skip(1)
        let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from column in Columns.Index()
        select new TheoryDataRow<string, string, Permit>(cells[0], column.Item, cells[1 + column.Index] switch
        {
            "y" => Permit.Granted,
            "p" => Permit.Proposal,
            _ => Permit.Refused,
        });

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_cell_of_the_table_holds(string row, string role, Permit expected)
    {
        var (kind, context) = Read(row);

        Assert.Equal(expected, FactRights.May(Somebody(role), kind, context));
    }

    [Fact]
    public void Roles_outside_the_table_write_nothing()
    {
        var outside = Roles.All.Select(role => role.Code).Except(Columns);
        var kinds = Table.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);

        Assert.All(outside.SelectMany(_ => kinds, (role, row) => (role, row)), cell =>
            Assert.Equal(Permit.Refused, FactRights.May(Somebody(cell.role), Read(cell.row).Kind, Read(cell.row).Context)));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Nobody_writes_into_a_village_outside_the_own_region(string row, string role, Permit _)
    {
        var (kind, context) = Read(row);

        Assert.Equal(Permit.Refused, FactRights.May(Somebody(role), kind, context with { Village = VillageCode.Parse("19.04.01.2001") }));
    }

    [Fact]
    public void A_cadre_weighs_only_children_of_the_own_posyandu()
    {
        Assert.Equal(Permit.Refused, FactRights.May(Somebody("cadre"), "child-visit", Case with { Posyandu = Guid.CreateVersion7() }));
        Assert.Equal(Permit.Refused, FactRights.May(Somebody("cadre"), "child-visit", Case with { Posyandu = null }));
    }

    [Fact]
    public void A_companion_visits_only_the_families_assigned_to_it()
    {
        Assert.Equal(Permit.Refused, FactRights.May(Somebody("tpk"), "household-visit", Case with { Household = Guid.CreateVersion7() }));
        Assert.Equal(Permit.Refused, FactRights.May(Somebody("tpk"), "household-visit", Case with { Household = null }));
    }

    [Fact]
    public void A_cadre_without_a_posyandu_writes_nothing()
    {
        var author = new Author(Guid.CreateVersion7(), "", [new("cadre", Village.Text)]);

        Assert.Equal(Permit.Refused, FactRights.May(author, "child-visit", Case));
    }

    [Theory]
    [InlineData("cadre", 7, Permit.Granted)]
    [InlineData("cadre", 8, Permit.Refused)]
    [InlineData("tpk", 7, Permit.Granted)]
    [InlineData("tpk", 8, Permit.Refused)]
    [InlineData("kpm", 30, Permit.Granted)]
    [InlineData("kpm", 31, Permit.Refused)]
    [InlineData("midwife", 400, Permit.Granted)]
    [InlineData("village-admin", 1, Permit.Refused)]
    public void An_own_visit_may_be_corrected_or_withdrawn_for_some_days(string role, int ageDays, Permit expected)
    {
        var author = Somebody(role);
        var context = Case with { Amends = new("child-visit", author.Id, ageDays) };

        Assert.Equal(expected, FactRights.May(author, "child-visit", context));
        Assert.Equal(expected, FactRights.May(author, "withdrawal", context));
    }

    [Theory]
    [InlineData("cadre", "child-visit", Permit.Refused)]
    [InlineData("kpm", "child-visit", Permit.Refused)]
    [InlineData("tpk", "child-visit", Permit.Refused)]
    [InlineData("midwife", "child-visit", Permit.Granted)]
    [InlineData("nutritionist", "child-visit", Permit.Granted)]
    [InlineData("village-admin", "child-visit", Permit.Refused)]
    [InlineData("midwife", "person", Permit.Refused)]
    [InlineData("village-admin", "person", Permit.Granted)]
    [InlineData("village-admin", "merge", Permit.Granted)]
    [InlineData("midwife", "birth", Permit.Granted)]
    [InlineData("village-admin", "birth", Permit.Granted)]
    [InlineData("head", "person", Permit.Refused)]
    [InlineData("kua", "couple", Permit.Refused)]
    public void A_fact_of_somebody_else_is_withdrawn_by_the_midwife_or_the_village_admin(string role, string kind, Permit expected)
    {
        var context = Case with { Amends = new(kind, Guid.CreateVersion7(), 0) };

        Assert.Equal(expected, FactRights.May(Somebody(role), "withdrawal", context));
    }

    [Fact]
    public void A_merge_is_proposed_by_one_and_done_by_another()
    {
        var midwife = Somebody("midwife");

        Assert.Equal(Permit.Refused, FactRights.May(midwife, "merge", Case with { ProposedBy = midwife.Id }));
        Assert.Equal(Permit.Granted, FactRights.May(midwife, "merge", Case with { ProposedBy = Guid.CreateVersion7() }));
    }

    [Fact]
    public void Somebody_with_two_roles_has_the_rights_of_both()
    {
        var author = new Author(Guid.CreateVersion7(), "", [Grant("cadre"), Grant("head")]);

        Assert.Equal(Permit.Granted, FactRights.May(author, "child-visit", Case));
        Assert.Equal(Permit.Granted, FactRights.May(author, "quarter", Case with { Act = "approved" }));
    }

    private static Author Somebody(string role) => new(Guid.CreateVersion7(), "", [Grant(role)]);

    private static Grant Grant(string role) => Roles.Find(role)!.Levels[^1] switch
    {
        Level.Village => Narrowed(role, Village.Text),
        Level.SubDistrict => Narrowed(role, Village.SubDistrict),
        Level.District => Narrowed(role, Village.District),
        _ => Narrowed(role, "19"),
    };

    private static Grant Narrowed(string role, string region) => new(
        role, region,
        Roles.Find(role)!.Reach == Reach.Posyandu ? Posyandu : null,
        Roles.Find(role)!.Reach == Reach.Families ? new HashSet<Guid> { Household } : null);

    // kind, kind/what it decides, or kind+a field it carries.
    private static (string Kind, FactContext Context) Read(string row)
    {
        var parts = row.Split('/', '+');
        return parts.Length == 1 ? (row, Case)
            : row.Contains('/', StringComparison.Ordinal) ? (parts[0], Case with { Act = parts[1] })
            : (parts[0], Case with { Fields = [parts[1]] });
    }
}
