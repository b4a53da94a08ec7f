using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Xml.Tree;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A file of XML, signed or not: the reader, then the report.</summary>
internal sealed class Xml : ICaseAdapter
{
    public string Kind => "xml";

    public CaseAnswer Ask(SuiteCase one)
    {
        TreeReader.Read(one.Bytes("signature"), Limits.Default.XmlFile);
        return Cms.Judged(one);
    }
}
