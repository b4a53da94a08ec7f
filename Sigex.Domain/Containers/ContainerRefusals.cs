using Sigex.Domain.Kernel;

namespace Sigex.Domain.Containers;

/// <summary>Everything a container may be refused for, on one page (security 3.9).</summary>
public static class ContainerRefusals
{
    private const string NotParsed = "Failed to parse signature";
    private const string Invalid = "Invalid signature";
    private const string NotSupported = "Signature type is not supported";

    /// <summary>The directory of the archive is not well formed, or says something else than the entries.</summary>
    public static readonly Refusal Malformed = new(NotParsed, "ZIP-01");

    public static readonly Refusal LimitExceeded = new(NotParsed, "2.2");

    /// <summary>A name that is absolute, leads upwards, stands twice or cannot be read; a symbolic link.</summary>
    public static readonly Refusal EntryNotAllowed = new(NotParsed, "ZIP-01");

    /// <summary>An entry that is encrypted, or packed otherwise than by deflate.</summary>
    public static readonly Refusal PackingNotAllowed = new(NotParsed, "ZIP-01", nameof(EntryNotAllowed));

    /// <summary>An archive or container of another kind than ASiC, among them DDOC and signed office files.</summary>
    public static readonly Refusal KindNotSupported = new(NotSupported, "ASIC-01");

    /// <summary>A signature under an explicit signature policy; what that demands is not known here.</summary>
    public static readonly Refusal PolicyNotSupported = new(NotSupported, "ASIC-01");

    /// <summary>There is no signature in the container. A time-stamp or an evidence record alone says nothing of who signed.</summary>
    public static readonly Refusal NoSignature = new(NotParsed, "ASIC-01");

    /// <summary>The parts do not stand to one another as ASiC has them.</summary>
    public static readonly Refusal Structure = new(Invalid, "ASIC-01", "StructureInvalid");

    /// <summary>A file that no signature covers.</summary>
    public static readonly Refusal UnsignedFile = new(Invalid, "ASIC-01");

    /// <summary>A file that is not the one that was signed.</summary>
    public static readonly Refusal FileChanged = new("Signature does not correspond to the document", "ASIC-01");

    /// <summary>A file that was signed and is not in the container.</summary>
    public static readonly Refusal FileMissing = new("Document digests are not known", "ASIC-01");
}
