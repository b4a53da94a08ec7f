namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A file with XML signatures: the report that a person gets. Files of this kind are not registered (rule XML-15).</summary>
internal sealed class XmlDsig : ICaseAdapter
{
    public string Kind => "xmldsig";

    public CaseAnswer Ask(SuiteCase one) => Cms.Judged(Asked(one));

    /// <summary>The case as the product is asked about it: with a certificate where the source has a bare key.</summary>
    public static SuiteCase Asked(SuiteCase one) =>
        SuitePolicies.KeyStandsInTheFile(one) ? one.With("signature", CertifiedKeys.In(one.Bytes("signature"))) : one;
}
