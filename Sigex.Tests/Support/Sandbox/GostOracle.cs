using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.CryptoPro;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace Sigex.Tests.Support.Sandbox;

/// <summary>A second opinion on GOST 34.10-2015 with 512 bits, by Bouncy Castle.</summary>
internal static class GostOracle
{
    public static byte[] Hash(byte[] message)
    {
        var digest = new Gost3411_2012_512Digest();
        digest.BlockUpdate(message, 0, message.Length);
        var output = new byte[64];
        digest.DoFinal(output, 0);
        return output;
    }

    public static bool Verify(X509Certificate2 signer, byte[] message, byte[] signature)
    {
        var curve = ECGost3410NamedCurves.GetByNameX9("Tc26-Gost-3410-12-512-paramSetA");
        var point = AsnDecoder.ReadOctetString(
            signer.PublicKey.EncodedKeyValue.RawData, AsnEncodingRules.DER, out _);
        var domain = new ECDomainParameters(curve.Curve, curve.G, curve.N, curve.H);
        var key = new ECPublicKeyParameters(domain.Curve.CreatePoint(Number(point[..64]), Number(point[64..])), domain);
        var oracle = new ECGost3410Signer();
        oracle.Init(false, key);
        return oracle.VerifySignature(Hash(message), Number(signature[..64]), Number(signature[64..]));
    }

    /// <summary>Checks digest, attributes and signature of the only signer of a CMS, and gives its certificate.</summary>
    public static X509Certificate2 CheckSigner(SignedCms cms, byte[] content)
    {
        var signer = Assert.Single(cms.SignerInfos.Cast<SignerInfo>());
        var attributes = signer.SignedAttributes;
        var digest = attributes.OfType<CryptographicAttributeObject>()
            .SelectMany(attribute => attribute.Values.OfType<AsnEncodedData>())
            .OfType<Pkcs9MessageDigest>().Single();
        Assert.Equal(Hash(content), digest.MessageDigest);

        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSetOf())
        {
            foreach (var attribute in attributes)
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(attribute.Oid.Value!);
                    using (writer.PushSetOf())
                    {
                        writer.WriteEncodedValue(attribute.Values[0].RawData);
                    }
                }
            }
        }

        Assert.True(Verify(signer.Certificate!, writer.Encode(), signer.GetSignature()));
        return signer.Certificate!;
    }

    /// <summary>Was this certificate signed by that one?</summary>
    public static bool IsIssuedBy(byte[] certificate, X509Certificate2 issuer)
    {
        var sequence = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence();
        var body = sequence.ReadEncodedValue().ToArray();
        sequence.ReadEncodedValue();
        return Verify(issuer, body, sequence.ReadBitString(out _));
    }

    // Bouncy Castle reverses the hash itself and takes the two halves as numbers.
    private static BigInteger Number(byte[] littleEndian) => new(1, littleEndian.Reverse().ToArray());
}
