namespace Sigex.Infrastructure.Outgoing;

/// <summary>Whom we may ask, and for what (rule NET-02). An address in a file is only a hint (rule NET-03).</summary>
/// <param name="entries">The list as it stands at the moment of the question: the sandbox learns its port at start.</param>
internal sealed class AllowedAddresses(Func<IEnumerable<AllowedAddress>> entries)
{
    public AllowedAddresses(params AllowedAddress[] list)
        : this(() => list)
    {
    }

    /// <summary>The entry that allows a connection to this origin for this purpose, or null.</summary>
    public AllowedAddress? Find(Purpose purpose, Origin origin) =>
        entries().FirstOrDefault(entry => entry.Purpose == purpose && entry.Origin == origin);

    /// <summary>The same for the text of an address that came from outside (rules NET-03, NET-04).</summary>
    public AllowedAddress? Find(Purpose purpose, string address) =>
        StrictAddress.Read(address) is { } origin ? Find(purpose, origin) : null;
}

/// <summary>One entry of the list.</summary>
/// <param name="Purpose">What it may be asked for.</param>
/// <param name="Origin">Who may be asked.</param>
/// <param name="IsInternal">The operator says that this one may lie at an address that is not public (rule NET-05).</param>
internal sealed record AllowedAddress(Purpose Purpose, Origin Origin, bool IsInternal = false);
