using Sigex.Domain.Certificates;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>A signature over a signature (RFC 5652, 11.4). Its maker is never a signer of the document (rule CMS-18).</summary>
/// <remarks>It is listed and decides nothing. The status of its certificate is not asked for.</remarks>
public sealed record CounterSignature
{
    /// <summary>
    /// Holds: made over this very signature value, by a certificate from which a path leads to an anchor. Fault: made over
    /// something else, or changed since. Unknown: its certificate or a path is missing, or it cannot be judged.
    /// </summary>
    public required Finding Finding { get; init; }

    /// <summary>The SignerInfo as received; null for the note that there are more than can be judged.</summary>
    public ReadOnlyMemory<byte>? Encoded { get; init; }

    public SignerIdentity? Signer { get; init; }

    /// <summary>Null where the file has no certificate of it.</summary>
    public Certificate? Certificate { get; init; }

    /// <summary>The maker's own claim.</summary>
    public DateTimeOffset? SigningTime { get; init; }
}
