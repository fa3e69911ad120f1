using System.CommandLine;
using Seribu.Domain.Regions;
using Seribu.Server.Book;
using Seribu.Server.Exchange;
using Seribu.Server.Look.Words;

namespace Seribu.Cli;

/// <summary><c>seribu rebuild</c> and <c>seribu verify</c>: the books against what is stored, and against themselves.</summary>
public static class BookCommands
{
    /// <summary>Declares <c>rebuild</c>.</summary>
    public static Command DefineRebuild()
    {
        var region = Region();
        var check = new Option<bool>("--check") { Description = "help.rebuild.check" };
        var command = new Command("rebuild", "help.rebuild|seribu rebuild --region 19.05") { region, check };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenStandingAsync(parsed, cancel);
            return await RunRebuild(room, parsed.GetRequiredValue(region), !parsed.GetValue(check), parsed.InvocationConfiguration.Output, Everywhere.Words(parsed), cancel, parsed.GetValue(Everywhere.Json));
        });
        return command;
    }

    /// <summary>Declares <c>verify</c>.</summary>
    public static Command DefineVerify()
    {
        var region = Region();
        var command = new Command("verify", "help.verify|seribu verify --region 19.05.01") { region };
        command.SetAction(async (parsed, cancel) =>
        {
            await using var room = await BookRoom.OpenStandingAsync(parsed, cancel);
            return await RunVerify(room, parsed.GetRequiredValue(region), parsed.InvocationConfiguration.Output, Everywhere.Words(parsed), cancel, parsed.GetValue(Everywhere.Json));
        });
        return command;
    }

    /// <summary>Compares, and puts right unless only asked to compare.</summary>
    /// <returns>Done when all was equal; rows refused when something differed.</returns>
    public static async Task<int> RunRebuild(BookRoom room, string region, bool mend, TextWriter output, Texts words, CancellationToken cancel, bool json = false)
    {
        await room.Turn.RegionAsync(region, cancel);
        var key = await NikKey.OfAsync(room.Store, cancel);
        var allEqual = true;
        var compared = new List<object>();
        foreach (var village in await VillagesAsync(room, region, cancel))
        {
            await using var session = mend ? await room.Store.WriteAsync(cancel) : await room.Store.ReadAsync(cancel);
            var report = await room.Rebuild.VillageAsync(session, village, key, mend, cancel);
            await session.CommitAsync(cancel);

            if (json) compared.Add(new { Village = village.Text, Rows = report.Sum(t => t.Rows), Equal = report.All(t => t.IsEqual), Differs = report.Where(t => !t.IsEqual).Select(t => new { t.Table, t.Missing, t.Different, t.Extra }) });
            foreach (var table in report.Where(t => !json && !t.IsEqual)) output.WriteLine(words["rebuild.differs", village, table.Table, table.Missing, table.Different, table.Extra]);
            var equal = report.All(t => t.IsEqual);
            allEqual &= equal;
            if (json) continue;
            if (equal) output.WriteLine(words["rebuild.equal", village, report.Sum(t => t.Rows)]);
            else if (mend) output.WriteLine(words["rebuild.mended", village]);
        }

        if (json) Answer.Write(output, compared);
        return allEqual ? ExitCode.Done : ExitCode.RowsRefused;
    }

    /// <summary>Walks the chains.</summary>
    /// <returns>Done when all are whole; rows refused when one is broken.</returns>
    public static async Task<int> RunVerify(BookRoom room, string region, TextWriter output, Texts words, CancellationToken cancel, bool json = false)
    {
        var allWhole = true;
        var walked = new List<object>();
        foreach (var village in await VillagesAsync(room, region, cancel))
        {
            await using var session = await room.Store.ReadAsync(cancel);
            var walk = await VerifyBooks.WalkAsync(session, village.Text, cancel);
            allWhole &= walk.BrokenAt is null;
            if (json) walked.Add(new { Village = village.Text, walk.Lines, walk.BrokenAt, Reason = walk.BrokenAt is null ? null : walk.Reason });
            else output.WriteLine(walk.BrokenAt is { } at ? words["verify.broken", village, at, words["verify.reason." + walk.Reason]] : words["verify.whole", village, walk.Lines]);
        }

        if (json) Answer.Write(output, walked);
        return allWhole ? ExitCode.Done : ExitCode.RowsRefused;
    }

    private static Option<string> Region() => new("--region") { Description = "help.only-region", DefaultValueFactory = _ => "" };

    private static async Task<IReadOnlyList<VillageCode>> VillagesAsync(BookRoom room, string region, CancellationToken cancel)
    {
        await using var session = await room.Store.ReadAsync(cancel);
        var villages = await OpenBooks.UnderAsync(session, region, cancel);
        // A mistyped region is not a region without faults.
        return villages.Count > 0 || region.Length == 0 ? villages : throw new UnusableFileException("no-village", region);
    }
}
