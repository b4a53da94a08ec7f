using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A stamp inside a signature: does it move the time that counts?</summary>
internal sealed class CmsTsp : ICaseAdapter
{
    public string Kind => "cms-tsp";

    public CaseAnswer Ask(SuiteCase one) => StampAnswers.Of(StampQuestions.OfSignature(
        new FileToVerify
        {
            Signature = one.Bytes("signature"),
            Content = one.OptionalBytes("content") is { } content ? content : (ReadOnlyMemory<byte>?)null,
            Trust = StampAnswers.Trust(one),
            At = one.Time,
        },
        HostilePki.Keys.GoodStatus));
}
