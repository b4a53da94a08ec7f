namespace Sigex.Domain.Accounts;

/// <summary>Gives out a nonce for a log-in (contract 2.3).</summary>
public sealed class IssueNonce(INonces nonces, TimeProvider clock)
{
    public async Task<Nonce> RunAsync(CancellationToken cancellation)
    {
        var nonce = Nonce.New();
        await nonces.AddAsync(IssuedNonce.Of(nonce, NoncePurpose.SignIn, clock), cancellation);
        return nonce;
    }
}
