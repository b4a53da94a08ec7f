using System.Globalization;
using System.Net;
using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Why nothing usable came back. Codes only: what the other side wrote is not repeated.</summary>
internal static class Silence
{
    public static readonly Reply.Missing AddressNotAllowed = new("address-not-allowed");
    public static readonly Reply.Missing AddressNotPublic = new("address-not-public");
    public static readonly Reply.Missing NameNotFound = new("name-not-found");
    public static readonly Reply.Missing NotConnected = new("not-connected");
    public static readonly Reply.Missing NotSecure = new("tls-failed");
    public static readonly Reply.Missing TimedOut = new("timeout");
    public static readonly Reply.Missing TooSlow = new("too-slow");
    public static readonly Reply.Missing TooLarge = new("too-large");
    public static readonly Reply.Missing BrokenOff = new("broken-off");
    public static readonly Reply.Missing Resting = new("circuit-open");

    /// <summary>Bytes came that are no revocation list.</summary>
    public static readonly Reply.Missing NotAList = new("not-a-list");

    /// <summary>A list came that this authority did not make.</summary>
    public static readonly Reply.Missing NotOfAuthority = new("not-of-authority");

    /// <summary>A list came that had been replaced before.</summary>
    public static readonly Reply.Missing OlderThanKept = new("older-than-kept");

    /// <summary>The service belongs to this very program, which is not listening.</summary>
    public static readonly Reply.Missing NobodyListens = new("nobody-listens");

    public static Reply.Missing Status(HttpStatusCode status) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http-{(int)status}"));
}
