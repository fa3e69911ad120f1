using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Seribu.Domain.Book;
using Seribu.Domain.Regions;

namespace Seribu.Cli;

/// <summary>The phones' own record in a file, line by line: what each saved before it sent it, and what was acknowledged. A proof that was broken off goes on from it.</summary>
public sealed class ProveRecord : IDisposable
{
    private static readonly JsonSerializerOptions Short = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly FileStream file;
    private readonly List<(int Saved, int Received)> told = [];

    private ProveRecord(FileStream file) => this.file = file;

    /// <summary>How often the server was killed so far.</summary>
    public int Cycles { get; private set; }

    /// <summary>The phones; none when the file is new.</summary>
    public List<ProveWork> Field { get; } = [];

    /// <summary>One line: a phone, a fact it saved, a receipt it was given, or a kill.</summary>
    private sealed record Line(string Kind, int Phone)
    {
        public Guid? Id { get; init; }

        public string? Village { get; init; }

        public byte[]? Bytes { get; init; }

        public byte[]? SealsTo { get; init; }

        public string? Renewal { get; init; }

        public Receipt? Receipt { get; init; }
    }

    /// <summary>Opens a file and reads what it holds. A last line that was cut off was never acted upon.</summary>
    public static ProveRecord Open(FileInfo at, int seed)
    {
        at.Directory!.Create();
        var record = new ProveRecord(new(at.FullName, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        long whole = 0;
        using (var lines = new StreamReader(record.file, Encoding.UTF8, leaveOpen: true))
            while (lines.ReadLine() is { } text && Read(text) is { } line)
            {
                record.Take(line, seed);
                whole += Encoding.UTF8.GetByteCount(text) + 1;
            }

        record.file.SetLength(Math.Min(whole, record.file.Length));
        record.file.Seek(0, SeekOrigin.End);
        foreach (var work in record.Field) record.told.Add((work.Phone.Saved, work.Phone.Promised.Count));
        return record;
    }

    /// <summary>Begins with these phones.</summary>
    public void Begin(IEnumerable<ProveWork> field)
    {
        foreach (var work in field)
        {
            Write(new("phone", Field.Count) { Id = work.Phone.Device, Village = work.Village.Text, Bytes = work.Phone.SigningKey, SealsTo = work.Phone.SealsTo, Renewal = work.Phone.RefreshToken });
            Field.Add(work);
            told.Add((0, 0));
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Keeps what the phones saved and were given since the last time; it is on the disk before they go on.</summary>
    public void Keep(bool isKill)
    {
        for (var i = 0; i < Field.Count; i++)
        {
            var phone = Field[i].Phone;
            for (var at = told[i].Saved; at < phone.Saved; at++) Write(new("saved", i) { Id = phone.SavedAt(at).Key, Bytes = phone.SavedAt(at).Value });
            for (var at = told[i].Received; at < phone.Promised.Count; at++) Write(new("received", i) { Id = phone.Promised[at].Key, Receipt = phone.Promised[at].Value });
            told[i] = (phone.Saved, phone.Promised.Count);
        }

        if (isKill) { Cycles++; Write(new("kill", 0)); }
        file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private static Line? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Line>(text, Short);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Take(Line line, int seed)
    {
        switch (line.Kind)
        {
            case "phone":
                var phone = new ProvePhone { Device = line.Id!.Value, SigningKey = line.Bytes! };
                phone.LetIn("", line.Renewal!, line.SealsTo!);
                Field.Add(new(phone, VillageCode.Parse(line.Village!), seed + line.Phone));
                break;
            case "saved": Field[line.Phone].Phone.Remember(line.Id!.Value, line.Bytes!); break;
            case "received": Field[line.Phone].Phone.Remember(line.Id!.Value, line.Receipt!); break;
            case "kill": Cycles++; break;
        }
    }

    private void Write(Line line)
    {
        JsonSerializer.Serialize(file, line, Short);
        file.WriteByte((byte)'\n');
    }
}
