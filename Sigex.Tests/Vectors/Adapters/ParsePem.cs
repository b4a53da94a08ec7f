using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Pieces of certificates, each to the reader that fits its label, and all to the reader of certificates.</summary>
internal sealed class ParsePem : ICaseAdapter
{
    public string Kind => "parse-pem";

    public CaseAnswer Ask(SuiteCase one)
    {
        var words = Pem.All(Encoding.Latin1.GetString(one.Bytes("pem"))).SelectMany(block => ReadersFor(block.Label)
            .Select(read => Reading.Try(() => read(block.Der)).IsRefused(out var reason, out _) ? reason.Code : "read")).ToList();
        return new CaseAnswer(words.Contains("read") ? "read" : "refused") { Note = string.Join(' ', words) };
    }

    private static IEnumerable<Func<byte[], object>> ReadersFor(string label)
    {
        yield return der => Certificate.Read(der);
        switch (label)
        {
            case "SUBJECT" or "ISSUER":
                yield return der => DistinguishedName.Read(der);
                break;
            case "SPKI":
                yield return der => PublicKey.Read(der);
                break;
            case "X509 CRL":
                yield return der => RevocationList.Read(der);
                break;
            default:
                break;
        }
    }
}
