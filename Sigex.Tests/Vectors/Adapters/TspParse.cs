using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Bytes that should be a token: a value or our own refusal.</summary>
internal sealed class TspParse : ICaseAdapter
{
    public string Kind => "tsp-parse";

    public CaseAnswer Ask(SuiteCase one) =>
        new("read") { Note = TimestampToken.Read(one.Bytes("token")).ImprintAlgorithmOid };
}
