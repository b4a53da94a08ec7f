using System.Globalization;

namespace Sigex.Infrastructure.Outgoing;

/// <summary>Scheme, host and port: what an entry of the allow-list names, exactly.</summary>
/// <param name="Scheme"><c>http</c> or <c>https</c>.</param>
/// <param name="Host">Lower case.</param>
/// <param name="Port">Always there, 80 and 443 included.</param>
internal sealed record Origin(string Scheme, string Host, int Port)
{
    /// <summary>The origin of an address that the operator or the product chose; not for addresses from files.</summary>
    public static Origin Of(Uri address) => new(address.Scheme, address.IdnHost.ToLowerInvariant(), address.Port);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Scheme}://{Host}:{Port}");
}
