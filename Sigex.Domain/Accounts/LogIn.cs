using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures;

namespace Sigex.Domain.Accounts;

/// <summary>A line of the log-in log (contract 2.7; rule LOG-12). The only place where the address of a person is kept.</summary>
public sealed class LogIn
{
    /// <summary>How long a line is kept (contract 2.7).</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public const int LongestAddress = 64;

    private LogIn(Iin iin, DateTimeOffset at, string serialNumber, string issuer)
    {
        Iin = iin;
        At = at;
        SerialNumber = serialNumber;
        Issuer = issuer;
    }

    public long Id { get; private set; }

    public Iin Iin { get; }

    public Bin? Bin { get; private init; }

    public DateTimeOffset At { get; }

    /// <summary>Of the certificate, hex.</summary>
    public string SerialNumber { get; }

    public string Issuer { get; }

    /// <summary>Null once its time is over, or where the caller had none.</summary>
    public string? Address { get; private init; }

    public static LogIn Of(LoginClaim claim, string? address, DateTimeOffset now) => new(
        claim.Identity.Iin, now, claim.Certificate.SerialNumber, claim.Certificate.Issuer.Text)
    {
        Bin = claim.Identity.Bin,
        Address = address?.Length <= LongestAddress ? address : null,
    };
}

/// <summary>Reads the log of a person in one role: as themselves, or as employee of one organisation.</summary>
public interface ILogInReader
{
    /// <summary>Lines in one answer (contract 1.6).</summary>
    public const int BlockSize = 100;

    /// <summary>The latest, newest first.</summary>
    Task<LogInBlock> ReadAsync(Iin iin, Bin? bin, CancellationToken cancellation);
}

public sealed record LogInBlock(int Total, IReadOnlyList<LogIn> Latest);

/// <summary>How long addresses are kept: section <c>Sigex:Privacy</c>.</summary>
public sealed class PrivacyOptions
{
    /// <summary>Days; what is older loses its address.</summary>
    public int AddressRetentionDays { get; set; } = 365;
}

/// <summary>Where sessions live between two requests.</summary>
public interface ISessions
{
    Task<Session?> FindAsync(string idSha256, CancellationToken cancellation);

    /// <summary>Keeps a new session with its line in the log, and the events that were written, all of it or nothing.</summary>
    Task BeginAsync(Session session, LogIn line, CancellationToken cancellation);

    /// <exception cref="StaleChangeException">Somebody else ended it meanwhile.</exception>
    Task StoreAsync(Session session, CancellationToken cancellation);

    /// <summary>Takes away nonces, sessions, log-ins and addresses whose time is over.</summary>
    Task<int> DropExpiredAsync(DateTimeOffset now, TimeSpan addressesKept, CancellationToken cancellation);
}

/// <summary>Finds a session for a request, without keeping hold of it.</summary>
public interface ISessionReader
{
    Task<Session?> FindAsync(string idSha256, CancellationToken cancellation);
}
