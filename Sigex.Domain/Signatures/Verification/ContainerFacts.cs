using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>What is known of a signature because it stands in a container.</summary>
/// <param name="Files">How the files that it names stand to their digests.</param>
/// <param name="HasPolicy">It was made under an explicit signature policy.</param>
/// <param name="Fault">What is wrong with the container as a whole; null where nothing is.</param>
internal sealed record ContainerFacts(SignedFiles Files, bool HasPolicy, ContainerFault? Fault);

/// <summary>The files that a signature names, by their names in the container.</summary>
/// <param name="Covered">Those that are as the signature says.</param>
/// <param name="Changed">Those that are not.</param>
/// <param name="Missing">Those that are not in the container.</param>
/// <param name="Unread">Why nobody can say, where a file cannot be hashed as the signature asks.</param>
internal sealed record SignedFiles(
    IReadOnlyList<string> Covered, IReadOnlyList<string> Changed, IReadOnlyList<string> Missing, Refusal? Unread);

/// <summary>What is wrong with the whole of a container.</summary>
internal sealed record ContainerFault(Refusal Reason);
