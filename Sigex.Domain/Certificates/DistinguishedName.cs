namespace Sigex.Domain.Certificates;

/// <summary>The name in a certificate: attributes by their OID, never by their place (rule IDN-03).</summary>
public sealed class DistinguishedName
{
    public required ReadOnlyMemory<byte> Encoded { get; init; }

    /// <summary>The RDNs in the order of the certificate, each an array of attributes.</summary>
    public required IReadOnlyList<IReadOnlyList<NameAttribute>> RelativeNames { get; init; }

    /// <summary>The text form of contract 3.5.4: RFC 4514 escaping, RDNs in the order of the certificate.</summary>
    public string Text => throw new NotImplementedException();

    /// <exception cref="Cryptography.Asn1.RefusedException">The bytes are no Name.</exception>
    public static DistinguishedName Read(ReadOnlyMemory<byte> der) => throw new NotImplementedException();

    /// <summary>The text of an attribute, or null where it is absent, stands twice or cannot be read.</summary>
    public string? Only(string oid) => throw new NotImplementedException();

    /// <summary>Equal by RFC 5280, 7.1 (rule X509-03).</summary>
    public bool Matches(DistinguishedName other) => throw new NotImplementedException();
}

/// <summary>One attribute of a name, as contract 3.5.4 shows it.</summary>
/// <param name="Oid">Attribute type.</param>
/// <param name="Name">Short name, or the OID itself.</param>
/// <param name="IsBinary">True when the value has no text form; Value is then base64.</param>
/// <param name="Value">Text, or base64.</param>
public sealed record NameAttribute(string Oid, string Name, bool IsBinary, string Value);
