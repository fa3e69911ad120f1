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
    private readonly Dictionary<Guid, byte[]> saved = [];
    private readonly Dictionary<Guid, byte[]> sealedFacts = [];
    private readonly Dictionary<Guid, Receipt> receipts = [];
    private readonly Dictionary<Guid, string> verdicts = [];
    private byte[]? seal;
    private string refreshToken = "";
    private long seq;

    /// <summary>Its id; one person on one phone.</summary>
    public Guid Device { get; init; } = Guid.CreateVersion7();

    /// <summary>The public half of its key.</summary>
    public byte[] PublicKey => Point(key.ExportParameters(false).Q);

    /// <summary>The token it calls with.</summary>
    public string AccessToken { get; set; } = "";

    /// <summary>What it was told when it signed in.</summary>
    public JsonElement Session { get; private set; }

    /// <summary>Facts it saved and has no receipt for, in the order they were saved.</summary>
    public IEnumerable<Guid> Outbox => saved.Keys.Where(id => !receipts.ContainsKey(id));

    /// <summary>Facts the server acknowledged.</summary>
    public IReadOnlyDictionary<Guid, Receipt> Receipts => receipts;

    /// <summary>The last verdict on each fact.</summary>
    public IReadOnlyDictionary<Guid, string> Verdicts => verdicts;

    /// <summary>How many facts it saved.</summary>
    public long Saved => seq;

    /// <summary>Signs its person in.</summary>
    public async Task<HttpStatusCode> SignInAsync(HttpClient line, string user, string password, string? newPassword = null, CancellationToken cancel = default)
    {
        using var answer = await line.PostAsJsonAsync("/api/phone/sign-in", new { user, password, newPassword, device = new { id = Device, name = $"HP {user}", app = "1.0.0", key = PublicKey } }, cancel);
        if (answer.IsSuccessStatusCode) Take(await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
        return answer.StatusCode;
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
        var json = FactWriter.Write(fact with { Device = Device, Seq = ++seq, At = fact.At ?? DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), Offset = 0 });
        saved[fact.Id] = json;
        if (seal is not null) sealedFacts[fact.Id] = Seal(json);
        return fact.Id;
    }

    /// <summary>The sealed form of a saved fact.</summary>
    public byte[] SealedForm(Guid id) => sealedFacts[id];

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
            if (isSealed) body.Write(Encoding.UTF8.GetBytes($"\"{Convert.ToBase64String(sealedFacts[facts[i]])}\""));
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
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/villages/{village}/reconcile")
        {
            Content = JsonContent.Create(new { epoch = 1, from = 1, to = seq, count = own.Count, hash = Convert.ToHexStringLower(SHA256.HashData([.. own.SelectMany(id => id)])) }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);
        using var answer = await line.SendAsync(request, cancel);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
    }

    /// <summary>Offers everything again, as after a restore of the server.</summary>
    public void ForgetReceipts() => receipts.Clear();

    /// <summary>Reads an answer to an offer.</summary>
    public void Read(JsonElement answer)
    {
        foreach (var one in answer.GetProperty("answers").EnumerateArray())
        {
            var id = one.GetProperty("id").GetGuid();
            verdicts[id] = one.GetProperty("outcome").GetString()!;
            if (!one.TryGetProperty("receipt", out var receipt)) continue;
            receipts[id] = new(receipt.GetProperty("village").GetString()!, receipt.GetProperty("epoch").GetInt64(), receipt.GetProperty("number").GetInt64(), receipt.GetProperty("hash").GetString()!);
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

    /// <summary>Seals as docs/rules/sync.md#sealing says, written apart from the server's opening.</summary>
    private byte[] Seal(byte[] fact)
    {
        var signature = key.SignData([.. "seribu-fact\n"u8, .. fact], HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        using var fresh = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var server = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = seal![1..33], Y = seal[33..] } });
        var own = Point(fresh.ExportParameters(false).Q);
        var sealing = HKDF.DeriveKey(HashAlgorithmName.SHA256, fresh.DeriveRawSecretAgreement(server.PublicKey), 32, [.. own, .. seal], "seribu-seal-1"u8.ToArray());

        var iv = RandomNumberGenerator.GetBytes(12);
        byte[] plain = [.. signature, .. fact];
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        using var aes = new AesGcm(sealing, 16);
        aes.Encrypt(iv, plain, cipher, tag);
        return [1, .. SHA256.HashData(seal).AsSpan(0, 8), .. own, .. iv, .. cipher, .. tag];
    }

    private static byte[] Point(ECPoint point) => [4, .. point.X!, .. point.Y!];
}
