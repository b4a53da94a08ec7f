namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A mail with a signature, which is no signature file: a clean refusal.</summary>
internal sealed class CmsSmime : ICaseAdapter
{
    public string Kind => "cms-smime";

    public CaseAnswer Ask(SuiteCase one) => Cms.Judged(one);
}
