namespace Sigex.Tests.Vectors.Adapters;

/// <summary>The signature of a certificate under its own key.</summary>
internal sealed class SelfSigned : ICaseAdapter
{
    public string Kind => "x509-selfsigned";

    public CaseAnswer Ask(SuiteCase one)
    {
        var certificate = one.Certificate("signature");
        if (certificate.KeyUnder(one.Policy).IsRefused(out var fault, out _))
        {
            return CaseAnswer.Refused(fault);
        }

        return certificate.HasSigned(certificate, one.Policy)
            ? new CaseAnswer("indeterminate") { Integrity = CaseAnswer.Intact }
            : new CaseAnswer("failed") { Integrity = "broken" };
    }
}
