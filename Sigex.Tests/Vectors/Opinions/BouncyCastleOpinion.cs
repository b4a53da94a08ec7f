using System.Collections;
using System.Text.Json;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Vectors.Opinions;

/// <summary>What Portable.BouncyCastle says of digest and value of a CMS, in a child with ten seconds and 512 MB (security 1.1).</summary>
/// <remarks>It is given the key and not the certificate, for it would hold the signer's claim of time against it (CMS-12).</remarks>
internal sealed class BouncyCastleOpinion : ISecondOpinion, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ChildProcess _child = new(megabytes: 512);

    public string Name => "Bouncy Castle";

    public string? Absence => null;

    public Opinion On(AcceptedFile file)
    {
        if (!SignatureForms.IsCms(file.Signature, out var der, out _))
        {
            return Opinion.None("no CMS");
        }

        // Its death is no opinion.
        var answer = _child.Ask<BouncyCastleWork>(JsonSerializer.Serialize(new Question(der, file.Content, file.Digests)), Patience);
        return answer.Line is { } line ? JsonSerializer.Deserialize<Opinion>(line)! : Opinion.None(answer.Death!);
    }

    public void Dispose() => _child.Dispose();

    private sealed record Question(byte[] Signature, byte[]? Content, IReadOnlyDictionary<string, byte[]> Digests);

    /// <summary>The child's side.</summary>
    private sealed class BouncyCastleWork : IChildWork
    {
        public string Do(string question) => JsonSerializer.Serialize(Asked(JsonSerializer.Deserialize<Question>(question)!));

        private static Opinion Asked(Question question)
        {
            try
            {
                var file = question.Content is { } content ? new CmsSignedData(new CmsProcessableByteArray(content), question.Signature)
                    : question.Digests.Count > 0 ? new CmsSignedData(new Hashtable(question.Digests.ToDictionary()), question.Signature)
                    : new CmsSignedData(question.Signature);
                var certificates = file.GetCertificates("Collection");
                var signers = file.GetSignerInfos().GetSigners().Cast<SignerInformation>().ToList();
                return signers.All(signer => certificates.GetMatches(signer.SignerID).Cast<X509Certificate>().Any(one => signer.Verify(one.GetPublicKey())))
                    ? new Opinion(OpinionWord.Agrees, "")
                    : new Opinion(OpinionWord.Refuses, "the value does not hold");
            }
            catch (SecurityUtilityException unknown)
            {
                return Opinion.None(unknown.Message);
            }
            catch (CmsException fault) when (fault.InnerException is SecurityUtilityException)
            {
                return Opinion.None(fault.Message);
            }
#pragma warning disable CA1031 // An abandoned library throws what it likes at odd files.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                return new Opinion(OpinionWord.Refuses, $"{fault.GetType().Name}: {fault.Message}".ReplaceLineEndings(" "));
            }
        }
    }
}
