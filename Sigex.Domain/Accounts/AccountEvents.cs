using System.Text.Json.Nodes;
using Sigex.Domain.Journal;

namespace Sigex.Domain.Accounts;

/// <summary>What the journal tells of log-ins. No address and no id of a session stands in it.</summary>
public static class AccountEvents
{
    public const string SignedIn = "account.signed-in";

    public const string SignedOut = "account.signed-out";

    public static JournalEvent OfSignIn(Session session, string serialNumber, DateTimeOffset at) => JournalEvent.Of(
        SignedIn,
        JournalObject.Person(session.Iin),
        JournalActor.Of(session.Caller),
        at,
        new JsonObject { ["serialNumber"] = serialNumber });

    public static JournalEvent OfSignOut(Session session, DateTimeOffset at) => JournalEvent.Of(
        SignedOut, JournalObject.Person(session.Iin), JournalActor.Of(session.Caller), at, []);
}
