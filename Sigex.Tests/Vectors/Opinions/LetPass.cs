using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Sigex.Tests.Vectors.Opinions;

/// <summary>
/// What our rules let pass outside of what is signed, put right for programs that do not: unsorted signed attributes under a
/// signature over the sorted ones (CMS-15), rubbish among certificates and lists (CMS-17), certificates beside the one whose
/// key holds (XML-12). Not a bit of what is signed is touched.
/// </summary>
internal static partial class LetPass
{
    private static readonly Asn1Tag First = new(TagClass.ContextSpecific, 0);
    private static readonly Asn1Tag Second = new(TagClass.ContextSpecific, 1);

    public static IEnumerable<AcceptedFile> Of(AcceptedFile file) =>
        (SignatureForms.IsCms(file.Signature, out var der, out _) ? [Tidy(der)] : WithOneCertificate(file.Signature))
        .Select(tidied => file with { Signature = tidied });

    private static IEnumerable<byte[]> WithOneCertificate(byte[] file)
    {
        var text = Encoding.UTF8.GetString(file);
        var all = CertificateElement().Matches(text);
        for (var kept = 0; kept < all.Count && all.Count > 1; kept++)
        {
            var place = all[kept].Index;
            yield return Encoding.UTF8.GetBytes(CertificateElement().Replace(text, found => found.Index == place ? found.Value : ""));
        }
    }

    private static byte[] Tidy(byte[] der)
    {
        var reader = Reader(der).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.BER);
        using (writer.PushSequence())
        {
            writer.WriteEncodedValue(reader.ReadEncodedValue().Span);
            using (writer.PushSequence(First))
            using (writer.PushSequence())
            {
                WriteData(writer, reader.ReadSequence(First).ReadSequence());
            }
        }

        return writer.Encode();
    }

    private static void WriteData(AsnWriter writer, AsnReader data)
    {
        Copy(writer, data);
        Copy(writer, data);
        Copy(writer, data);
        if (data.PeekTag().HasSameClassAndValue(First))
        {
            using (writer.PushSetOf(First))
            {
                foreach (var certificate in Values(data.ReadSetOf(First)).Where(IsCertificate))
                {
                    writer.WriteEncodedValue(certificate);
                }
            }
        }

        if (data.PeekTag().HasSameClassAndValue(Second))
        {
            data.ReadEncodedValue();
        }

        using (writer.PushSetOf())
        {
            foreach (var signer in Values(data.ReadSetOf()))
            {
                WriteSigner(writer, Reader(signer).ReadSequence());
            }
        }
    }

    private static void WriteSigner(AsnWriter writer, AsnReader signer)
    {
        using (writer.PushSequence())
        {
            Copy(writer, signer);
            Copy(writer, signer);
            Copy(writer, signer);
            if (signer.PeekTag().HasSameClassAndValue(First))
            {
                // A SET OF is written sorted under DER.
                var sorted = new AsnWriter(AsnEncodingRules.DER);
                using (sorted.PushSetOf(First))
                {
                    foreach (var attribute in Values(signer.ReadSetOf(First)))
                    {
                        sorted.WriteEncodedValue(attribute);
                    }
                }

                writer.WriteEncodedValue(sorted.Encode());
            }

            while (signer.HasData)
            {
                Copy(writer, signer);
            }
        }
    }

    private static List<byte[]> Values(AsnReader set)
    {
        var values = new List<byte[]>();
        while (set.HasData)
        {
            values.Add(set.ReadEncodedValue().ToArray());
        }

        return values;
    }

    private static void Copy(AsnWriter writer, AsnReader reader) => writer.WriteEncodedValue(reader.ReadEncodedValue().Span);

    private static AsnReader Reader(byte[] bytes) =>
        new(bytes, AsnEncodingRules.BER, new AsnReaderOptions { SkipSetSortOrderVerification = true });

    private static bool IsCertificate(byte[] bytes)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(bytes);
            return certificate.RawData.AsSpan().SequenceEqual(bytes);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    [GeneratedRegex("""<(\w+:)?X509Certificate>[^<]*</(\w+:)?X509Certificate>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CertificateElement();
}
