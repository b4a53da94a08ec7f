namespace Sigex.Tests.Vectors.Opinions;

/// <summary>A signature file that we accept, with what another program needs to say whether it would.</summary>
/// <param name="Case">Where it comes from.</param>
/// <param name="Signature">The file as it is.</param>
/// <param name="Content">The content beside it, null where there is none.</param>
/// <param name="IsTrusted">
/// Whether we vouch for the whole of it, the certificate's path at <paramref name="At"/> included; else for digest and value alone.
/// </param>
/// <param name="At">The time that counts: that of a good stamp, else the moment of the question.</param>
internal sealed record AcceptedFile(SuiteCase Case, byte[] Signature, byte[]? Content, bool IsTrusted, DateTimeOffset At)
{
    /// <summary>Certificates that may be trusted, one PEM file after another.</summary>
    public IReadOnlyList<byte[]> Anchors => [.. Case.Certificates("trusted").Select(one => one.Encoded.ToArray())];

    /// <summary>By the object identifier of the algorithm; what we were told of a content that is not there itself.</summary>
    public IReadOnlyDictionary<string, byte[]> Digests =>
        (Content is null ? Case.ContentDigests ?? [] : []).ToDictionary(one => one.Algorithm.Oid, one => one.Value.ToArray());

    public IReadOnlyList<byte[]> Others =>
        [.. Case.Certificates("certs").Concat(Case.Certificates("untrusted")).Select(one => one.Encoded.ToArray())];
}

/// <summary>Another program that knows signatures.</summary>
internal interface ISecondOpinion
{
    string Name { get; }

    /// <summary>Why it cannot be asked on this machine; null where it can.</summary>
    string? Absence { get; }

    Opinion On(AcceptedFile file);
}

/// <summary>What it says.</summary>
/// <param name="Word">Whether it would accept too.</param>
/// <param name="Note">Its own words.</param>
internal sealed record Opinion(OpinionWord Word, string Note)
{
    public static Opinion None(string why) => new(OpinionWord.None, why);
}

internal enum OpinionWord
{
    Agrees,
    Refuses,

    /// <summary>It cannot know: another form, or algorithms that it does not have.</summary>
    None,
}
