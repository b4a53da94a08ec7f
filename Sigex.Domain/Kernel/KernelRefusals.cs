namespace Sigex.Domain.Kernel;

/// <summary>What any action may refuse (contract 13.1).</summary>
public static class KernelRefusals
{
    /// <summary>The same thing was changed by others again and again; the caller may simply repeat.</summary>
    public static readonly Refusal Busy = new("Unexpected error", "9.1");
}
