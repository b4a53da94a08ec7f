using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates;

/// <summary>An X.509 certificate (RFC 5280, 4.1) as its bytes say it. Nothing here says whether it may be trusted.</summary>
public sealed class Certificate
{
    private readonly Lazy<(PublicKey? Key, Refusal? Fault)> _key;

    public Certificate() => _key = new(ReadKey);

    /// <summary>The DER as received.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>SHA-256 of <see cref="Encoded"/>, lower-case hex: how a certificate is pinned.</summary>
    public required string Sha256 { get; init; }

    public required ReadOnlyMemory<byte> ToBeSigned { get; init; }

    /// <summary>1, 2 or 3.</summary>
    public int Version { get; init; } = 3;

    /// <summary>Hex, lower case, two digits a byte, no leading zero byte (contract 3.5.1).</summary>
    public required string SerialNumber { get; init; }

    /// <summary>The content octets of the INTEGER, as encoded.</summary>
    public required ReadOnlyMemory<byte> SerialNumberOctets { get; init; }

    public required string SignatureAlgorithmOid { get; init; }

    /// <summary>The algorithm with its parameters, as the outer field has it.</summary>
    public required AlgorithmIdentifier SignatureAlgorithm { get; init; }

    /// <summary>The field inside the signed part and the one outside say the same (rule X509-04).</summary>
    public bool AlgorithmsAgree { get; init; }

    public required ReadOnlyMemory<byte> SignatureValue { get; init; }

    public required DistinguishedName Issuer { get; init; }

    public required DistinguishedName Subject { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; init; }

    /// <summary>The key OID, also where the key itself is of no kind in use.</summary>
    public required string KeyAlgorithmOid { get; init; }

    /// <summary>The content of the BIT STRING, without the octet of unused bits: what OCSP hashes.</summary>
    public required ReadOnlyMemory<byte> PublicKeyOctets { get; init; }

    /// <summary>Null where the key is of no kind in use or cannot be read; <see cref="KeyFault"/> then says why.</summary>
    public PublicKey? PublicKey => _key.Value.Key;

    /// <summary>What speaks against the key, also where it could be read: it may be too short (rule KEY-01).</summary>
    public Refusal? KeyFault => _key.Value.Fault ?? _key.Value.Key?.Weakness;

    /// <summary>The key where this policy lets it prove something, else what speaks against it.</summary>
    public Result<PublicKey> KeyUnder(VerificationPolicy policy)
    {
        var (key, fault) = _key.Value;

        // What is no key for the product may be one for another policy.
        if (key is null && !ReferenceEquals(policy, VerificationPolicy.Default))
        {
            (key, fault) = ReadKey(policy);
        }

        return key is null ? fault! : policy.ObjectionTo(key) is { } objection ? objection : key;
    }

    /// <summary>Null where the extension is absent.</summary>
    public KeyUsages? KeyUsage { get; init; }

    public IReadOnlyList<string> ExtendedKeyUsages { get; init; } = [];

    public bool ExtendedKeyUsageIsCritical { get; init; }

    public IReadOnlyList<string> Policies { get; init; } = [];

    public ReadOnlyMemory<byte>? SubjectKeyIdentifier { get; init; }

    public ReadOnlyMemory<byte>? AuthorityKeyIdentifier { get; init; }

    /// <summary>basicConstraints cA.</summary>
    public bool IsAuthority { get; init; }

    public int? PathLength { get; init; }

    public IReadOnlyList<AlternativeName> SubjectAlternativeNames { get; init; } = [];

    /// <summary>OID of the kind of key storage, extension 1.2.398.3.3.5; null in older certificates.</summary>
    public string? KeyStorage { get; init; }

    public IReadOnlyList<CertificateExtension> Extensions { get; init; } = [];

    /// <summary>Issuer and subject are one name; whether the signature is its own is another question.</summary>
    public bool IsSelfIssued => Issuer.Matches(Subject);

    /// <summary>Both ends included, to the second (rule X509-04).</summary>
    public bool IsInForceAt(DateTimeOffset moment) => NotBefore <= moment && moment < NotAfter.AddSeconds(1);

    /// <param name="encoded">DER.</param>
    /// <param name="limits">How much is read at most; absent, the limits of the product.</param>
    /// <exception cref="RefusedException">The bytes are no certificate.</exception>
    public static Certificate Read(ReadOnlyMemory<byte> encoded, Limits? limits = null) =>
        CertificateReader.Read(encoded, limits ?? Limits.Default);

    /// <summary>Does the key of this certificate confirm the signature on that one? Mathematics alone.</summary>
    /// <param name="other">The certificate that bears the signature.</param>
    /// <param name="policy">Whose algorithms count; absent, those of <see cref="VerificationPolicy.Default"/>.</param>
    public bool HasSigned(Certificate other, VerificationPolicy? policy = null) =>
        UsableKey(policy) is { } key
        && !Cryptography.SignatureAlgorithm.Resolve(other.SignatureAlgorithm, null, key.AlgorithmOid, policy)
            .IsRefused(out _, out var algorithm)
        && key.Verify(algorithm, algorithm.Digest.Hash(other.ToBeSigned.Span).Value, other.SignatureValue.Span);

    public override string ToString() => Sha256;

    /// <summary>The key for mathematics alone: whether it is long enough is asked apart.</summary>
    internal PublicKey? UsableKey(VerificationPolicy? policy) =>
        PublicKey ?? (policy is null || KeyUnder(policy).IsRefused(out _, out var key) ? null : key);

    private (PublicKey? Key, Refusal? Fault) ReadKey() => ReadKey(VerificationPolicy.Default);

    private (PublicKey? Key, Refusal? Fault) ReadKey(VerificationPolicy policy)
    {
        try
        {
            return (PublicKey.Read(SubjectPublicKeyInfo, policy), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Reason);
        }
    }
}

/// <summary>One extension as encoded; Value is the content of its OCTET STRING.</summary>
public sealed record CertificateExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value);

/// <summary>One alternative name: its RFC 5280 kind (<c>rfc822Name</c> …) and its text.</summary>
public sealed record AlternativeName(string Type, string Value);
