using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures;

/// <summary>What one signer left in a file, whatever its form: a value, and how it is checked under a certificate.</summary>
internal abstract class SignerStatement
{
    /// <summary>The signature value, over which a stamp stands.</summary>
    public abstract ReadOnlyMemory<byte> Value { get; }

    /// <summary>What the value was made over; null where the file alone does not have it.</summary>
    public abstract ReadOnlyMemory<byte>? Signed { get; }

    /// <summary>The algorithm on which the file and the key of this certificate agree (rule ALG-01).</summary>
    public abstract Result<SignatureAlgorithm> AlgorithmUnder(Certificate certificate);

    /// <summary>What speaks against the value under this certificate's key, or null where it holds.</summary>
    public abstract Refusal? FaultUnder(Certificate certificate);
}
