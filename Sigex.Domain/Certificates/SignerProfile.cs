using Sigex.Domain.Kernel;

namespace Sigex.Domain.Certificates;

/// <summary>May this certificate sign documents (contract 5.4, rule USE-01)?</summary>
public static class SignerProfile
{
    /// <summary>What speaks against it, or null.</summary>
    public static Refusal? ObjectionForDocuments(Certificate certificate) => throw new NotImplementedException();
}
