namespace Sigex.Domain.Signatures.Verification;

/// <summary>Is the file what its signer signed? Whether the signer may be believed is another question (security 1.3).</summary>
public enum Integrity
{
    /// <summary>Content, digest and signature value agree under the key of the certificate in the file.</summary>
    Intact,

    /// <summary>The digest or the signature value does not hold.</summary>
    Broken,

    /// <summary>What was signed is elsewhere, and nothing speaks against the rest.</summary>
    ContentMissing,

    /// <summary>Nobody has signed this file.</summary>
    NoSignature,

    /// <summary>A CMS of another kind: encrypted, hashed, or content alone.</summary>
    NotSignedData,

    /// <summary>It cannot be read, or breaks a rule of form.</summary>
    Malformed,

    /// <summary>The mathematics cannot be done here: an algorithm or key that is not accepted, or a certificate that is not in the file.</summary>
    Unsupported,
}
