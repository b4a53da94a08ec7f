using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;
using DomainVerdict = Sigex.Domain.Signatures.Verification.Verdict;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Whom a certificate names: the reader of identities and the report must say the same.</summary>
internal sealed class CmsIdentity : ICaseAdapter
{
    public string Kind => "cms-identity";

    public CaseAnswer Ask(SuiteCase one)
    {
        var identity = Reading.Try(() => Certificate.Read(Pem.Der(one.Bytes("cert")))).IsRefused(out _, out var certificate)
            ? null
            : SignerIdentity.Of(certificate);
        var report = Cms.Reports(one, HostilePki.Keys)[0];
        if (report.Signer?.Iin != identity?.Iin || report.Signer?.Bin != identity?.Bin)
        {
            return new CaseAnswer("crashed") { Note = "the report names another than the certificate" };
        }

        return new CaseAnswer(identity is null ? "no-identity" : "identity")
        {
            Iin = identity?.Iin.Digits,
            Bin = identity?.Bin?.Digits,
            Integrity = report.Verdict == DomainVerdict.Passed ? "passed" : null,
            Note = report.Reason?.Code,
        };
    }
}
