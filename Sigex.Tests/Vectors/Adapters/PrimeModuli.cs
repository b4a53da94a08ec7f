using System.Formats.Asn1;
using System.Numerics;
using System.Text.Json;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Numbers as moduli of RSA keys: a prime must never be taken for one (rule KEY-01). What is composite may be.</summary>
internal static class PrimeModuli
{
    public static VectorAnswer Ask(JsonElement vector)
    {
        // "valid" calls the number a prime.
        var expected = vector.GetProperty("result").GetString()!;
        var isTaken = !Reading.Try(() => PublicKey.Read(KeyOf(vector.GetProperty("value").GetString()!))).IsRefused(out _, out var key)
            && key.Weakness is null;
        return new VectorAnswer(
            vector.GetProperty("tcId").ToString(), expected, isTaken ? "taken" : "refused",
            expected == "valid" && isTaken ? Standing.Differs : Standing.AsExpected);
    }

    private static byte[] KeyOf(string hex)
    {
        var number = new BigInteger(Convert.FromHexString(hex.Length % 2 == 0 ? hex : "0" + hex), isBigEndian: true);
        var key = new AsnWriter(AsnEncodingRules.DER);
        using (key.PushSequence())
        {
            key.WriteInteger(number);
            key.WriteInteger(65_537);
        }

        var info = new AsnWriter(AsnEncodingRules.DER);
        using (info.PushSequence())
        {
            using (info.PushSequence())
            {
                info.WriteObjectIdentifier("1.2.840.113549.1.1.1");
                info.WriteNull();
            }

            info.WriteBitString(key.Encode());
        }

        return info.Encode();
    }
}
