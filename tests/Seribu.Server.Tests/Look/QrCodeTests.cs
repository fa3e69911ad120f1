using Seribu.Server.Look.Codes;

namespace Seribu.Server.Tests.Look;

public sealed class QrCodeTests
{
    // Drawn by the npm package qrcode 1.5 (ISO/IEC 18004): version 1, level M, bytes, mask 4.
    private static readonly string[] Posyandu =
    [
        "#######.#####.#######", "#.....#...#.#.#.....#", "#.###.#..#.#..#.###.#", "#.###.#.#..#..#.###.#", "#.###.#.#.###.#.###.#", "#.....#.#...#.#.....#", "#######.#.#.#.#######",
        "........###..........", "#...#.###...######..#", "####.#.##...#.####.#.", "...#.####.#.##..#.##.", "###.##.#...##..##....", "..#...#.####.###.#.##", "........#.###...#.#..",
        "#######.#.##..#.#.##.", "#.....#..##..###.....", "#.###.#.#...######.#.", "#.###.#...#.###.#..##", "#.###.#...#.##..#....", "#.....#..#.##...#....", "#######.##.#..#.....#",
    ];

    [Fact]
    public void A_short_text_is_drawn_as_others_draw_it()
    {
        var code = QrCode.Of("posyandu");

        Assert.Equal(4, code.Mask);
        Assert.Equal(Posyandu, RowsOf(code));
    }

    [Theory]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    [InlineData(106, 41)]
    [InlineData(107, 45)]
    [InlineData(213, 57)]
    public void A_code_is_as_large_as_its_text_needs(int letters, int modules) => Assert.Equal(modules, QrCode.Of(new('a', letters)).Size);

    [Fact]
    public void A_text_too_long_for_a_code_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => QrCode.Of(new('a', 214)));

    private static IEnumerable<string> RowsOf(QrCode code) =>
        Enumerable.Range(0, code.Size).Select(row => string.Concat(Enumerable.Range(0, code.Size).Select(column => code[row, column] ? '#' : '.')));
}
