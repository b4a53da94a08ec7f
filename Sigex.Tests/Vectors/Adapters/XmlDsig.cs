namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A file with XML signatures: the report that a person gets. Files of this kind are not registered (rule XML-15).</summary>
internal sealed class XmlDsig : ICaseAdapter
{
    public string Kind => "xmldsig";

    public CaseAnswer Ask(SuiteCase one) => Cms.Judged(one);
}
