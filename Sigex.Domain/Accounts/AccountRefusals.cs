using Sigex.Domain.Kernel;

namespace Sigex.Domain.Accounts;

/// <summary>What speaks against a log-in besides its signature (contract 13.2).</summary>
public static class AccountRefusals
{
    /// <summary>Never given out, named before, or older than five minutes. Which of them, is nobody's business.</summary>
    public static readonly Refusal NonceInvalid = new("Invalid authentication nonce", "LOG-02");

    /// <summary>An information system is who it is; it does not log in (contract 2.8).</summary>
    public static readonly Refusal AlreadyAuthenticated = new("Already authenticated with TLS certificate", "2.8");
}
