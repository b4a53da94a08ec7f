using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Domain.Signatures.Containers;

/// <summary>What a container holds, who signed what in it, and one verdict for the whole (ETSI EN 319 162-1; rule ASIC-01).</summary>
public sealed record ContainerReport
{
    /// <summary>Null where it is none of the two kinds.</summary>
    public ContainerKind? Kind { get; init; }

    public IReadOnlyList<ContainerPart> Parts { get; init; } = [];

    public IReadOnlyList<ContainerSignature> Signatures { get; init; } = [];

    /// <summary>Passed only where every signature passed and no file is left unsigned.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Are all files those that were signed? Trust is another question.</summary>
    public required Integrity Integrity { get; init; }

    public string? SubIndication { get; init; }

    /// <summary>What decided a verdict that is not passed.</summary>
    public Refusal? Reason { get; init; }

    /// <summary>The reports of all signers in the order of the container; at least one, also where nothing could be read.</summary>
    public required IReadOnlyList<VerificationReport> Reports { get; init; }
}

/// <summary>The two kinds of ASiC (ETSI EN 319 162-1, 4.3 and 4.4).</summary>
public enum ContainerKind
{
    /// <summary>One document.</summary>
    AsicS,

    /// <summary>Any number of documents, each signature naming those that it covers. BDOC is one of these.</summary>
    AsicE,
}

/// <summary>A file of a container.</summary>
/// <param name="Name">As it stands there; it is data and never a path on our disk (rule ZIP-02).</param>
/// <param name="Size">Bytes unpacked.</param>
/// <param name="Role">What it is for.</param>
/// <param name="IsSigned">A signature covers it as it is.</param>
public sealed record ContainerPart(string Name, long Size, PartRole Role, bool IsSigned);

public enum PartRole
{
    Document,
    Signature,

    /// <summary>Names the files that a CMS signature covers.</summary>
    Manifest,

    /// <summary>Time-stamps, evidence records, archive manifests, lists of media types: noted, and no proof of anything here.</summary>
    Note,
}

/// <summary>A signature file of a container.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Covers">The files that it covers and that are as it says.</param>
/// <param name="Reports">One for each signer; one alone where it cannot be read.</param>
public sealed record ContainerSignature(
    string Name, IReadOnlyList<string> Covers, IReadOnlyList<VerificationReport> Reports);
