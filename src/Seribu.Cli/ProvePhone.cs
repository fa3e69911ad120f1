using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Seribu.Domain.Book;

namespace Seribu.Cli;

/// <summary>A phone without a screen: it seals what it saves, offers it until it has a receipt, and keeps its own record of both.</summary>
public sealed class ProvePhone : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly OrderedDictionary<Guid, byte[]> saved = [];
    private readonly SortedDictionary<int, Guid> outbox = [];
    private readonly Dictionary<Guid, byte[]> sealedFacts = [];
    private readonly Dictionary<Guid, Receipt> receipts = [];
    private readonly OrderedDictionary<Guid, Receipt> promised = [];
    private readonly Dictionary<Guid, string> verdicts = [];
    private byte[]? seal;
    private (string User, string Password) owner;
    private string refreshToken = "";
    private long epoch = 1;

    /// <summary>Its id; one person on one phone.</summary>
    public Guid Device { get; init; } = Guid.CreateVersion7();

    /// <summary>The public half of its key.</summary>
    public byte[] PublicKey => ProveSeal.Point(key.ExportParameters(false).Q);

    /// <summary>The token it calls with.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>What it was told when it signed in.</summary>
    public JsonElement Session { get; private set; }

    /// <summary>Its signing key, as its own record keeps it.</summary>
    public byte[] SigningKey
    {
        get => key.ExportPkcs8PrivateKey();
        init => key.ImportPkcs8PrivateKey(value, out _);
    }

    /// <summary>The token it renews with.</summary>
    public string RefreshToken => refreshToken;

    /// <summary>The server's key it seals to.</summary>
    public byte[]? SealsTo => seal;

    /// <summary>Facts it saved and has no receipt for, in the order they were saved.</summary>
    public IEnumerable<Guid> Outbox => outbox.Values;

    /// <summary>How many facts wait.</summary>
    public int Waiting => outbox.Count;

    /// <summary>Every receipt it was ever given, the first for each fact; a restored server may have forgotten it.</summary>
    public IReadOnlyList<KeyValuePair<Guid, Receipt>> Promised => promised;

    /// <summary>Facts the server acknowledged.</summary>
    public IReadOnlyDictionary<Guid, Receipt> Receipts => receipts;

    /// <summary>The last verdict on each fact.</summary>
    public IReadOnlyDictionary<Guid, string> Verdicts => verdicts;

    /// <summary>How many facts it saved.</summary>
    public int Saved => saved.Count;

    /// <summary>One of the facts it saved, as it travels; the first is 0.</summary>
    public KeyValuePair<Guid, byte[]> SavedAt(int place) => saved.GetAt(place);

    /// <summary>Signs its person in.</summary>
    public async Task<HttpStatusCode> SignInAsync(HttpClient line, string user, string password, string? newPassword = null, CancellationToken cancel = default)
    {
        using var answer = await line.PostAsJsonAsync("/api/phone/sign-in", new { user, password, newPassword, device = new { id = Device, name = $"HP {user}", app = "1.0.0", key = PublicKey } }, cancel);
        if (answer.IsSuccessStatusCode) Take(await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
        owner = (user, newPassword ?? password);
        return answer.StatusCode;
    }

    /// <summary>Its token is void: it renews it; and signs in again, with the same id and key, where nobody knows it any more.</summary>
    public async Task ComeBackAsync(HttpClient line, CancellationToken cancel = default)
    {
        using var renewed = await RenewAsync(line, cancel);
        if (renewed.StatusCode == HttpStatusCode.Unauthorized && owner.User is not null) await SignInAsync(line, owner.User, owner.Password, cancel: cancel);
    }

    /// <summary>Asks for a new token with its own key.</summary>
    public async Task<HttpResponseMessage> RenewAsync(HttpClient line, CancellationToken cancel = default)
    {
        var signature = key.SignData([.. "seribu-renew\n"u8, .. Encoding.UTF8.GetBytes(refreshToken)], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        var answer = await line.PostAsJsonAsync("/api/phone/renew", new { refreshToken, app = "1.0.1", signature }, cancel);
        if (answer.IsSuccessStatusCode) Take(await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
        return answer;
    }

    /// <summary>Is told the key it seals to by somebody else than the server's answer.</summary>
    public void SealTo(byte[] serverKey) => seal = serverKey;

    /// <summary>Is let in without a password: its tokens were made beside the server, so that many phones need not wait for as many passwords to be checked.</summary>
    public void LetIn(string toCall, string toRenew, byte[] serverKey) => (AccessToken, refreshToken, seal) = (toCall, toRenew, serverKey);

    /// <summary>Saves a fact: from now on it is in the outbox, also sealed when the server's key is known.</summary>
    public Guid Save(Fact fact)
    {
        var json = FactWriter.Write(fact with { Device = Device, Seq = Saved + 1, At = fact.At ?? DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), Offset = fact.Offset ?? 0 });
        Remember(fact.Id, json);
        if (seal is not null) sealedFacts[fact.Id] = ProveSeal.Of(key, seal, json);
        return fact.Id;
    }

    /// <summary>Holds a fact it saved before, from its own record.</summary>
    public void Remember(Guid id, byte[] json)
    {
        outbox[Saved] = id;
        saved.Add(id, json);
    }

    /// <summary>Holds a receipt: the fact has left the outbox.</summary>
    public void Remember(Guid id, Receipt receipt)
    {
        receipts[id] = receipt;
        promised.TryAdd(id, receipt);
        outbox.Remove(saved.IndexOf(id));
        sealedFacts.Remove(id);
    }

    /// <summary>The sealed form of a saved fact.</summary>
    public byte[] SealedForm(Guid id) => sealedFacts.TryGetValue(id, out var form) ? form : sealedFacts[id] = ProveSeal.Of(key, seal!, saved[id]);

    /// <summary>Offers facts of the outbox, or those named.</summary>
    /// <returns>The status; receipts are kept only when the whole answer was read.</returns>
    public async Task<HttpStatusCode> PushAsync(HttpClient line, int most = 40, bool isSealed = false, IReadOnlyList<Guid>? facts = null, CancellationToken cancel = default)
    {
        var offered = facts ?? [.. Outbox.Take(most)];
        using var answer = await SendAsync(line, Body(offered, isSealed), cancel);
        if (answer.IsSuccessStatusCode) Read(await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
        return answer.StatusCode;
    }

    /// <summary>The body of an offer.</summary>
    public byte[] Body(IReadOnlyList<Guid> facts, bool isSealed)
    {
        using var body = new MemoryStream();
        body.Write("{\"facts\":["u8);
        for (var i = 0; i < facts.Count; i++)
        {
            body.Write(Encoding.UTF8.GetBytes($"{(i == 0 ? "" : ",")}{{\"id\":\"{facts[i]}\",\"{(isSealed ? "sealed" : "fact")}\":"));
            if (isSealed) body.Write(Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(SealedForm(facts[i]))}\""));
            else body.Write(saved[facts[i]]);
            body.Write("}"u8);
        }

        body.Write("]}"u8);
        return body.ToArray();
    }

    /// <summary>Sends a body, packed.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient line, byte[] body, CancellationToken cancel = default)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/phone/facts") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        return await line.SendAsync(request, cancel);
    }

    /// <summary>Asks for something in its own name.</summary>
    public async Task<HttpResponseMessage> GetAsync(HttpClient line, string path, CancellationToken cancel = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        return await line.SendAsync(request, cancel);
    }

    /// <summary>Compares its acknowledged facts of a village with the book.</summary>
    public async Task<JsonElement> ReconcileAsync(HttpClient line, string village, CancellationToken cancel = default)
    {
        var own = receipts.Where(receipt => receipt.Value.Village == village).Select(receipt => receipt.Key.ToByteArray(bigEndian: true)).OrderBy(Convert.ToHexString, StringComparer.Ordinal).ToList();
        var held = new { epoch, from = 1, to = Saved, count = own.Count, hash = Convert.ToHexStringLower(SHA256.HashData([.. own.SelectMany(id => id)])) };
        using var first = await CompareAsync(line, village, held, cancel);
        if (first.StatusCode == HttpStatusCode.Unauthorized) await ComeBackAsync(line, cancel);
        using var answer = await CompareAsync(line, village, held, cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
    }

    private async Task<HttpResponseMessage> CompareAsync(HttpClient line, string village, object held, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/villages/{village}/reconcile") { Content = JsonContent.Create(held) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        return await line.SendAsync(request, cancel);
    }

    /// <summary>Asks what changed in a village, and hears that the server was restored: then everything that was acknowledged before goes back into the outbox.</summary>
    /// <returns>Whether the server has another epoch than the phone knew.</returns>
    public async Task<bool> HearOfRestoreAsync(HttpClient line, string village, CancellationToken cancel = default)
    {
        using var first = await GetAsync(line, $"/api/villages/{village}/changes?after=0&epoch={epoch}", cancel);
        if (first.StatusCode == HttpStatusCode.Unauthorized) await ComeBackAsync(line, cancel);
        using var answer = await GetAsync(line, $"/api/villages/{village}/changes?after=0&epoch={epoch}", cancel);
        answer.EnsureSuccessStatusCode();
        var changes = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        if (changes.GetProperty("restart").GetString() != "epoch") return false;

        epoch = changes.GetProperty("epoch").GetInt64();
        OfferAgain();
        return true;
    }

    /// <summary>Offers everything again, as after a restore of the server.</summary>
    public void OfferAgain()
    {
        foreach (var id in receipts.Keys) outbox[saved.IndexOf(id)] = id;
        receipts.Clear();
    }

    /// <summary>Reads an answer to an offer.</summary>
    public void Read(JsonElement answer)
    {
        foreach (var one in answer.GetProperty("answers").EnumerateArray())
        {
            var id = one.GetProperty("id").GetGuid();
            verdicts[id] = one.GetProperty("outcome").GetString()!;
            if (!one.TryGetProperty("receipt", out var receipt)) continue;
            Remember(id, new Receipt(receipt.GetProperty("village").GetString()!, receipt.GetProperty("epoch").GetInt64(), receipt.GetProperty("number").GetInt64(), receipt.GetProperty("hash").GetString()!));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private void Take(JsonElement session)
    {
        Session = session;
        AccessToken = session.GetProperty("accessToken").GetString()!;
        refreshToken = session.GetProperty("refreshToken").GetString()!;
        seal = session.GetProperty("sealing").GetProperty("key").GetBytesFromBase64();
    }
}
