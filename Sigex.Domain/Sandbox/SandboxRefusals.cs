using Sigex.Domain.Kernel;

namespace Sigex.Domain.Sandbox;

/// <summary>What the sandbox does not do. None of it is part of the public contract.</summary>
public static class SandboxRefusals
{
    public static readonly Refusal NoSuchKey = new("The sandbox has no such key");

    public static readonly Refusal NothingToSign = new("Either a digest or content is needed");

    /// <summary>The digest was made with another algorithm than the key signs with.</summary>
    public static readonly Refusal DigestDoesNotFitKey = new("The digest does not fit the key");
}
