using System.Formats.Asn1;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>EMSA-PKCS1-v1_5 (RFC 8017, 9.2).</summary>
internal static class Pkcs1Padding
{
    // 00 01, at least eight FF, 00.
    private const int LeastPadding = 11;

    /// <summary>The padded digest, or null where the modulus is too short for it.</summary>
    public static byte[]? Pad(DigestAlgorithm algorithm, ReadOnlySpan<byte> digest, int length)
    {
        var info = DigestInfo(algorithm, digest);
        if (info.Length + LeastPadding > length)
        {
            return null;
        }

        var padded = new byte[length];
        padded.AsSpan().Fill(0xFF);
        padded[0] = 0x00;
        padded[1] = 0x01;
        padded[length - info.Length - 1] = 0x00;
        info.CopyTo(padded, length - info.Length);
        return padded;
    }

    private static byte[] DigestInfo(DigestAlgorithm algorithm, ReadOnlySpan<byte> digest)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier(algorithm.Oid);
                writer.WriteNull();
            }

            writer.WriteOctetString(digest);
        }

        return writer.Encode();
    }
}
