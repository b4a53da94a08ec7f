using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Domain.Cryptography.Keys;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A signature whose certificate is nowhere: the primitive is asked, with the public key computed from the private one.</summary>
internal sealed class CmsNoCert : ICaseAdapter
{
    public string Kind => "cms-nocert";

    public CaseAnswer Ask(SuiteCase one)
    {
        if (SignedDataFile.Read(one.Bytes("signature")).IsRefused(out var reason, out var file))
        {
            return CaseAnswer.Refused(reason);
        }

        var signer = file.Data.Signers[0];
        if (one.Policy.GostKeys.FirstOrDefault(form => form.KeyOid == signer.SignatureAlgorithm.Oid && Fits(form, one)) is not { } form
            || SignatureAlgorithm.Resolve(signer.SignatureAlgorithm, signer.DigestAlgorithmOid, form.KeyOid, one.Policy)
                .IsRefused(out _, out var algorithm))
        {
            return CaseAnswer.Refused(AlgorithmRefusals.SignatureAlgorithmNotSupported);
        }

        var key = PublicKey.Read(KeyInfoOf(form, one.Text("private_key_hex")!), one.Policy);
        var signed = signer.SignedAttributes?.Signed ?? file.Content!.Value;
        return key.Verify(algorithm, algorithm.Digest.Hash(signed.Span).Value, signer.SignatureValue.Span)
            ? new CaseAnswer("indeterminate") { Integrity = CaseAnswer.Intact }
            : new CaseAnswer("failed") { Integrity = "broken" };
    }

    // A key is as long as the order of its curve.
    private static bool Fits(GostKeyForm form, SuiteCase one) => one.Text("private_key_hex")!.Length == 4 * form.Curve.Length / 2;

    private static byte[] KeyInfoOf(GostKeyForm form, string privateKey)
    {
        var point = form.Curve.MultiplyBase(new BigInteger(Convert.FromHexString(privateKey), isUnsigned: true, isBigEndian: true));
        var key = new AsnWriter(AsnEncodingRules.DER);
        key.WriteOctetString([.. Half(point.X, form.Curve), .. Half(point.Y, form.Curve)]);

        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            using (info.PushSequence())
            {
                info.WriteObjectIdentifier(form.KeyOid);
                using (info.PushSequence())
                {
                    info.WriteObjectIdentifier(form.CurveOid);
                    info.WriteObjectIdentifier(form.DigestOid!);
                }
            }

            info.WriteBitString(key.Encode());
        }

        return info.Encode();
    }

    private static byte[] Half(BigInteger number, GostCurve curve)
    {
        var half = new byte[curve.Length];
        number.TryWriteBytes(half, out _, isUnsigned: true);
        return half;
    }
}
