using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;

namespace Sigex.Domain.Accounts;

/// <summary>Somebody is logged in (contract 2.6; rule LOG-07). The token only points here, so ending this ends it at once.</summary>
public sealed class Session
{
    /// <summary>Half an hour without a call and it is over.</summary>
    public static readonly TimeSpan Sliding = TimeSpan.FromMinutes(30);

    /// <summary>With less than this left, a call brings a new token.</summary>
    public static readonly TimeSpan RenewedBelow = TimeSpan.FromMinutes(15);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int IdLength = 32;

    private Session(
        string idSha256, Iin iin, byte[] certificate, string signatureAlgorithm, DateTimeOffset signedInAt, DateTimeOffset endsAt)
    {
        IdSha256 = idSha256;
        Iin = iin;
        Certificate = certificate;
        SignatureAlgorithm = signatureAlgorithm;
        SignedInAt = signedInAt;
        EndsAt = endsAt;
    }

    /// <summary>Hex. The id itself is in the token and nowhere else.</summary>
    public string IdSha256 { get; }

    public Iin Iin { get; }

    public Bin? Bin { get; private init; }

    /// <summary>The role OIDs of the certificate.</summary>
    public IReadOnlyList<string> Authorities { get; private init; } = [];

    /// <summary>DER.</summary>
    public byte[] Certificate { get; }

    /// <summary>OID of the algorithm with which the nonce was signed.</summary>
    public string SignatureAlgorithm { get; }

    public DateTimeOffset SignedInAt { get; }

    /// <summary>Twelve hours after the log-in, or the end of the certificate.</summary>
    public DateTimeOffset EndsAt { get; }

    /// <summary>When it was ended; null while it lives.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public Caller Caller => Bin is null ? new Caller.Person(Iin) : new Caller.Employee(Iin, Bin, Authorities);

    /// <summary>A new session and its id, which is shown this once.</summary>
    public static (Session Session, string Id) Begin(LoginClaim claim, DateTimeOffset now)
    {
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdLength));
        var longest = now + Longest;
        var session = new Session(
            HashOf(id),
            claim.Identity.Iin,
            claim.Certificate.Encoded.ToArray(),
            claim.Algorithm.Oid,
            now,
            claim.Certificate.NotAfter < longest ? claim.Certificate.NotAfter : longest)
        {
            Bin = claim.Identity.Bin,
            Authorities = claim.Identity.Authorities,
        };
        return (session, id);
    }

    public static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    public bool IsLiveAt(DateTimeOffset moment) => EndedAt is null && moment < EndsAt;

    /// <summary>The token that points here, good from now on.</summary>
    public SessionToken TokenFor(string id, DateTimeOffset now)
    {
        var slid = now + Sliding;
        return new SessionToken(id, Iin, Bin, SignedInAt, slid < EndsAt ? slid : EndsAt);
    }

    /// <returns>False where it was over already.</returns>
    public bool End(DateTimeOffset now)
    {
        var lives = EndedAt is null;
        EndedAt ??= now;
        return lives;
    }
}

/// <summary>What stands in the cookie. Whether it counts is said by the session it names.</summary>
public sealed record SessionToken(string SessionId, Iin Iin, Bin? Bin, DateTimeOffset SignedInAt, DateTimeOffset ExpiresAt)
{
    public override string ToString() => nameof(SessionToken);
}

/// <summary>Seals tokens and opens them again.</summary>
public interface ISessionTokens
{
    Task<string> SealAsync(SessionToken token, string audience, CancellationToken cancellation);

    /// <returns>Null where we did not seal it, not for this audience, or its time is over.</returns>
    Task<SessionToken?> OpenAsync(string text, string audience, CancellationToken cancellation);
}
