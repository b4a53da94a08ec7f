using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;
using Sigex.Domain.Organizations;
using Sigex.Domain.Signatures;

namespace Sigex.Domain.Accounts;

/// <summary>Logs somebody in by a signature over a nonce (contract 2.4, 2.5; rules LOG-02 to LOG-07).</summary>
public sealed class SignIn(
    INonces nonces,
    LoginIntake intake,
    ISessions sessions,
    IOrganizationRegistry organizations,
    IJournal journal,
    TimeProvider clock)
{
    public async Task<Result<SignedIn>> RunAsync(SignInAttempt attempt, CancellationToken cancellation)
    {
        // Used up first, and for good: the authority is asked after this, and nobody holds a transaction open meanwhile.
        if (Nonce.TryParse(attempt.Nonce) is not { } nonce
            || await nonces.UseUpAsync(nonce, NoncePurpose.SignIn, cancellation) is not { } issued
            || !issued.IsFresh(clock))
        {
            return AccountRefusals.NonceInvalid;
        }

        if ((await intake.VerifyAsync(attempt.Signature, nonce.Bytes, cancellation)).IsRefused(out var reason, out var claim))
        {
            return reason;
        }

        return attempt.IsExternal ? new SignedIn(claim, null) : await BeginAsync(claim, attempt.Address, cancellation);
    }

    private async Task<SignedIn> BeginAsync(LoginClaim claim, string? address, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (claim.Identity.Bin is { } bin)
        {
            await organizations.AppearAsync(bin, now, cancellation);
        }

        var (session, id) = Session.Begin(claim, now);
        journal.Write(AccountEvents.OfSignIn(session, claim.Certificate.SerialNumber, now));
        await sessions.BeginAsync(session, LogIn.Of(claim, address, now), cancellation);
        return new SignedIn(claim, session.TokenFor(id, now));
    }
}

/// <param name="Nonce">As it came, unread.</param>
/// <param name="Signature">The text of the wire.</param>
/// <param name="IsExternal">For an outside system: no session and no trace (rule LOG-05).</param>
/// <param name="Address">The network address of the caller, for the log-in log.</param>
public sealed record SignInAttempt(string Nonce, string Signature, bool IsExternal, string? Address)
{
    public override string ToString() => nameof(SignInAttempt);
}

/// <param name="Claim">Who it is.</param>
/// <param name="Token">For the cookie; null for an outside system.</param>
public sealed record SignedIn(LoginClaim Claim, SessionToken? Token)
{
    public override string ToString() => nameof(SignedIn);
}
