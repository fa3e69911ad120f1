using Seribu.Bench;

// seribu-bench import [rows] [postgres connection string] | page DATA USER PATH [postgres] | phone DATA [runs] | sync [batches] | first | growth [children] | prevalence SURVEY.csv [children]
var folder = new DirectoryInfo(Environment.GetEnvironmentVariable("SERIBU_BENCH") ?? Path.Combine(Path.GetTempPath(), "seribu-bench"));
folder.Create();
switch (args)
{
    case ["import", .. var rest]:
        await ImportBench.RunAsync(folder, rest is [var rows, ..] ? long.Parse(rows) : 1_000_000, rest is [_, var postgres, ..] ? postgres : null);
        return 0;
    case ["page", var data, var user, var path, .. var rest]:
        await PageBench.RunAsync(new(data), user, path, rest is [var server] ? server : null);
        return 0;
    case ["phone", var demo, .. var rest]:
        await PhoneBench.RunAsync(new(demo), rest is [var times] ? int.Parse(times) : 9);
        return 0;
    case ["sync", .. var rest]:
        await SyncBench.IntakeAsync(folder, rest is [var batches, ..] ? int.Parse(batches) : 10, isSealed: false);
        await SyncBench.IntakeAsync(folder, rest is [var others, ..] ? int.Parse(others) : 10, isSealed: true);
        return 0;
    case ["first"]:
        await SyncBench.FirstAsync(folder);
        return 0;
    case ["growth", .. var rest]:
        GrowthBench.Run(folder, rest is [var children, ..] ? int.Parse(children) : 1_000_000);
        return 0;
    case ["prevalence", var survey, .. var rest]:
        PrevalenceBench.Run(folder, survey, rest is [var sized, ..] ? int.Parse(sized) : 1_000_000);
        return 0;
    default:
        Console.Error.WriteLine("seribu-bench import [rows] [postgres] | page DATA USER PATH [postgres] | phone DATA [runs] | sync [batches] | first | growth [children] | prevalence SURVEY.csv [children]");
        return 1;
}
