using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Tests.Domain.Cryptography;

/// <summary>The examples with a length are those of RFC 5831, 7.3, with byte 0 first.</summary>
public sealed class HashingWithGost34311
{
    [Theory]
    [InlineData(
        "This is message, length=32 bytes",
        "b1c466d37519b82e8319819ff32595e047a28cb6f83eff1c6916a815a637fffa")]
    [InlineData(
        "Suppose the original message has length = 50 bytes",
        "471aba57a60a770d3a76130635c1fbea4ef14de51f78b4ae57dd893b62f55208")]
    [InlineData(
        "",
        "ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d")]
    [InlineData(
        "abc",
        "f3134348c44fb1b2a277729e2285ebb5cb5e0f29c975bc753b70497c06a4d51d")]
    public void The_examples_hold(string message, string digest)
    {
        Assert.Equal(digest, Convert.ToHexStringLower(Hash([Encoding.ASCII.GetBytes(message)])));
    }

    [Fact]
    public void A_second_implementation_agrees_around_every_border_of_a_block()
    {
        var random = new Random(20261124);
        for (var length = 0; length < 300; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            AgreeOn(message);
        }
    }

    [Fact]
    public void A_second_implementation_agrees_on_bytes_that_carry_far()
    {
        // The sum of these blocks overflows in every word.
        var message = new byte[1000];
        Array.Fill(message, byte.MaxValue);
        AgreeOn(message);
    }

    [Fact]
    public void A_second_implementation_agrees_on_a_large_message()
    {
        var message = new byte[(1 << 20) + 17];
        new Random(20261124).NextBytes(message);
        AgreeOn(message);
    }

    [Fact]
    public void The_table_of_the_cipher_or_of_CryptoPro_would_give_something_else()
    {
        var message = "abc"u8.ToArray();

        Assert.NotEqual(Other(message, "E-Test"), Hash([message]));
        Assert.NotEqual(Other(message, "D-A"), Hash([message]));
    }

    [Fact]
    public void How_a_message_is_cut_makes_no_difference()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[][]>(), pieces =>
        {
            var whole = pieces.SelectMany(piece => piece).ToArray();
            return Hash(pieces).AsSpan().SequenceEqual(Hash([whole]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Pieces_of_one_length_make_no_difference()
    {
        var message = new byte[333];
        new Random(7).NextBytes(message);
        var expected = Hash([message]);
        for (var length = 1; length < 100; length++)
        {
            Assert.Equal(expected, Hash([.. message.Chunk(length)]));
        }
    }

    private static void AgreeOn(byte[] message) => Assert.Equal(Other(message, "D-Test"), Hash([message]));

    private static byte[] Hash(byte[][] pieces)
    {
        using var digest = new Gost34311();
        foreach (var piece in pieces)
        {
            digest.Append(piece);
        }

        return digest.Finish();
    }

    private static byte[] Other(byte[] message, string substitution)
    {
        var digest = new Gost3411Digest(Gost28147Engine.GetSBox(substitution));
        digest.BlockUpdate(message, 0, message.Length);
        var output = new byte[32];
        digest.DoFinal(output, 0);
        return output;
    }
}
