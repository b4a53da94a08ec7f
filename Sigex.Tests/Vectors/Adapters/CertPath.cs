using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>A target, anchors, intermediates and perhaps lists: RFC 5280, 6.1 alone.</summary>
internal sealed class CertPath : ICaseAdapter
{
    public string Kind => "cert-path";

    public CaseAnswer Ask(SuiteCase one) => PathAnswers.Of(PathValidator.Validate(QuestionOf(one)));

    // The rule set of these suites bounds the work for names by itself, so more of them are read.
    private static readonly Limits ManyNames = Limits.Default with { RelativeNames = 1_024 };

    private static PathQuestion QuestionOf(SuiteCase one)
    {
        var options = one.List("opts") ?? [];
        var question = new PathQuestion
        {
            Target = Certificate.Read(Pem.Der(one.Bytes("target")), ManyNames),

            // A path must end at a root: what the source trusts and is none only helps on the way.
            Trust = new TrustStore(
                [.. one.Certificates("trusted").Where(certificate => certificate.IsSelfIssued)],
                [.. one.Certificates("trusted").Where(certificate => !certificate.IsSelfIssued)]),
            Bag = one.Certificates("untrusted"),
            Moment = one.Time,
            Rules = PathRuleSet.Rfc5280 with { ProfileIsBinding = options.Contains("-x509_strict") },
            Purpose = PathAnswers.Purpose(one.Text("purpose")),
            RevocationLists = one.Has("crls") ? Lists(one) : null,
            InitialPolicies = [.. (one.List("initialPolicySet") ?? []).Concat(After(options, "-policy")).Select(PolicyNames.Oid)],
            ExplicitPolicy = one.Flag("initialExplicitPolicy") || options.Contains("-explicit_policy"),
            InhibitPolicyMapping = one.Flag("initialPolicyMappingInhibit"),
            InhibitAnyPolicy = one.Flag("initialInhibitAnyPolicy"),
        };
        return After(options, "-verify_depth").FirstOrDefault() is { } depth
            ? question with { MostIntermediates = int.Parse(depth, System.Globalization.CultureInfo.InvariantCulture) }
            : question;
    }

    private static List<RevocationList> Lists(SuiteCase one)
    {
        var lists = new List<RevocationList>();
        foreach (var der in one.Files("crls").SelectMany(file => Pem.Blocks(File.ReadAllBytes(file), "X509 CRL")))
        {
            if (!Reading.Try(() => RevocationList.Read(der)).IsRefused(out _, out var list))
            {
                lists.Add(list);
            }
        }

        return lists;
    }

    private static IEnumerable<string> After(IReadOnlyList<string> options, string name) =>
        options.Zip(options.Skip(1)).Where(pair => pair.First == name).Select(pair => pair.Second);
}
