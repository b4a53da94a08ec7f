using System.Security.Cryptography;
using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Signatures.Verification;

namespace Sigex.Tests.Support;

/// <summary>Puts a case of a hostile suite to the verifier, with a source that calls every certificate good.</summary>
internal static class HostileVerdict
{
    public static IReadOnlyList<VerificationReport> Verify(HostileCase one)
    {
        var trust = one.Trust;
        var question = new FileToVerify
        {
            Signature = one.Signature,
            Content = one.Content is { } content ? content : (ReadOnlyMemory<byte>?)null,
            Trust = trust,
            At = one.Time,
        };
        var verifier = new SignatureVerifier();

        // The suite wants a source that calls every certificate good; it answers for whoever the file names as signer.
        return [.. verifier.VerifyFileSigners(question).Select((first, index) =>
            first.SignerCertificate is { } signer
                ? verifier.VerifyFileSigners(question with { FreshStatuses = [GoodStatus(signer, one.Time)] })[index]
                : first)];
    }

    private static byte[] GoodStatus(Certificate signer, DateTimeOffset now)
    {
        var isOfRoot = signer.Issuer.Matches(HostileSuite.Certificate("hostile-pki/root.pem").Subject);
        using var key = RSA.Create();
        key.ImportFromPem(File.ReadAllText(HostileSuite.At(isOfRoot ? "hostile-pki/root.key" : "hostile-pki/ca.key")));
        var issuer = HostileSuite.Certificate(isOfRoot ? "hostile-pki/root.pem" : "hostile-pki/ca.pem");
        return new StatusWriter
        {
            Certificate = signer,
            Issuer = issuer,
            Responder = issuer,
            Key = key,
            ThisUpdate = now,
        }.Basic();
    }

    public static string Describe(IReadOnlyList<VerificationReport> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            text.Append(report.Verdict).Append(' ').Append(report.SubIndication).Append(' ').Append(report.Reason?.Code)
                .Append(": ").AppendLine(report.Answers.LastOrDefault(answer => answer.Finding != Finding.Holds)?.Explanation);
        }

        return text.ToString();
    }
}
