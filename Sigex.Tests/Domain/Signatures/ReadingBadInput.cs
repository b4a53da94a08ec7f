using FsCheck;
using FsCheck.Fluent;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Signatures;

/// <summary>What is no signature gets its constant; no reader lets another exception out.</summary>
public sealed class ReadingBadInput
{
    private static readonly byte[] Sound = Convert.FromBase64String(SmallAuthority.Sign("paper"u8.ToArray()));

    public static TheoryData<string, byte[]> Rubbish() => new()
    {
        { "nothing", [] },
        { "one byte", [0x30] },
        { "text", "Hello"u8.ToArray() },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] },
        { "half", Sound[..(Sound.Length / 2)] },
        { "a byte too many", [.. Sound, 0x00] },
        { "nested", [.. Enumerable.Repeat<byte>(0x30, 50_000).SelectMany(tag => new byte[] { tag, 0x80 })] },
        { "a promise of gigabytes", [0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF] },
        { "another label", System.Text.Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", Sound)) },
    };

    [Theory]
    [MemberData(nameof(Rubbish))]
    public void What_is_no_signature_is_refused_with_its_constant(string what, byte[] bytes)
    {
        var reason = Given.ReasonIn(CmsSignature.Read(bytes));

        Assert.True(reason?.Message == "Failed to parse signature", what);
    }

    [Fact]
    public void DER_base64_and_PEM_are_one_signature()
    {
        var text = Convert.ToBase64String(Sound, Base64FormattingOptions.InsertLineBreaks);
        byte[][] forms =
        [
            Sound,
            System.Text.Encoding.ASCII.GetBytes(text),
            System.Text.Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("CMS", Sound) + "\r\n"),
            System.Text.Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("PKCS7", Sound)),
        ];

        Assert.Single(forms.Select(form => Given.Accepted(CmsSignature.Read(form)).Identity).Distinct());
    }

    [Fact]
    public void Any_bytes_give_a_value_or_a_refusal() => Prop.ForAll<byte[]>(AllReaders).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sound_file_with_any_byte_changed_gives_a_value_or_a_refusal()
    {
        for (var i = 0; i < Sound.Length; i++)
        {
            var changed = (byte[])Sound.Clone();
            changed[i] = (byte)(changed[i] + 1 + (i % 250));
            AllReaders(changed);
            AllReaders(Sound[..i]);
        }
    }

    private static void AllReaders(byte[] bytes)
    {
        CmsSignature.Read(bytes);
        SignedDataFile.Read(bytes);
        Reading.Try(() => TimestampToken.Read(bytes));
        Reading.Try(() => OcspResponse.Read(bytes));
        Reading.Try(() => OcspResponse.ReadAnswer(bytes));
        Reading.Try(() => RevocationList.Read(bytes));
    }
}
