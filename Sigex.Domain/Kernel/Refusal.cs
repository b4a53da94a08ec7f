using System.Runtime.CompilerServices;

namespace Sigex.Domain.Kernel;

/// <summary>A "no" which the caller could have foreseen.</summary>
/// <remarks>
/// Message is the constant of the public API (contract 13) and is translated where it is shown. Several refusals may
/// share one message, therefore each also has a Code, the name under which it stands on its page, and the Rule of the
/// security document or the clause it comes from.
/// </remarks>
public sealed record Refusal(string Message, string Rule = "", [CallerMemberName] string Code = "")
{
    public override string ToString() => Code;
}
