using System.Security.Cryptography;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Organizations;

/// <summary>A certificate with which an information system comes (contract 2.8, 11.3). Of it only the public key counts.</summary>
public sealed class TlsCertificate
{
    public const int LongestDescription = 255;

    private TlsCertificate(string description, string body, string keySha256)
    {
        Description = description;
        Body = body;
        KeySha256 = keySha256;
    }

    public int Position { get; private set; }

    public string Description { get; }

    /// <summary>PEM, as it was handed in.</summary>
    public string Body { get; }

    /// <summary>SHA-256 of the SubjectPublicKeyInfo, hex. One key belongs to one organisation.</summary>
    public string KeySha256 { get; }

    /// <summary>Its organisation does not want it to be let in for now.</summary>
    public bool Disabled { get; private init; }

    public TlsCertificateSettings Settings { get; init; } = new();

    /// <summary>Takes one PEM certificate with a key of a kind and size in use (rules LOG-11, KEY-01).</summary>
    public static Result<TlsCertificate> Read(string description, string body)
    {
        if (Der(body) is not { } encoded
            || Reading.Try(() => Certificate.Read(encoded)).IsRefused(out _, out var certificate)
            || certificate.KeyFault is not null)
        {
            return OrganizationRefusals.CertificateUnusable;
        }

        return new TlsCertificate(description, body, HashOf(certificate.SubjectPublicKeyInfo.Span));
    }

    public static string HashOf(ReadOnlySpan<byte> subjectPublicKeyInfo) =>
        Convert.ToHexStringLower(SHA256.HashData(subjectPublicKeyInfo));

    public TlsCertificate SwitchedOff() => new(Description, Body, KeySha256)
    {
        Position = Position,
        Disabled = true,
        Settings = Settings,
    };

    internal TlsCertificate At(int position) => new(Description, Body, KeySha256)
    {
        Position = position,
        Disabled = Disabled,
        Settings = Settings,
    };

    private static byte[]? Der(string body) =>
        PemEncoding.TryFind(body, out var fields)
        && body.AsSpan()[fields.Label] is "CERTIFICATE"
        && body[..fields.Location.Start.GetOffset(body.Length)].AsSpan().Trim().IsEmpty
        && body[fields.Location.End.GetOffset(body.Length)..].AsSpan().Trim().IsEmpty
            ? Convert.FromBase64String(body[fields.Base64Data])
            : null;
}

/// <summary>What an information system wants written on its cards and codes (contract 11.3); all of it optional.</summary>
public sealed record TlsCertificateSettings
{
    public LocalText? DdcHowToVerifyStrings { get; init; }

    public LocalText? QrOrganisationName { get; init; }

    /// <summary>PNG.</summary>
    public byte[]? QrLogo { get; init; }

    /// <summary>PNG.</summary>
    public byte[]? DdcLogo { get; init; }

    public LocalText? DdcLogoString { get; init; }

    public bool DdcLogoDisable { get; init; }
}

/// <summary>One text in the languages of the contract.</summary>
public sealed record LocalText(string? Ru, string? Kk, string? En);
