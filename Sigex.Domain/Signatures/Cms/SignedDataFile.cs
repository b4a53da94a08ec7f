using System.Formats.Asn1;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Cms;

/// <summary>A signature file with one to twenty signers, as the report takes it (security 1.4). Read and not yet judged.</summary>
public sealed class SignedDataFile
{
    private SignedDataFile(SignedData data) => Data = data;

    /// <summary>The attached content, null where the signature is detached. An empty content is content.</summary>
    public ReadOnlyMemory<byte>? Content => Data.Content;

    public int Signers => Data.Signers.Count;

    internal SignedData Data { get; }

    /// <summary>Takes DER, BER with indefinite lengths, bare base64 and PEM (rule CMS-02).</summary>
    public static Result<SignedDataFile> Read(ReadOnlyMemory<byte> encoded) =>
        Reading.Try(() => new SignedDataFile(Read(encoded, Limits.Default.SignatureInReport)));

    /// <summary>The rules that hold for the file as a whole, whoever signed (CMS-01 to CMS-06).</summary>
    /// <exception cref="RefusedException">One of them is broken.</exception>
    internal static SignedData Read(ReadOnlyMemory<byte> encoded, int limit)
    {
        var bytes = SignatureEncoding.Decode(encoded, limit);
        ByteSurvey.Pass(bytes.Span, SurveyRules.Ber);
        var data = SignedData.Read(bytes, AsnEncodingRules.BER);

        if (data.Version < 1 || data.Version > 5 || data.ContentType != CmsOids.Data)
        {
            throw new RefusedException(SignatureRefusals.Malformed);
        }

        if (data.Signers.Count == 0)
        {
            throw new RefusedException(SignatureRefusals.NoSigner);
        }

        ThrowIfOneStandsTwice(data);
        return data;
    }

    private static void ThrowIfOneStandsTwice(SignedData data)
    {
        for (var i = 0; i < data.Signers.Count; i++)
        {
            for (var j = i + 1; j < data.Signers.Count; j++)
            {
                if (data.Signers[i].SignatureValue.Span.SequenceEqual(data.Signers[j].SignatureValue.Span))
                {
                    throw new RefusedException(SignatureRefusals.SeveralSigners);
                }
            }
        }
    }
}
