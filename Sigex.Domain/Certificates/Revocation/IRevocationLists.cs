namespace Sigex.Domain.Certificates.Revocation;

/// <summary>The revocation lists that the installation keeps (decision 0010).</summary>
/// <remarks>
/// Nobody outside is asked: lists are fetched by a job, ahead of the question. What is given was signed by the issuer when
/// it was taken; whether it is still in force is judged where it is used. No list at all is no news (rule REV-08).
/// </remarks>
public interface IRevocationLists
{
    /// <summary>Full lists and deltas of one authority, in any order; empty where none is at hand.</summary>
    IReadOnlyList<RevocationList> Of(Certificate issuer);
}
