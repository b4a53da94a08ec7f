using Sigex.Domain.Journal;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Accounts;

/// <summary>Ends a session on the server, so that a copied token is dead at once (contract 2.6; rule LOG-08).</summary>
public sealed class SignOut(ISessions sessions, IJournal journal, TimeProvider clock)
{
    public async Task<Result<SignedOut>> RunAsync(string idSha256, CancellationToken cancellation)
    {
        var now = clock.Now();
        if (await sessions.FindAsync(idSha256, cancellation) is { } session && session.End(now))
        {
            journal.Write(AccountEvents.OfSignOut(session, now));
            await sessions.StoreAsync(session, cancellation);
        }

        return SignedOut.Done;
    }
}

/// <summary>It is over, whether or not there was one.</summary>
public sealed record SignedOut
{
    public static readonly SignedOut Done = new();

    private SignedOut() { }
}
