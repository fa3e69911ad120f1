using System.Security.Cryptography;

namespace Seribu.Growth.Tests;

/// <summary>Reference data is a publisher's, or rows that were judged by: a changed byte is found out.</summary>
public class ReferenceFilesTests
{
    private static readonly string Reference = Path.Combine(Root(AppContext.BaseDirectory), "reference");

    public static TheoryData<string> ChecksumFiles =>
    [
        .. Directory.EnumerateFiles(Reference, "checksums.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Reference, file)),
    ];

    [Theory]
    [MemberData(nameof(ChecksumFiles))]
    public void A_reference_file_is_the_one_that_was_published(string checksums)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Reference, checksums))!;
        var recorded = File.ReadLines(Path.Combine(Reference, checksums)).Select(line => line.Split("  ")).ToList();

        var changed = recorded.Where(line => Sha256(Path.Combine(folder, line[1])) != line[0]);

        Assert.NotEmpty(recorded);
        Assert.Empty(changed.Select(line => line[1]));
    }

    [Theory]
    [InlineData("growth-standards", "*.csv")]
    [InlineData("indicators", "*.json")]
    [InlineData("schedules", "*.json")]
    [InlineData("kms", "*.json")]
    public void Every_table_has_a_recorded_checksum(string name, string tables)
    {
        var folder = Path.Combine(Reference, name);

        var recorded = File.ReadLines(Path.Combine(folder, "checksums.txt")).Select(line => line[66..]);

        Assert.Equal(Directory.EnumerateFiles(folder, tables).Select(Path.GetFileName).Order(StringComparer.Ordinal), recorded);
    }

    private static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "Seribu.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
