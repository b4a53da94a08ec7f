using System.Formats.Asn1;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>
/// Every single bit outside the certificates turned: refused, but for those that nothing covers and that mean nothing.
/// Bits of certificates have tests of their own.
/// </summary>
public sealed class TurningOneBit
{
    private readonly FixedClock _clock = new() { Time = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero) };

    [Fact]
    public void Is_refused_or_is_one_of_a_few_that_change_nothing()
    {
        var authority = new SmallAuthority(_clock);
        var intake = new SignatureIntake(
            authority, authority, authority, authority, new SignatureIntakeOptions { Evidence = EvidenceRule.Required }, _clock);
        var whole = Convert.FromBase64String(SmallAuthority.Sign("A paper"u8.ToArray(), attached: false));
        var sound = Given.Accepted(intake.Examine(Convert.ToBase64String(whole)));

        var map = Map.Of(whole);
        var taken = new List<(int Place, int Bit)>();
        for (var turn = 0; turn < 8 * whole.Length; turn++)
        {
            var (place, bit) = (turn / 8, turn % 8);
            if (map.Certificates.Contains(place))
            {
                continue;
            }

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
            if (!IsOtherCaseOfTheIssuer(map, whole, place, bit))
            {
                taken.Add((place, bit));
            }
        }

        (int, int)[] meaningless =
        [
            (map.VersionOfFile, 1), // version of SignedData: 1 becomes 3, which rule CMS-03 takes
            (map.VersionOfFile, 2), // and 5
            (map.VersionOfSigner, 1), // version of SignerInfo: 1 becomes 3, which other writers put there
        ];
        Assert.Equal(meaningless, taken);
    }

    // Names are compared without regard to case (RFC 5280, 7.1), and the name only says which certificate is meant.
    private static bool IsOtherCaseOfTheIssuer(Map map, byte[] whole, int place, int bit) =>
        bit == 5 && map.IssuerOfSigner.Contains(place) && char.IsAsciiLetter((char)whole[place]);

    /// <summary>Where the parts of a SignedData with one signer lie.</summary>
    private sealed record Map(int VersionOfFile, Piece Certificates, int VersionOfSigner, Piece IssuerOfSigner)
    {
        public static Map Of(byte[] whole)
        {
            var content = new AsnReader(whole, AsnEncodingRules.BER).ReadSequence();
            content.ReadObjectIdentifier();
            var data = content.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
            var version = Piece.Of(data.ReadEncodedValue(), whole);
            data.ReadEncodedValue(); // digestAlgorithms
            data.ReadEncodedValue(); // encapContentInfo
            var certificates = Piece.Of(data.ReadEncodedValue(), whole);
            var signer = data.ReadSetOf().ReadSequence();
            var versionOfSigner = Piece.Of(signer.ReadEncodedValue(), whole);
            var issuer = Piece.Of(signer.ReadSequence().ReadEncodedValue(), whole);
            return new Map(version.Last, certificates, versionOfSigner.Last, issuer);
        }
    }

    private readonly record struct Piece(int First, int Last)
    {
        public bool Contains(int place) => First <= place && place <= Last;

        public static Piece Of(ReadOnlyMemory<byte> part, byte[] whole)
        {
            Assert.True(whole.AsSpan().Overlaps(part.Span, out var place));
            return new Piece(place, place + part.Length - 1);
        }
    }
}
