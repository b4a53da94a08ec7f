using Sigex.Domain.Certificates;

namespace Sigex.Web.Api.Documents;

/// <summary>The names of the bits of keyUsage (RFC 5280, 4.2.1.3; contract 3.5.1), in the order of the bits.</summary>
internal static class KeyUsageNames
{
    private static readonly (KeyUsages Bit, string Name)[] All =
    [
        (KeyUsages.DigitalSignature, "digitalSignature"),
        (KeyUsages.NonRepudiation, "nonRepudiation"),
        (KeyUsages.KeyEncipherment, "keyEncipherment"),
        (KeyUsages.DataEncipherment, "dataEncipherment"),
        (KeyUsages.KeyAgreement, "keyAgreement"),
        (KeyUsages.KeyCertSign, "keyCertSign"),
        (KeyUsages.CrlSign, "cRLSign"),
        (KeyUsages.EncipherOnly, "encipherOnly"),
        (KeyUsages.DecipherOnly, "decipherOnly"),
    ];

    public static IReadOnlyList<string> Of(KeyUsages? usages) =>
        [.. All.Where(usage => usages?.HasFlag(usage.Bit) == true).Select(usage => usage.Name)];
}
