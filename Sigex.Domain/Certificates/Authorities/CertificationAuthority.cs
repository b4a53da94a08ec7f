namespace Sigex.Domain.Certificates.Authorities;

/// <summary>An authority whose signers we accept, by the code that requirements and answers use.</summary>
public sealed record CertificationAuthority(string Code)
{
    /// <summary>The National Certification Authority of Kazakhstan.</summary>
    public static readonly CertificationAuthority Nca = new("nca");

    /// <summary>BTS Digital.</summary>
    public static readonly CertificationAuthority Btsd = new("btsd");

    /// <summary>The centre for interbank settlements; no certificate of it is known to us yet.</summary>
    public static readonly CertificationAuthority Npk = new("npk");

    public override string ToString() => Code;
}
