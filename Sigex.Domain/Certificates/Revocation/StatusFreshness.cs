namespace Sigex.Domain.Certificates.Revocation;

/// <summary>When a status answer is near enough to the moment in question (rules REV-04, REV-05, REV-09).</summary>
/// <remarks>NCA gives no nextUpdate, so how long an answer may be used is our decision.</remarks>
public abstract record StatusFreshness
{
    /// <summary>How far our clock and that of an authority may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    /// <summary>How far from the time-stamp a status may have been taken, on either side.</summary>
    public static readonly TimeSpan FromTimestamp = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LiveAge = TimeSpan.FromHours(1);
    private static readonly TimeSpan AgeWithoutNonce = TimeSpan.FromHours(24);

    private StatusFreshness() { }

    /// <summary>The moment at which the certificate of the responder must be in force.</summary>
    internal abstract DateTimeOffset ResponderMoment(OcspResponse response);

    internal abstract bool IsMet(SingleStatus status);

    internal abstract bool AcceptsNonce(OcspResponse response, SingleStatus status);

    private static bool IsInOrder(SingleStatus status) => status.NextUpdate is null || status.NextUpdate >= status.ThisUpdate;

    /// <summary>An answer to a question that was put just now, with the nonce that was sent (null where none was).</summary>
    public sealed record Live(DateTimeOffset Now, ReadOnlyMemory<byte>? Nonce) : StatusFreshness
    {
        /// <summary>How old an answer without nextUpdate may be; the suites of others have ages of their own.</summary>
        internal TimeSpan MostAge { get; init; } = LiveAge;

        /// <summary>How old an answer without the nonce may be.</summary>
        internal TimeSpan MostAgeWithoutNonce { get; init; } = AgeWithoutNonce;

        internal override DateTimeOffset ResponderMoment(OcspResponse response) => Now;

        internal override bool IsMet(SingleStatus status) =>
            IsInOrder(status)
            && status.ThisUpdate <= Now + ClockSkew
            && (status.NextUpdate is { } next ? next >= Now - ClockSkew : Now - status.ThisUpdate <= MostAge);

        internal override bool AcceptsNonce(OcspResponse response, SingleStatus status) =>
            response.Nonce is { } nonce
                ? Nonce is not { } sent || sent.Span.SequenceEqual(nonce.Span)
                : Now - status.ThisUpdate <= MostAgeWithoutNonce;
    }

    /// <summary>Evidence beside a time-stamp: taken at most five minutes from it. Its nonce was somebody else's.</summary>
    public sealed record Beside(DateTimeOffset GenTime) : StatusFreshness
    {
        internal override DateTimeOffset ResponderMoment(OcspResponse response) => response.ProducedAt;

        internal override bool IsMet(SingleStatus status) =>
            IsInOrder(status) && (GenTime - status.ThisUpdate).Duration() <= FromTimestamp;

        internal override bool AcceptsNonce(OcspResponse response, SingleStatus status) => true;
    }

    /// <summary>Within a span of time, such as the life of a service from the moment in question on.</summary>
    public sealed record During(DateTimeOffset From, DateTimeOffset To) : StatusFreshness
    {
        internal override DateTimeOffset ResponderMoment(OcspResponse response) => response.ProducedAt;

        internal override bool IsMet(SingleStatus status) =>
            IsInOrder(status) && status.ThisUpdate >= From - FromTimestamp && status.ThisUpdate <= To + ClockSkew;

        internal override bool AcceptsNonce(OcspResponse response, SingleStatus status) => true;
    }

    /// <summary>Any time up to now: for reading an answer whose nearness is judged elsewhere.</summary>
    public sealed record Until(DateTimeOffset Now) : StatusFreshness
    {
        internal override DateTimeOffset ResponderMoment(OcspResponse response) => response.ProducedAt;

        internal override bool IsMet(SingleStatus status) => IsInOrder(status) && status.ThisUpdate <= Now + ClockSkew;

        internal override bool AcceptsNonce(OcspResponse response, SingleStatus status) => true;
    }
}
