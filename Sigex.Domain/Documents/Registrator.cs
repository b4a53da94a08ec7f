using System.Security.Cryptography;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents;

/// <summary>The information system that registered a document, and with it the organisation whose document it is (contract 3.4).</summary>
/// <param name="Bin">The organisation.</param>
/// <param name="Certificate">DER of the certificate with which the system came.</param>
public sealed record Registrator(Bin Bin, byte[] Certificate)
{
    /// <summary>Hex, lower case.</summary>
    public string CertificateSha256 => Convert.ToHexStringLower(SHA256.HashData(Certificate));
}
