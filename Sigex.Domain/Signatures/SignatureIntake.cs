using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures;

/// <summary>The door through which a signature comes into the registry (contract 5.3).</summary>
public sealed class SignatureIntake
{
    /// <summary>Steps 1 to 6: everything that can be refused before anybody outside is asked.</summary>
    /// <param name="signature">The text of the wire: DER in base64, or PEM.</param>
    public Result<SignatureClaim> Examine(string signature) => throw new NotImplementedException(signature);

    /// <summary>Steps 9 and 10: the proof that came inside is used, or OCSP and then a time-stamp are asked for.</summary>
    public Task<Result<VerifiedSignature>> ProveAsync(SignatureClaim claim, CancellationToken cancellation) =>
        throw new NotImplementedException(claim.Authority);
}
