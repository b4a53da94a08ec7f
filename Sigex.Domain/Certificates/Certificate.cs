using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates;

/// <summary>An X.509 certificate (RFC 5280, 4.1) as its bytes say it. Nothing here says whether it may be trusted.</summary>
public sealed class Certificate
{
    /// <summary>The DER as received.</summary>
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>SHA-256 of <see cref="Encoded"/>, lower-case hex: how a certificate is pinned.</summary>
    public required string Sha256 { get; init; }

    public required ReadOnlyMemory<byte> ToBeSigned { get; init; }

    /// <summary>Hex, lower case, two digits a byte, no leading zero byte (contract 3.5.1).</summary>
    public required string SerialNumber { get; init; }

    /// <summary>The content octets of the INTEGER, as encoded.</summary>
    public required ReadOnlyMemory<byte> SerialNumberOctets { get; init; }

    public required string SignatureAlgorithmOid { get; init; }

    public required ReadOnlyMemory<byte> SignatureValue { get; init; }

    public required DistinguishedName Issuer { get; init; }

    public required DistinguishedName Subject { get; init; }

    public required DateTimeOffset NotBefore { get; init; }

    public required DateTimeOffset NotAfter { get; init; }

    public required ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; init; }

    /// <summary>The content of the BIT STRING, without the octet of unused bits: what OCSP hashes.</summary>
    public required ReadOnlyMemory<byte> PublicKeyOctets { get; init; }

    /// <summary>Null where the key is of no kind in use or unsound; <see cref="KeyFault"/> then says why.</summary>
    public PublicKey? PublicKey { get; init; }

    public Refusal? KeyFault { get; init; }

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

    /// <summary>Both ends included, to the second (rule X509-04).</summary>
    public bool IsInForceAt(DateTimeOffset moment) => NotBefore <= moment && moment < NotAfter.AddSeconds(1);

    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are no certificate.</exception>
    public static Certificate Read(ReadOnlyMemory<byte> encoded) => throw new NotImplementedException();
}

/// <summary>One extension as encoded; Value is the content of its OCTET STRING.</summary>
public sealed record CertificateExtension(string Oid, bool IsCritical, ReadOnlyMemory<byte> Value);

/// <summary>One alternative name: its RFC 5280 kind (<c>rfc822Name</c> …) and its text.</summary>
public sealed record AlternativeName(string Type, string Value);
