using Sigex.Domain.Kernel;

namespace Sigex.Domain.Accounts;

/// <summary>What is owed to accounts, on one page.</summary>
public static class AccountErrands
{
    /// <summary>Nonces, sessions, log-ins and addresses have their time; the subject is empty.</summary>
    public const string DropExpired = "accounts.drop-expired";

    public static Errand Drop() => new(DropExpired, "");
}
