namespace Sigex.Domain.Signatures.Xml;

/// <summary>What an XML signature is about, as far as its file tells.</summary>
/// <param name="Form">Where the signature stands.</param>
/// <param name="Covered">The very bytes that were hashed (rule XML-14); null where they are kept apart.</param>
/// <param name="CoversEarlierState">Another signature was added later, which this one does not cover (rule XML-17).</param>
internal sealed record XmlSigned(XmlForm Form, ReadOnlyMemory<byte>? Covered, bool CoversEarlierState)
{
    public static readonly XmlSigned Apart = new(XmlForm.Detached, (ReadOnlyMemory<byte>?)null, CoversEarlierState: false);
}
