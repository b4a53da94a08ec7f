using System.Formats.Asn1;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>Every single bit of a signature file turned: refused, but for those that nothing covers and that mean nothing.</summary>
public sealed class TurningOneBit
{
    private readonly FixedClock _clock = new() { Time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void Is_refused_or_is_one_of_a_few_that_change_nothing()
    {
        var authority = new SmallAuthority(_clock);
        var intake = new SignatureIntake(
            authority, authority, authority, new SignatureIntakeOptions { Evidence = EvidenceRule.Required }, _clock);
        var whole = Convert.FromBase64String(SmallAuthority.Sign("A paper"u8.ToArray(), attached: false));
        var sound = Given.Accepted(intake.Examine(Convert.ToBase64String(whole)));

        var taken = new List<(int Place, int Bit)>();
        for (var turn = 0; turn < 8 * whole.Length; turn++)
        {
            var (place, bit) = (turn / 8, turn % 8);
            var spoilt = whole.ToArray();
            spoilt[place] ^= (byte)(1 << bit);
            if (intake.Examine(Convert.ToBase64String(spoilt)).IsRefused(out _, out var claim))
            {
                continue;
            }

            // What is taken is the same signature of the same person over the same digest: no second registration.
            Assert.Equal(sound.Signature.Identity, claim.Signature.Identity);
            Assert.Equal(sound.Signature.Signer.Sha256, claim.Signature.Signer.Sha256);
            Assert.Equal((sound.Signer.Iin, sound.Signer.Name), (claim.Signer.Iin, claim.Signer.Name));
            Assert.Equal(sound.Digest, claim.Digest);
            taken.Add((place, bit));
        }

        var (ofFile, ofSigner) = Versions(whole);
        (int, int)[] meaningless =
        [
            (ofFile, 1), // version of SignedData: 1 becomes 3, which rule CMS-03 takes
            (ofFile, 2), // and 5
            (ofSigner, 1), // version of SignerInfo: 1 becomes 3, which other writers put there
        ];
        Assert.Equal(meaningless, taken);
    }

    // The last octets of the two version numbers.
    private static (int OfFile, int OfSigner) Versions(byte[] whole)
    {
        var content = new AsnReader(whole, AsnEncodingRules.BER).ReadSequence();
        content.ReadObjectIdentifier();
        var data = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        var ofFile = PlaceOf(data.PeekEncodedValue(), whole);
        data.ReadInteger();
        data.ReadEncodedValue(); // digestAlgorithms
        data.ReadEncodedValue(); // encapContentInfo
        data.ReadEncodedValue(); // certificates
        var signer = data.ReadSetOf().ReadSequence();
        return (ofFile, PlaceOf(signer.PeekEncodedValue(), whole));
    }

    private static int PlaceOf(ReadOnlyMemory<byte> piece, byte[] whole)
    {
        Assert.True(whole.AsSpan().Overlaps(piece.Span, out var place));
        return place + piece.Length - 1;
    }
}
