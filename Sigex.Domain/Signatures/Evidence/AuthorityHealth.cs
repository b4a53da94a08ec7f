namespace Sigex.Domain.Signatures.Evidence;

/// <summary>How the authorities have answered since this process started, for the status page.</summary>
public interface IServiceHealth
{
    /// <summary>One line for each service that is asked here, also for those that nobody had to ask yet.</summary>
    IReadOnlyList<AuthorityHealth> Current { get; }
}

/// <summary>One service of one authority. Nothing in it is about a person or a document.</summary>
public sealed record AuthorityHealth
{
    public required AuthorityService Service { get; init; }

    public required AuthorityOwner Owner { get; init; }

    /// <summary>Where it is reached; null while a service of this program listens nowhere.</summary>
    public Uri? Address { get; init; }

    /// <summary>When it last answered, with whatever; null where it never did.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When it was last silent.</summary>
    public DateTimeOffset? SilentAt { get; init; }

    /// <summary>The code of the last silence, such as <c>timeout</c>.</summary>
    public string? SilenceCode { get; init; }

    public int Answers { get; init; }

    public int Silences { get; init; }

    /// <summary>Null while it was never asked; else whether it answered the last question.</summary>
    public bool? IsAnswering =>
        AnsweredAt is null && SilentAt is null ? null : SilentAt is null || AnsweredAt > SilentAt;

    /// <summary>How it has answered since a moment (contract 11.9). No numbers, so that nobody reads our traffic out of it.</summary>
    public ServiceLight LightSince(DateTimeOffset moment) => (AnsweredAt >= moment, SilentAt >= moment) switch
    {
        (false, false) => ServiceLight.White,
        (true, false) => ServiceLight.Green,
        (true, true) => ServiceLight.Yellow,
        _ => ServiceLight.Red,
    };
}

public enum AuthorityService
{
    CertificateStatus,
    Timestamp,
    RevocationList,
}

public enum AuthorityOwner
{
    /// <summary>The authority that the installation is configured for: NCA RK.</summary>
    Configured,

    /// <summary>The toy authority of this very program.</summary>
    Sandbox,
}

/// <summary>A service at a glance.</summary>
public enum ServiceLight
{
    /// <summary>Not asked lately.</summary>
    White,

    /// <summary>All calls were answered.</summary>
    Green,

    /// <summary>Some were, some were not.</summary>
    Yellow,

    /// <summary>None was.</summary>
    Red,
}
