using Sigex.Domain.Cryptography;
using Sigex.Domain.Signatures.Evidence;

namespace Sigex.Domain.Signatures;

/// <summary>How this installation lets signatures in. The defaults are the strict ones.</summary>
public sealed record SignatureIntakeOptions
{
    /// <summary><c>Sigex:Pki:Evidence</c>: what happens where an authority does not answer (contract 5.3).</summary>
    public EvidenceRule Evidence { get; init; } = EvidenceRule.Required;

    /// <summary>What may be registered (rule ALG-05; contract 5.6). A report knows all of the table.</summary>
    public IReadOnlyList<SignatureAlgorithm> Algorithms { get; init; } =
    [
        SignatureAlgorithm.Gost2015Of512,
        SignatureAlgorithm.Gost2004,
        SignatureAlgorithm.RsaSha256,
        SignatureAlgorithm.PssSha256,
    ];
}
