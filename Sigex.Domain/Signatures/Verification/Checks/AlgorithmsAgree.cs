namespace Sigex.Domain.Signatures.Verification.Checks;

/// <summary>Do signature algorithm, digest and key belong together, and are they strong enough?</summary>
internal sealed class AlgorithmsAgree : ISignatureCheck
{
    public string Id => "algorithms";

    public string Clause => "ETSI EN 319 102-1, 5.2.8; ALG-01 to ALG-03, KEY-01, KEY-02";

    public CheckAnswer Ask(SignatureFacts facts)
    {
        if (facts.Certificate is not { } certificate)
        {
            return Unasked.WithoutCertificate;
        }

        return facts.Statement.AlgorithmUnder(certificate).IsRefused(out var reason, out var algorithm)
            ? CheckAnswer.Unknown(
                reason, SubIndications.AlgorithmFailure, "The algorithms or the key of this signature are not accepted.")
            : CheckAnswer.Holds($"The signature is made with {algorithm.Name}.");
    }
}
