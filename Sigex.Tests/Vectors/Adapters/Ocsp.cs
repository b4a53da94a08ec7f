using Sigex.Domain.Certificates.Revocation;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>The answer of a responder to our own question.</summary>
internal sealed class Ocsp : ICaseAdapter
{
    public string Kind => "ocsp";

    public CaseAnswer Ask(SuiteCase one)
    {
        var nonce = one.Flag("nonce_sent") ? StatusQuestions.NonceSent : (ReadOnlyMemory<byte>?)null;
        return StatusAnswers.Of(StatusQuestions.OfAnswer(
            one.Bytes("response"), one.Certificate("target"), one.Certificate("issuer"), new StatusFreshness.Live(one.Time, nonce)));
    }
}
