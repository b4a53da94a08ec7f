using System.Formats.Asn1;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography;

namespace Sigex.Web.Components.Status;

/// <summary>A time-stamp request over random bytes, to see whether somebody answers (RFC 3161, 2.4.1).</summary>
internal static class StampQuestion
{
    public static ReadOnlyMemory<byte> New()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(DigestAlgorithm.Sha256.Oid);
                    writer.WriteNull();
                }

                writer.WriteOctetString(RandomNumberGenerator.GetBytes(DigestAlgorithm.Sha256.Length));
            }

            writer.WriteInteger(RandomNumberGenerator.GetInt32(int.MaxValue));
            writer.WriteBoolean(true);
        }

        return writer.Encode();
    }
}
