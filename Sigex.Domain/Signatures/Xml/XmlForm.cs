namespace Sigex.Domain.Signatures.Xml;

/// <summary>Where a signature stands, and thereby which part of the file it is about.</summary>
internal enum XmlForm
{
    /// <summary>Inside the document element; the whole file is signed but for the signature (rule XML-05).</summary>
    Enveloped,

    /// <summary>Around what is signed: one ds:Object.</summary>
    Enveloping,

    /// <summary>In the header of a SOAP message, about its body (rule XML-16).</summary>
    Message,

    /// <summary>In a container, about the files that it names (rule ASIC-01).</summary>
    Container,

    /// <summary>Alone; what was hashed is kept apart (rule XML-15).</summary>
    Detached,
}
