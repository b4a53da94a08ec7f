using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A chain in one file: the leaf first, the anchor last.</summary>
internal sealed class CertPathText : ICaseAdapter
{
    public string Kind => "cert-path-text";

    public CaseAnswer Ask(SuiteCase one)
    {
        var chain = Pem.Blocks(one.Bytes("chain"), "CERTIFICATE").Select(der => Certificate.Read(der)).ToList();
        return PathAnswers.Of(PathValidator.Validate(new PathQuestion
        {
            Target = chain[0],
            Trust = new TrustStore([chain[^1]], []),
            Bag = [.. chain.Skip(1).SkipLast(1)],
            Moment = one.Time,
            Purpose = PathAnswers.Purpose(one.Text("key_purpose")),

            // The source's word for an anchor of which only name and key count.
            Rules = PathRuleSet.Rfc5280 with
            {
                AnchorIsBound = one.Text("last_cert_trust") != "TRUSTED_ANCHOR",
                AllowsSha1 = one.Text("digest_policy") != "STRONG",
            },
        }));
    }
}
