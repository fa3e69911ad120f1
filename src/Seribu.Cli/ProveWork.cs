using System.Net;
using System.Net.Sockets;
using Seribu.Domain.Book;
using Seribu.Domain.Care;
using Seribu.Domain.Regions;

namespace Seribu.Cli;

/// <summary>One phone at work on a bad line: it saves, offers, loses answers, offers again, in whatever order comes to hand.</summary>
public sealed class ProveWork(ProvePhone phone, VillageCode village, int seed)
{
    private readonly Random dice = new(seed);
    private readonly List<Guid> children = [];

    /// <summary>The phone.</summary>
    public ProvePhone Phone => phone;

    /// <summary>Its village.</summary>
    public VillageCode Village => village;

    /// <summary>Saves a few facts: a family with a child now and then, else weighings. Its clock may be decades off.</summary>
    public void Save(int facts)
    {
        for (var i = 0; i < facts; i++)
            if (children.Count == 0 || dice.Next(8) == 0)
            {
                var (home, child) = (Guid.CreateVersion7(), Guid.CreateVersion7());
                phone.Save(Of(Kinds.Household, home, new(2026, 1, 5), Change(Register.Household, ("dusun", "I"))));
                phone.Save(Of(Kinds.Person, child, new(2026, 1, 5), Change(Register.Person, ("household", $"{home}"), ("name", $"Anak {children.Count}"), ("sex", "f"), ("born_on", "2025-03-01"))));
                children.Add(child);
            }
            else
            {
                var kg = 9m + (dice.Next(5) / 10m);
                phone.Save(Of(Kinds.ChildVisit, children[dice.Next(children.Count)], new DateOnly(2026, 1, 10).AddDays(dice.Next(300)), new ChildVisit { Present = true, WeightKg = kg })
                    with
                { At = dice.Next(2) == 0 ? null : DateTimeOffset.UtcNow.AddYears(dice.Next(-20, 21)).ToUnixTimeMilliseconds(), Confirmed = ["gain-impossible", "loss-impossible", "weight-digit-slip", "old-day"] });
            }
    }

    /// <summary>Offers what waits until the line breaks or nothing is left.</summary>
    public async Task PushAsync(HttpClient line, CancellationToken cancel)
    {
        while (phone.Outbox.Any() && !cancel.IsCancellationRequested)
            try
            {
                var before = phone.Receipts.Count;
                await OfferAsync(line, cancel);
                // What waits for another phone's line is not asked for without a pause.
                if (phone.Receipts.Count == before) await Task.Delay(5, cancel);
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException or OperationCanceledException)
            {
                // The server was killed, or the proof's window closed: what has no receipt stays in the outbox.
                if (!cancel.IsCancellationRequested) await Task.Delay(20, CancellationToken.None);
            }
    }

    /// <summary>Whether phone and book tell the same of the phone's facts.</summary>
    public async Task<bool> AgreesAsync(HttpClient line, CancellationToken cancel) =>
        (await phone.ReconcileAsync(line, village.Text, cancel)).GetProperty("same").GetBoolean();

    private async Task OfferAsync(HttpClient line, CancellationToken cancel)
    {
        var batch = phone.Outbox.Take(dice.Next(1, 41)).OrderBy(_ => dice.Next()).ToList();
        var isSealed = dice.Next(4) == 0;
        switch (dice.Next(10))
        {
            case 0:
                // Cut off in the middle.
                var whole = phone.Body(batch, isSealed);
                using (await phone.SendAsync(line, whole[..(whole.Length / 2)], cancel)) break;
            case 1:
                // The answer is lost after the books were written.
                using (await phone.SendAsync(line, phone.Body(batch, isSealed), cancel)) break;
            case 2:
                // The same, twice at once.
                await Task.WhenAll(phone.SendAsync(line, phone.Body(batch, isSealed), cancel), phone.SendAsync(line, phone.Body(batch, !isSealed), cancel));
                break;
            default:
                if (await phone.PushAsync(line, isSealed: isSealed, facts: batch, cancel: cancel) == HttpStatusCode.Unauthorized) await phone.ComeBackAsync(line, cancel);
                break;
        }
    }

    private Fact Of(string kind, Guid subject, DateOnly on, FactBody body) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, Village = village, Subject = subject, On = on, Body = body };

    private static RegisterChange Change(Register register, params (string Field, string Value)[] fields) =>
        new(register, [.. fields.Select(field => new FieldChange(register.Field(field.Field)!, field.Value, null))]);
}
