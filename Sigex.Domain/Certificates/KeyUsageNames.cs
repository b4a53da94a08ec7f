namespace Sigex.Domain.Certificates;

/// <summary>The bits of keyUsage by the names of RFC 5280, as the API shows them (contract 3.5.1).</summary>
public static class KeyUsageNames
{
    private static readonly (KeyUsages Bit, string Name)[] Names =
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

    /// <summary>Empty where the extension is absent.</summary>
    public static IReadOnlyList<string> Of(KeyUsages? usages) =>
        [.. Names.Where(row => usages?.HasFlag(row.Bit) == true).Select(row => row.Name)];
}
