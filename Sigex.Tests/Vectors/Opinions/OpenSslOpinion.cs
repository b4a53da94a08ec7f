using System.Globalization;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;

namespace Sigex.Tests.Vectors.Opinions;

/// <summary>What <c>openssl cms -verify</c> says of a CMS whose signers have RSA or ECDSA keys.</summary>
/// <remarks>
/// Differences of policy are told to it openly: the clock of the case, any purpose (USE-01 is ours), and where we vouch for
/// the mathematics alone it is asked for that alone.
/// </remarks>
internal sealed class OpenSslOpinion : ISecondOpinion, IDisposable
{
    private readonly OtherProgram _openssl = new("openssl");

    public string Name => "OpenSSL";

    public string? Absence => _openssl.IsThere ? null : "openssl is not installed.";

    public Opinion On(AcceptedFile file)
    {
        if (!SignatureForms.IsCms(file.Signature, out var der, out var algorithms))
        {
            return Opinion.None("no CMS");
        }

        if (!algorithms.All(IsRsaOrEcdsa))
        {
            return Opinion.None($"signed with {string.Join(", ", algorithms)}");
        }

        if (file.Digests.Count > 0)
        {
            return Opinion.None("it takes no digest in place of the content");
        }

        List<string> words = ["cms", "-verify", "-binary", "-inform", "DER", "-in", _openssl.Put("signature", der)];
        if (file.Content is { } content)
        {
            words.AddRange(["-content", _openssl.Put("content", content)]);
        }

        if (file.Others.Count > 0)
        {
            words.AddRange(["-certfile", _openssl.PutPem("others", file.Others)]);
        }

        words.AddRange(file.IsTrusted
            ?
            [
                "-CAfile", _openssl.PutPem("anchors", file.Anchors), "-no-CApath", "-no-CAstore", "-purpose", "any",
                "-attime", file.At.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ]
            : ["-noverify"]);
        var (code, said) = _openssl.Run([.. words, "-out", _openssl.Put("verified", [])]);
        return new Opinion(code == 0 ? OpinionWord.Agrees : OpinionWord.Refuses, said);
    }

    public void Dispose() => _openssl.Dispose();

    private static bool IsRsaOrEcdsa(string oid) =>
        oid.StartsWith("1.2.840.113549.1.1.", StringComparison.Ordinal) || oid.StartsWith("1.2.840.10045.4.", StringComparison.Ordinal);
}

/// <summary>What a file is, as far as it decides whom to ask.</summary>
internal static class SignatureForms
{
    public static bool IsCms(byte[] file, out byte[] der, out IReadOnlyList<string> algorithms)
    {
        (der, algorithms) = (file, []);
        if (Reading.Try(() => new Decoded(SignatureEncoding.Decode(file, Limits.Default.SignatureInReport).ToArray())).IsRefused(out _, out var decoded)
            || SignedDataFile.Read(decoded.Bytes).IsRefused(out _, out var read))
        {
            return false;
        }

        (der, algorithms) = (decoded.Bytes, [.. read.Data.Signers.Select(signer => signer.SignatureAlgorithm.Oid)]);
        return true;
    }

    private sealed record Decoded(byte[] Bytes);
}
