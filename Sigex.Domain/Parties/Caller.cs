namespace Sigex.Domain.Parties;

/// <summary>Who is asking (contract 2.1). The signer of a signature that is handed in may be somebody else.</summary>
public abstract record Caller
{
    private Caller() { }

    public sealed record Anonymous : Caller;

    /// <summary>A session of a certificate without BIN.</summary>
    public sealed record Person(Iin Iin) : Caller;

    /// <summary>A session of a certificate with IIN and BIN; authorities are the role OIDs of its extended key usage.</summary>
    public sealed record Employee(Iin Iin, Bin Bin, IReadOnlyList<string> Authorities) : Caller;

    /// <summary>A system that acts for its organisation (contract 2.8).</summary>
    /// <param name="Bin">The organisation that registered its key.</param>
    /// <param name="Index">The place of its certificate in the list of the organisation, from 0.</param>
    /// <param name="CertificateSha256">Of the certificate it came with, hex, lower case.</param>
    public sealed record InformationSystem(Bin Bin, int Index, string CertificateSha256) : Caller;
}
