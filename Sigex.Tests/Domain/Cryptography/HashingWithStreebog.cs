using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>
/// The examples are those of RFC 6986, clause 10, with byte 0 first; the RFC prints them the other way round.
/// </summary>
public sealed class HashingWithStreebog
{
    private const string FirstExample = "012345678901234567890123456789012345678901234567890123456789012";

    private static readonly byte[] SecondExample = Convert.FromHexString(
        "d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20f120eceef0ff20f1" +
        "f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb20c8e3eef0e5e2fb");

    /// <summary>Both forms of the rounds, as far as this processor has them.</summary>
    public static TheoryData<bool> Forms => StreebogVectorRounds.IsSupported ? [false, true] : [false];

    [Theory, MemberData(nameof(Forms))]
    public void The_first_example_holds(bool inVectors)
    {
        Expect(
            Encoding.ASCII.GetBytes(FirstExample),
            inVectors,
            "1b54d01a4af5b9d5cc3d86d68d285462b19abc2475222f35c085122be4ba1ffa" +
            "00ad30f8767b3a82384c6574f024c311e2a481332b08ef7f41797891c1646f48",
            "9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500");
    }

    [Theory, MemberData(nameof(Forms))]
    public void The_second_example_holds(bool inVectors)
    {
        Expect(
            SecondExample,
            inVectors,
            "1e88e62226bfca6f9994f1f2d51569e0daf8475a3b0fe61a5300eee46d961376" +
            "035fe83549ada2b8620fcd7c496ce5b33f0cb9dddc2b6460143b03dabac9fb28",
            "9dd2fe4e90409e5da87f53976d7405b0c0cac628fc669a741d50063c557e8f50");
    }

    [Theory, MemberData(nameof(Forms))]
    public void An_empty_message_has_a_digest(bool inVectors)
    {
        Expect(
            [],
            inVectors,
            "8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7" +
            "362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a",
            "3f539a213e97c802cc229d474c6aa32a825a360b2a933a949fd925208d9ce1bb");
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_short_message_has_a_digest(bool inVectors)
    {
        Expect(
            "abc"u8,
            inVectors,
            "28156e28317da7c98f4fe2bed6b542d0dab85bb224445fcedaf75d46e26d7eb8" +
            "d5997f3e0915dd6b7f0aab08d9c8beb0d8c64bae2ab8b3c8c6bc53b3bf0db728",
            "4e2919cf137ed41ec4fb6270c61826cc4fffb660341e0af3688cd0626d23b481");
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_second_implementation_agrees_around_every_border_of_a_block(bool inVectors)
    {
        var random = new Random(20261124);
        for (var length = 0; length < 300; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            AgreeOn(message, inVectors);
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_second_implementation_agrees_on_bytes_that_carry_far(bool inVectors)
    {
        // The sum of these blocks overflows in every word.
        var message = new byte[1000];
        Array.Fill(message, byte.MaxValue);
        AgreeOn(message, inVectors);
    }

    [Theory, MemberData(nameof(Forms))]
    public void A_second_implementation_agrees_on_a_large_message(bool inVectors)
    {
        var message = new byte[(1 << 20) + 17];
        new Random(20261124).NextBytes(message);
        AgreeOn(message, inVectors);
    }

    [Fact]
    public void How_a_message_is_cut_makes_no_difference()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), pieces =>
        {
            var whole = pieces.SelectMany(piece => piece).ToArray();
            return Hash(StreebogSize.Bits512, pieces).AsSpan().SequenceEqual(Hash(StreebogSize.Bits512, [whole]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Pieces_of_one_length_make_no_difference()
    {
        var message = new byte[777];
        new Random(7).NextBytes(message);
        var expected = Hash(StreebogSize.Bits256, [message]);
        for (var length = 1; length < 200; length++)
        {
            Assert.Equal(expected, Hash(StreebogSize.Bits256, [.. message.Chunk(length)]));
        }
    }

    [Fact]
    public void Pi_is_a_permutation()
    {
        Assert.Equal(256, StreebogConstants.Pi.ToArray().Distinct().Count());
    }

    private static void Expect(ReadOnlySpan<byte> message, bool inVectors, string digest512, string digest256)
    {
        Assert.Equal(digest512, Convert.ToHexStringLower(Hash(StreebogSize.Bits512, [message.ToArray()], inVectors)));
        Assert.Equal(digest256, Convert.ToHexStringLower(Hash(StreebogSize.Bits256, [message.ToArray()], inVectors)));
    }

    private static void AgreeOn(byte[] message, bool inVectors)
    {
        Assert.Equal(
            Other(new Gost3411_2012_512Digest(), message), Hash(StreebogSize.Bits512, [message], inVectors));
        Assert.Equal(
            Other(new Gost3411_2012_256Digest(), message), Hash(StreebogSize.Bits256, [message], inVectors));
    }

    private static byte[] Hash(StreebogSize size, byte[][] pieces, bool? inVectors = null)
    {
        using var digest = inVectors is bool form ? new Streebog(size, form) : new Streebog(size);
        foreach (var piece in pieces)
        {
            digest.Append(piece);
        }

        return digest.Finish();
    }

    private static byte[] Other(IDigest digest, byte[] message)
    {
        digest.BlockUpdate(message, 0, message.Length);
        var output = new byte[digest.GetDigestSize()];
        digest.DoFinal(output, 0);
        return output;
    }
}
