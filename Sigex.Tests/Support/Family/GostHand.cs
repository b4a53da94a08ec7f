using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Infrastructure.Sandbox.Signing;
using Sigex.Tests.Support.Sandbox;

namespace Sigex.Tests.Support.Family;

/// <summary>Lets the framework's writers of certificates sign with GOST 34.10-2015, 512 bits.</summary>
internal sealed class GostHand : X509SignatureGenerator
{
    private readonly GostSigner _signer = GostSigner.Generate(GostCurve.Tc26A512);

    public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) =>
        Der.Write(writer => Der.Algorithm(writer, "1.2.398.3.10.1.1.2.3.2"));

    public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) => _signer.Sign(GostOracle.Hash(data));

    protected override PublicKey BuildPublicKey()
    {
        var key = new Oid("1.2.398.3.10.1.1.2.2");
        var parameters = Der.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.398.3.10.1.1.2.2.1");
                writer.WriteObjectIdentifier("1.2.398.3.10.1.3.3");
            }
        });
        return new PublicKey(
            key,
            new AsnEncodedData(key, parameters),
            new AsnEncodedData(key, Der.Write(writer => writer.WriteOctetString(_signer.PublicKey))));
    }
}

/// <summary>Short ways of writing DER.</summary>
internal static class Der
{
    public static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    public static void Algorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            writer.WriteNull();
        }
    }

    public static Asn1Tag Context(int number, bool isConstructed = true) =>
        new(TagClass.ContextSpecific, number, isConstructed);
}
