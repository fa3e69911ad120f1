using Seribu.Domain.Accounts;
using Seribu.Domain.Book;
using Seribu.Domain.People;
using Seribu.Domain.Regions;
using Seribu.Growth;
using Seribu.Server.Accounts;
using Seribu.Server.Regions;
using Seribu.Server.Store;

namespace Seribu.Server.People;

/// <summary>What a typed person looks like: what the national number tells, what does not agree with it, and who may be the same.</summary>
/// <param name="Nik">The number, when it could be read.</param>
/// <param name="Problems">Why it could not be read, or what is doubted.</param>
/// <param name="Alike">Registered people who may be this one.</param>
public sealed record PersonCoaching(Nik? Nik, IReadOnlyList<Problem> Problems, IReadOnlyList<LooksLike> Alike)
{
    /// <summary>The code of the question whether somebody registered is the same person.</summary>
    public const string LooksLikeCode = "looks-like";

    /// <summary>What is asked before the person is kept.</summary>
    public IReadOnlyList<Problem> Doubts =>
        [.. Problems.Where(problem => problem.Gravity != Gravity.Refused), .. Alike.Select(each => new Problem("name", LooksLikeCode, Gravity.Marked, each.Person.Name ?? "", each.Place))];
}

/// <summary>A registered person who may be the one being typed.</summary>
public sealed record LooksLike(Member Person, DuplicateReason Reason, string Place);

/// <summary>Looks over the shoulder of somebody who registers a person. It warns and never refuses: old registers hold errors.</summary>
public sealed class CoachPerson(Database database)
{
    /// <summary>What is to be said about a person as typed so far.</summary>
    /// <param name="scope">Whose people the asker may know of.</param>
    /// <param name="village">The book.</param>
    /// <param name="form">What was typed.</param>
    /// <param name="present">The person who is being changed; nothing for a new one.</param>
    /// <param name="today">The village's today.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PersonCoaching> LookAsync(Scope scope, VillageCode village, RegisterForm form, Member? present, DateOnly today, CancellationToken cancel)
    {
        var typed = new Typed();
        var born = form["born_on"] is { } text and not RegisterChange.Unknown ? typed.Day("born_on", text) : null;
        var sex = Wire.Read(Wire.Sexes, form["sex"]) ?? present?.Sex;
        var precision = Wire.Read(Wire.Precisions, form["born_precision"]) ?? present?.BornPrecision ?? BirthPrecision.Day;
        var read = form["nik"] is { } number ? Nik.Read(number) : default;

        var problems = new List<Problem>();
        if (read.Refusal is { } refusal) problems.Add(new("nik", refusal, Gravity.Refused));
        var person = new Person { Id = present?.Id ?? form.Subject, Sex = sex, BornOn = born ?? present?.BornOn, BornPrecision = precision, FirstOn = today };
        if (read.Value is { } nik)
        {
            problems.AddRange(nik.DoubtsBeside(person, today));
            if (RegionBook.Kemendagri.Find(nik.SubDistrict) is null) problems.Add(new("nik", "nik-region-unknown", Gravity.Marked, nik.SubDistrict));
        }

        var own = new Identity(person.Id, FoldedName.Of(form["name"] ?? present?.Name))
        {
            Nik = read.Value,
            BornOn = person.BornOn,
            Sex = sex,
            Household = Guid.TryParse(form["household"], out var household) ? household : present?.Household,
            Mother = Guid.TryParse(form["mother"], out var mother) ? mother : present?.Mother,
            Multiple = present?.Multiple > 1,
            BirthOrder = present?.BirthOrder,
        };
        return new(read.Value, problems, await AlikeAsync(scope, village, own, cancel));
    }

    private async Task<IReadOnlyList<LooksLike>> AlikeAsync(Scope scope, VillageCode village, Identity own, CancellationToken cancel)
    {
        if (own.Nik is null && (own.BornOn is null || own.Sex is null || own.Name.Words.Count == 0)) return [];

        await using var session = await database.ReadAsync(cancel);
        var within = scope.Homes("p");
        var places = (await session.ListAsync(
            $"SELECT p.id, h.dusun, h.rt FROM person p LEFT JOIN household h ON h.village_code = p.village_code AND h.id = p.home WHERE p.village_code = @village AND p.left_on IS NULL AND {within.Sql}",
            row => (Id: row.Id(0), Place: string.Join(", ", new[] { row.TextOrNull(1), row.TextOrNull(2) is { } rt ? $"RT {rt}" : null }.OfType<string>())),
            cancel, [("@village", village), .. within.Values])).ToDictionary(each => each.Id, each => each.Place);

        return
        [
            .. (await Members.OfVillageAsync(session, village, cancel)).Where(other => places.ContainsKey(other.Id))
                .Select(other => (Other: other, Candidate: Duplicates.Between(own, IdentityOf(other))))
                .Where(pair => pair.Candidate is not null).Take(3)
                .Select(pair => new LooksLike(pair.Other, pair.Candidate!.Value.Reason, places[pair.Other.Id])),
        ];
    }

    /// <summary>What tells a registered person from another.</summary>
    internal static Identity IdentityOf(Member person) => new(person.Id, FoldedName.Of(person.Name))
    {
        Nik = Nik.Read(person.Nik).Value,
        BornOn = person.BornOn,
        Sex = person.Sex,
        Mother = person.Mother,
        Household = person.Household,
        BirthOrder = person.BirthOrder,
        Multiple = person.Multiple > 1,
    };
}
