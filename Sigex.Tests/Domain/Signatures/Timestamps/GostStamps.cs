using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Tests.Support.Family;

namespace Sigex.Tests.Domain.Signatures.Timestamps;

/// <summary>The faults of the suite hostile-tsp once more, in the Kazakh algorithms.</summary>
public sealed class GostStamps
{
    private const string Stamps = "1.3.6.1.5.5.7.3.8";

    private static readonly FamilyAuthority Family = FamilyAuthority.Gost;
    private static readonly byte[] Signature = [.. Enumerable.Range(0, 128).Select(number => (byte)number)];
    private static readonly byte[] Nonce = [0x11, 0x22, 0x33];
    private static readonly DateTimeOffset GenTime = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TokenWriter Sound = TokenWriter.Sound(Family, Signature);

    private static readonly Dictionary<string, Func<byte[]>> GoodTokens = new()
    {
        ["sound"] = Sound.Token,
        ["chain in the token"] = (Sound with { Certificates = [Sound.Service, Family.Root] }).Token,
        ["nonce"] = (Sound with { Nonce = Nonce }).Token,
        ["huge serial"] = (Sound with { Serial = [0x01, .. new byte[200]] }).Token,
        ["no certificate"] = (Sound with { Certificates = [] }).Token,
    };

    private static readonly Dictionary<string, Func<byte[]>> BadTokens = new()
    {
        ["other data"] = (Sound with { Stamped = [1, 2, 3] }).Token,
        ["wrong key"] = (Sound with { Hand = Family.StrangeHand }).Token,
        ["no purpose"] = (Sound with { Service = Family.Issue("No purpose", []) }).Token,
        ["purpose not critical"] = (Sound with { Service = Family.Issue("Not critical", [Stamps], isCritical: false) }).Token,
        ["mixed purposes"] = (Sound with { Service = Family.Issue("Mixed", [Stamps, "1.3.6.1.5.5.7.3.4"]) }).Token,
        ["a person stamps"] = (Sound with { Service = Family.Issue("Person", ["1.3.6.1.5.5.7.3.4"]) }).Token,
        ["forged service"] = (Sound with { Service = Family.Issue("Family stamps", [Stamps], isForged: true) }).Token,
        ["self-signed service"] = (Sound with { Service = Family.Issue("Own stamps", [Stamps], isOfItself: true) }).Token,
        ["service expired at genTime"] = (Sound with { Service = Family.Issue("Old", [Stamps], until: GenTime.AddDays(-1)) }).Token,
        ["future"] = (Sound with { GenTime = "20260701120000Z" }).Token,
        ["names another"] = (Sound with { Named = Family.Root }).Token,
        ["imprint by SHA-1"] = (Sound with { ImprintOid = "1.3.14.3.2.26", Imprint = new byte[20] }).Token,
        ["imprint by MD5"] = (Sound with { ImprintOid = "1.2.840.113549.2.5", Imprint = new byte[16] }).Token,
        ["short imprint"] = (Sound with { Imprint = Family.Hash(Signature)[..32] }).Token,
        ["empty imprint"] = (Sound with { Imprint = [] }).Token,
        ["version 2"] = (Sound with { Version = 2 }).Token,
        ["local time"] = (Sound with { GenTime = "20260301120000" }).Token,
        ["time with offset"] = (Sound with { GenTime = "20260301120000+0500" }).Token,
        ["impossible day"] = (Sound with { GenTime = "20260230120000Z" }).Token,
        ["second 60"] = (Sound with { GenTime = "20260301120060Z" }).Token,
        ["content is data"] = (Sound with { ContentType = "1.2.840.113549.1.7.1" }).Token,
        ["attribute says data"] = (Sound with { ContentTypeAttribute = "1.2.840.113549.1.7.1" }).Token,
        ["tampered genTime"] = (Sound with { Afterwards = Earlier }).Token,
        ["two signers"] = (Sound with { Signers = 2 }).Token,
        ["no signer"] = (Sound with { Signers = 0 }).Token,
        ["answer in place of a token"] = () => Sound.Answer(),
        ["NULL"] = () => [0x05, 0x00],
        ["critical extension"] = (Sound with { HasCriticalExtension = true }).Token,
    };

    private static readonly TokenWriter Asked = Sound with { Nonce = Nonce };

    private static readonly Dictionary<string, Func<byte[]>> BadAnswers = new()
    {
        ["rejected with a token"] = () => Asked.Answer(2),
        ["rejected"] = () => Asked.Answer(2, hasToken: false),
        ["waiting"] = () => Asked.Answer(3, hasToken: false),
        ["no token"] = () => Asked.Answer(0, hasToken: false),
        ["nonce missing"] = () => Sound.Answer(),
        ["other nonce"] = () => (Sound with { Nonce = [0x44] }).Answer(),
        ["other digest"] = () =>
            (Asked with { ImprintOid = "2.16.840.1.101.3.4.2.1", Imprint = System.Security.Cryptography.SHA256.HashData(Signature) }).Answer(),
        ["other policy"] = () => (Asked with { Policy = "1.2.398.3.3.2.6.1" }).Answer(),
        ["status 99"] = () => Asked.Answer(99),
        ["HTML"] = () => "<html>200</html>"u8.ToArray(),
        ["endless"] = () => new byte[1 << 20],
    };

    public static TheoryData<string> Good() => [.. GoodTokens.Keys];

    public static TheoryData<string> Bad() => [.. BadTokens.Keys];

    public static TheoryData<string> Answers() => [.. BadAnswers.Keys];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_token_proves_its_time(string name) => Assert.Equal(GenTime, Proved(GoodTokens[name]()));

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_token_proves_nothing(string name) => Assert.Null(Proved(BadTokens[name]()));

    [Fact]
    public void A_good_answer_gives_its_token() =>
        Assert.Equal(GenTime, TimestampResponse.Read(Asked.Answer(1), Request).GenTime);

    [Theory]
    [MemberData(nameof(Answers))]
    public void A_bad_answer_gives_none(string name) =>
        Assert.True(Reading.Try(() => TimestampResponse.Read(BadAnswers[name](), Request)).IsRefused(out _, out _));

    private static TimestampRequest Request => new(
        ReadOnlyMemory<byte>.Empty, DigestAlgorithm.Streebog512.Hash(Signature), TokenWriter.UsualPolicy, Nonce);

    private static DateTimeOffset? Proved(byte[] encoded)
    {
        var trust = new TrustStore([Family.Root], [Sound.Service]);
        return Reading.Try(() => TimestampToken.Read(encoded)).IsRefused(out _, out var token)
            ? null
            : TimestampJudgement.Judge(token, Signature, trust, Now, null).GenTime;
    }

    private static byte[] Earlier(byte[] content)
    {
        var changed = content.ToArray();
        var at = changed.AsSpan().IndexOf("20260301"u8);
        changed[at + 7] = (byte)'0';
        changed[at + 6] = (byte)'1';
        return changed;
    }
}
