using System.Text.Json;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Apart;
using Sigex.Tests.Vectors;
using Sigex.Tests.Vectors.Adapters;
using Verdict = Sigex.Domain.Signatures.Verification.Verdict;

namespace Sigex.Tests.Hostile;

/// <summary>Mutates signatures that pass. What still passes must say the same of the same person about the same content.</summary>
internal sealed class AcceptedWork : IChildWork
{
    private static readonly SignatureVerifier Verifier = new();

    private readonly Dictionary<string, IReadOnlyList<Passed>> _seeds = [];

    public string Do(string question)
    {
        var run = JsonSerializer.Deserialize<MutateWork.Run>(question)!;
        if (!_seeds.TryGetValue(run.Reader, out var seeds))
        {
            _seeds[run.Reader] = seeds = [.. SuiteLocator.Names.SelectMany(SuiteCase.Of).Where(one => one.Kind == run.Reader).SelectMany(PassedIn)];
        }

        var files = seeds.Select(seed => seed.File.Signature.ToArray()).ToList();
        var (taken, faults) = (0, new List<string>());
        for (var number = run.From; number < run.From + run.Count; number++)
        {
            var seed = seeds[number % seeds.Count];
            var mutated = Mutation.Of(files, number % seeds.Count, run.Seed, number);
            var reports = Verifier.VerifyFileSigners(seed.File with { Signature = mutated });
            if (reports.All(report => report.Verdict == Verdict.Passed))
            {
                taken++;
                if (seed.DifferenceTo(reports, mutated) is { } difference)
                {
                    faults.Add($"mutation {number}: {difference} differs");
                }
            }
        }

        return JsonSerializer.Serialize(new MutateWork.Outcome(taken, faults));
    }

    // With an answer of the authority at hand, as the service would have asked for it.
    private static IEnumerable<Passed> PassedIn(SuiteCase one)
    {
        if (one.Expect is not ("valid" or "policy"))
        {
            yield break;
        }

        var file = Cms.Question(one);
        var first = Verifier.VerifyFileSigners(file);
        if (first is [{ SignerCertificate: { } signer }] && HostilePki.Keys.GoodStatus(signer, one.Time) is { } status)
        {
            file = file with { FreshStatuses = [status] };
        }

        var reports = Verifier.VerifyFileSigners(file);
        if (reports.All(report => report.Verdict == Verdict.Passed))
        {
            yield return new Passed(file, reports);
        }
    }

    private sealed record Passed(FileToVerify File, IReadOnlyList<VerificationReport> Reports)
    {
        public string? DifferenceTo(IReadOnlyList<VerificationReport> others, byte[] mutated)
        {
            if (others.Count != Reports.Count)
            {
                return "the number of signers";
            }

            foreach (var (mine, theirs) in Reports.Zip(others))
            {
                if (mine.SignerCertificate!.Sha256 != theirs.SignerCertificate!.Sha256)
                {
                    return "the signer";
                }

                // Attached content may be left out where the same is given beside it.
                if (theirs.Covered is { } covered && !covered.Span.SequenceEqual((mine.Covered ?? File.Content ?? default).Span))
                {
                    return "the content";
                }

                if (theirs.Covered is null && File.Content is null)
                {
                    return "the content";
                }
            }

            return IdentityOf(File.Signature) is { } identity && IdentityOf(mutated) is { } other && identity != other
                ? "digest or signature value"
                : null;
        }

        // Null where the file may not be registered at all.
        private static (string Identity, string Digest)? IdentityOf(ReadOnlyMemory<byte> file) =>
            ReadSignature.ReadAny(file).IsRefused(out _, out var read)
                ? null
                : (read.Identity, Convert.ToHexString(read.MessageDigest.Value));
    }
}
