namespace Sigex.Domain.Signatures.Verification;

/// <summary>The sub-indications of ETSI EN 319 102-1, 5.1.3, that we give (security 1.3).</summary>
internal static class SubIndications
{
    public const string FormatFailure = "FORMAT_FAILURE";
    public const string HashFailure = "HASH_FAILURE";
    public const string ValueFailure = "SIG_CRYPTO_FAILURE";
    public const string ConstraintsFailure = "SIG_CONSTRAINTS_FAILURE";
    public const string Revoked = "REVOKED";
    public const string Expired = "EXPIRED";

    public const string AlgorithmFailure = "CRYPTO_CONSTRAINTS_FAILURE";
    public const string PolicyNotAvailable = "SIGNATURE_POLICY_NOT_AVAILABLE";
    public const string Generic = "GENERIC";
    public const string ContentNotFound = "SIGNED_DATA_NOT_FOUND";
    public const string CertificateNotFound = "NO_SIGNING_CERTIFICATE_FOUND";
    public const string ChainNotFound = "NO_CERTIFICATE_CHAIN_FOUND";
    public const string ChainFailure = "CERTIFICATE_CHAIN_GENERAL_FAILURE";
    public const string ChainConstraintsFailure = "CHAIN_CONSTRAINTS_FAILURE";
    public const string RevokedWithoutProof = "REVOKED_NO_POE";
    public const string OutOfBounds = "OUT_OF_BOUNDS_NO_POE";
    public const string TryLater = "TRY_LATER";
}
