using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Tests.Support;

/// <summary>A published test key with its certificate: RSA, or a number on a curve; neither where the key is of the legacy kind.</summary>
internal sealed record NcaKey(byte[] Certificate, RSA? Rsa, GostCurve? Curve, BigInteger Number);

/// <summary>Opens the .p12 files of NCA RK (nca-pki 6).</summary>
internal static class NcaKeys
{
    private const string Gost2004 = "1.2.398.3.10.1.1.1.1";
    private const string Gost2015Of512 = "1.2.398.3.10.1.1.2.2";
    private const string RsaKey = "1.2.840.113549.1.1.1";

    /// <summary>The test that asks is skipped where 40-bit RC2 is missing: it comes from the legacy provider of OpenSSL.</summary>
    public static NcaKey Open(NcaFile file)
    {
        try
        {
            return Open(file.Read(), file.Expected.Text("password")!);
        }
        catch (CryptographicException fault) when (IsRc2Missing())
        {
            Assert.Skip($"40-bit RC2 is missing on this machine: {fault.GetType().Name}");
            throw;
        }
    }

    private static NcaKey Open(byte[] encoded, string password)
    {
        var file = Pkcs12Info.Decode(encoded, out _, skipCopy: true);
        Assert.True(file.VerifyMac(password));
        byte[]? certificate = null;
        Pkcs8PrivateKeyInfo? key = null;
        foreach (var safe in file.AuthenticatedSafe)
        {
            if (safe.ConfidentialityMode == Pkcs12ConfidentialityMode.Password)
            {
                safe.Decrypt(password);
            }

            foreach (var bag in safe.GetBags())
            {
                certificate = bag is Pkcs12CertBag cert
                    ? AsnDecoder.ReadOctetString(cert.EncodedCertificate.Span, AsnEncodingRules.BER, out _)
                    : certificate;
                key = bag is Pkcs12ShroudedKeyBag shrouded
                    ? Pkcs8PrivateKeyInfo.DecryptAndDecode(password, shrouded.EncryptedPkcs8PrivateKey, out _)
                    : key;
            }
        }

        return Read(certificate!, key!);
    }

    private static NcaKey Read(byte[] certificate, Pkcs8PrivateKeyInfo key)
    {
        var content = key.PrivateKeyBytes.Span;
        switch (key.AlgorithmId.Value)
        {
            case RsaKey:
                var rsa = RSA.Create();
                rsa.ImportRSAPrivateKey(content, out _);
                return new NcaKey(certificate, rsa, null, default);
            case Gost2004:
                return new NcaKey(certificate, null, GostCurve.CryptoProA, AsnDecoder.ReadInteger(content, AsnEncodingRules.BER, out _));
            case Gost2015Of512:
                var octets = AsnDecoder.ReadOctetString(content, AsnEncodingRules.BER, out _);
                return new NcaKey(certificate, null, GostCurve.Tc26A512, new BigInteger(octets, isUnsigned: true));
            default:
                return new NcaKey(certificate, null, null, default);
        }
    }

    private static bool IsRc2Missing()
    {
        try
        {
#pragma warning disable CA5351 // The files are published as they are; nothing of ours is protected with it.
            using var rc2 = RC2.Create();
#pragma warning restore CA5351
            rc2.KeySize = 40;
            using var encryptor = rc2.CreateEncryptor();
            return false;
        }
        catch (CryptographicException)
        {
            return true;
        }
    }
}
