using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>One question put to the facts of a signature. It sees nothing else, so it can be put again in twenty years.</summary>
internal interface ISignatureCheck
{
    /// <summary>Stable id, such as <c>signature-value</c>; pages translate by it.</summary>
    string Id { get; }

    /// <summary>Document, clause and rule.</summary>
    string Clause { get; }

    CheckAnswer Ask(SignatureFacts facts);
}

/// <summary>What a check found.</summary>
/// <param name="Finding">Holds, does not hold, or nobody can say today.</param>
/// <param name="Explanation">One English sentence.</param>
/// <param name="SubIndication">ETSI EN 319 102-1, where the finding is not good.</param>
/// <param name="Decides">False for what is reported and not counted, such as a bad stamp (rule TSP-08).</param>
internal sealed record CheckAnswer(Finding Finding, string Explanation, string? SubIndication = null, bool Decides = true)
{
    public static CheckAnswer Holds(string explanation) => new(Finding.Holds, explanation);

    public static CheckAnswer Fault(Refusal reason, string subIndication, string explanation) =>
        new(new Finding.Fault(reason), explanation, subIndication);

    public static CheckAnswer Unknown(Refusal reason, string subIndication, string explanation) =>
        new(new Finding.Unknown(reason), explanation, subIndication);

    public CheckAnswer ReportedOnly() => this with { Decides = false };
}
