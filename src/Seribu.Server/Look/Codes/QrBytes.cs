namespace Seribu.Server.Look.Codes;

/// <summary>The bytes of a QR code in the order in which they are drawn: data of all blocks side by side, then their Reed-Solomon correction.</summary>
internal static class QrBytes
{
    // The field GF(256) of QR codes: x⁸ + x⁴ + x³ + x² + 1.
    private const int Field = 0x11D;

    private const int ByteMode = 0b0100;

    public static byte[] Of(ReadOnlySpan<byte> text, QrVersion version)
    {
        var data = DataOf(text, version);
        var generator = Generator(version.Correction);
        var (blocks, corrections, from) = (new List<byte[]>(), new List<byte[]>(), 0);
        foreach (var length in version.Blocks)
        {
            blocks.Add(data[from..(from + length)]);
            corrections.Add(CorrectionOf(blocks[^1], generator));
            from += length;
        }

        return [.. SideBySide(blocks), .. SideBySide(corrections)];
    }

    private static byte[] DataOf(ReadOnlySpan<byte> text, QrVersion version)
    {
        var bits = new List<bool>(8 * version.DataBytes);
        Add(bits, ByteMode, 4);
        Add(bits, text.Length, version.LengthBits);
        foreach (var letter in text) Add(bits, letter, 8);
        Add(bits, 0, Math.Min(4, (8 * version.DataBytes) - bits.Count));
        Add(bits, 0, -bits.Count & 7);

        var data = new byte[version.DataBytes];
        for (var at = 0; at < bits.Count; at++)
            if (bits[at]) data[at / 8] |= (byte)(0x80 >> (at % 8));
        // What is left is filled with these two in turn.
        for (var (at, turn) = (bits.Count / 8, 0); at < data.Length; at++, turn ^= 1) data[at] = turn == 0 ? (byte)0xEC : (byte)0x11;
        return data;
    }

    private static void Add(List<bool> bits, int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--) bits.Add(((value >> bit) & 1) == 1);
    }

    private static IEnumerable<byte> SideBySide(List<byte[]> blocks)
    {
        for (var at = 0; at < blocks[^1].Length; at++)
            foreach (var block in blocks)
                if (at < block.Length) yield return block[at];
    }

    // The product of (x - 2⁰) … (x - 2ⁿ⁻¹) without its first coefficient.
    private static byte[] Generator(int degree)
    {
        var found = new byte[degree];
        found[^1] = 1;
        byte root = 1;
        for (var round = 0; round < degree; round++)
        {
            for (var at = 0; at < degree; at++) found[at] = (byte)(Times(found[at], root) ^ (at + 1 < degree ? found[at + 1] : 0));
            root = Times(root, 2);
        }

        return found;
    }

    private static byte[] CorrectionOf(byte[] block, byte[] generator)
    {
        var rest = new byte[generator.Length];
        foreach (var letter in block)
        {
            var factor = (byte)(letter ^ rest[0]);
            Array.Copy(rest, 1, rest, 0, rest.Length - 1);
            rest[^1] = 0;
            for (var at = 0; at < rest.Length; at++) rest[at] ^= Times(generator[at], factor);
        }

        return rest;
    }

    private static byte Times(byte one, byte other)
    {
        var product = 0;
        for (var bit = 7; bit >= 0; bit--)
        {
            product = (product << 1) ^ ((product >> 7) * Field);
            product ^= ((other >> bit) & 1) * one;
        }

        return (byte)product;
    }
}
