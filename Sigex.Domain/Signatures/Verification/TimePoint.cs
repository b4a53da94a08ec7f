namespace Sigex.Domain.Signatures.Verification;

/// <summary>One moment on the time line of a signature, as data; pages have words for the kind and for what it proves.</summary>
public sealed record TimePoint
{
    public required TimePointKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required WhatItProves Proves { get; init; }

    /// <summary>Who says so: the common name of the time-stamp authority, safe to show; null where nobody is named.</summary>
    public string? Who { get; init; }

    /// <summary>CRLReason (RFC 5280, 5.3.1) of a revocation, where one was given.</summary>
    public int? Reason { get; init; }

    /// <summary>This is the moment that counts for the signature.</summary>
    public bool Counts { get; init; }
}

/// <summary>What happened at a moment. The order is that of the line where two moments are one.</summary>
public enum TimePointKind
{
    /// <summary>notBefore of the signer's certificate.</summary>
    CertificateBegins,

    /// <summary>signing-time, which the signer wrote (rule CMS-12).</summary>
    ClaimedSigning,

    /// <summary>genTime of a good stamp.</summary>
    Stamped,

    /// <summary>genTime that stands in a stamp which is not good (rule TSP-08).</summary>
    BadStamp,

    /// <summary>The registry took the signature.</summary>
    Registered,

    /// <summary>thisUpdate of a status answer or list.</summary>
    StatusTaken,

    /// <summary>producedAt of a status answer, where it is another moment.</summary>
    StatusProduced,

    /// <summary>The revocation, or the invalidityDate where the key was lost before.</summary>
    Revoked,

    /// <summary>notAfter of the signer's certificate.</summary>
    CertificateEnds,

    /// <summary>The moment at which the question is put.</summary>
    Asked,
}

/// <summary>What a moment on the line is worth.</summary>
public enum WhatItProves
{
    /// <summary>An end of the certificate's life.</summary>
    BorderOfLife,

    /// <summary>Nothing: somebody says so.</summary>
    Claim,

    /// <summary>The signature existed by then.</summary>
    Existence,

    /// <summary>The certificate was not revoked by then.</summary>
    NotRevoked,

    /// <summary>The certificate counts for nothing from then on.</summary>
    Revocation,

    /// <summary>The authority had no record of the certificate (rule REV-06).</summary>
    NoRecord,

    /// <summary>Nothing: it cannot be used.</summary>
    Nothing,

    /// <summary>When the question was put.</summary>
    Question,
}
