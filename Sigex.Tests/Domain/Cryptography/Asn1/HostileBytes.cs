using FsCheck;
using FsCheck.Fluent;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Cryptography.Asn1;

/// <summary>Whatever the bytes are: a value, or the one exception (rule ASN-07; ISO-03).</summary>
public sealed class HostileBytes
{
    private static readonly Action<byte[]>[] Readers =
    [
        bytes => ByteSurvey.Pass(bytes),
        bytes => ByteSurvey.Pass(bytes, SurveyRules.Ber),
        bytes => Look(Certificate.Read(bytes)),
        bytes => PublicKey.Read(bytes),
        bytes => _ = DistinguishedName.Read(bytes).Text,
    ];

    [Fact]
    public void Any_bytes_give_a_value_or_a_refusal() =>
        Prop.ForAll<byte[]>(bytes => Readers.All(read => EndsWell(read, bytes ?? []))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_certificate_with_one_byte_changed_gives_a_value_or_a_refusal()
    {
        byte[][] sound = [HandMade.Root().RawData, HandMade.Leaf().RawData];

        Prop.ForAll<NonNegativeInt, byte>((place, value) => sound.All(original =>
        {
            var bytes = original.ToArray();
            bytes[place.Get * 7 % bytes.Length] ^= value;
            return EndsWell(Readers[2], bytes);
        })).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Every_single_bit_of_a_certificate_may_be_flipped()
    {
        var original = HandMade.Leaf().RawData;
        for (var bit = 0; bit < original.Length * 8; bit++)
        {
            var bytes = original.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(EndsWell(one => Certificate.Read(one), bytes), $"bit {bit}");
        }
    }

    [Theory]
    [InlineData(0x30)]
    [InlineData(0x31)]
    [InlineData(0x24)]
    [InlineData(0xA3)]
    public void A_megabyte_of_nesting_needs_no_deep_stack(byte tag)
    {
        var bytes = new byte[1_000_000];
        for (var place = 0; place < bytes.Length; place += 2)
        {
            (bytes[place], bytes[place + 1]) = (tag, 0x80);
        }

        var ends = new List<bool>();
        var thread = new Thread(() => ends.AddRange(Readers.Select(read => IsRefused(read, bytes))), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.Equal(Readers.Length, ends.Count);
        Assert.All(ends, Assert.True);
    }

    // Everything that a caller would look at afterwards must be harmless as well.
    private static void Look(Certificate certificate)
    {
        _ = certificate.KeyFault;
        _ = certificate.Subject.Text + certificate.Issuer.Text;
        _ = certificate.IsSelfIssued && certificate.HasSigned(certificate);
        _ = SignerIdentity.Of(certificate);
        _ = SignerProfile.ObjectionForDocuments(certificate);
        _ = CertificateProfiles.Describe(certificate);
    }

    private static bool EndsWell(Action<byte[]> read, byte[] bytes)
    {
        _ = IsRefused(read, bytes);
        return true;
    }

    private static bool IsRefused(Action<byte[]> read, byte[] bytes)
    {
        try
        {
            read(bytes);
            return false;
        }
        catch (RefusedException)
        {
            return true;
        }
    }
}
