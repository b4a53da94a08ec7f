using Sigex.Domain.Certificates;
using Sigex.Domain.Containers;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Signatures.Verification;

/// <summary>Makes the report: the answers in their order, and the verdict that follows from them.</summary>
internal static class ReportOf
{
    public const string FormatCheck = "format";

    private const string CmsClause = "RFC 5652, 3 and 5.1; CMS-01 to CMS-06, ASN-01 to ASN-06";
    private const string ContainerClause = "ETSI EN 319 162-1, 4; ZIP-01, ASIC-01";
    private const string XmlClause = "XML Signature 1.1, 4; XML-01 to XML-11";

    /// <summary>The report on a file that was refused while it was read.</summary>
    public static VerificationReport Unread(Refusal reason, SignatureType type) => IsBelowPolicy(reason)
        ? Unreadable(reason, type) with
        {
            Verdict = Verdict.Indeterminate,
            Integrity = Integrity.Unsupported,
            SubIndication = SubIndications.AlgorithmFailure,
            Answers =
            [
                new Answer(
                    FormatCheck,
                    new Finding.Unknown(reason),
                    $"The file is {Named(type)} with algorithms that are not accepted.",
                    ClauseOf(type),
                    SubIndications.AlgorithmFailure),
            ],
        }
        : Unreadable(reason, type);

    /// <summary>The report on what cannot be read, or no longer can.</summary>
    public static VerificationReport Unreadable(Refusal reason, SignatureType type) => new()
    {
        Verdict = Verdict.Failed,
        Integrity = IntegrityOf.Unread(reason),
        SubIndication = SubIndications.FormatFailure,
        Reason = reason,
        Answers =
        [
            new Answer(
                FormatCheck,
                new Finding.Fault(reason),
                $"The file cannot be read as {Named(type)}.",
                ClauseOf(type),
                SubIndications.FormatFailure),
        ],
    };

    /// <summary>The report on what cannot be read as a container; one of a kind that we do not read is not at fault.</summary>
    public static VerificationReport UnreadContainer(Refusal reason)
    {
        var unknown = reason == ContainerRefusals.KindNotSupported || IsBelowPolicy(reason);
        return new VerificationReport
        {
            Verdict = unknown ? Verdict.Indeterminate : Verdict.Failed,
            Integrity = unknown ? Integrity.Unsupported : IntegrityOf.Unread(reason),
            SubIndication = unknown ? SubIndications.Generic : SubIndications.FormatFailure,
            Reason = reason,
            Answers =
            [
                new Answer(
                    FormatCheck,
                    unknown ? new Finding.Unknown(reason) : new Finding.Fault(reason),
                    unknown
                        ? "The file is a container of a kind that is not read here."
                        : "The file cannot be read as a container with signatures.",
                    ContainerClause),
            ],
        };
    }

    public static VerificationReport Answers(SignatureFacts facts, IReadOnlyList<ISignatureCheck> checks)
    {
        var answers = new List<Answer>
        {
            facts.Xml is null
                ? new(FormatCheck, Finding.Holds, $"The file is {Named(SignatureType.Cms)}.", CmsClause)
                : new(FormatCheck, Finding.Holds, $"The file is {Named(SignatureType.Xml)}.", XmlClause),
        };
        var asked = new List<(string Check, CheckAnswer Answer)>();
        CheckAnswer? fault = null;
        CheckAnswer? unknown = null;
        foreach (var check in checks)
        {
            var found = check.Ask(facts);
            asked.Add((check.Id, found));
            answers.Add(new Answer(check.Id, found.Finding, found.Explanation, check.Clause, found.SubIndication, found.Decides));
            if (found is { Decides: true, Finding: Finding.Fault })
            {
                fault = found;
                break;
            }

            if (found is { Decides: true, Finding: Finding.Unknown })
            {
                unknown ??= found;
            }
        }

        var decisive = fault ?? unknown;
        return new VerificationReport
        {
            Verdict = fault is not null ? Verdict.Failed : unknown is not null ? Verdict.Indeterminate : Verdict.Passed,
            Integrity = IntegrityOf.Of(asked),
            SubIndication = decisive?.SubIndication,
            Reason = ReasonOf(decisive?.Finding),
            Answers = answers,
            Signer = facts.Certificate is { } certificate ? SignerIdentity.Of(certificate) : null,
            SignerCertificate = facts.Certificate,
            Issuer = facts.Path?.Issuer,
            Covered = facts.Content.Attached,
            SignedAt = facts.Stamp.ProvedTime,
            SigningTime = facts.ClaimsIfSound?.SigningTime,
            Proof = facts.Proof,
            TimeLine = TimeLine.Of(facts),
            Path = facts.Path?.Path ?? [],
            Stamps = facts.Stamp.All,
            Statuses = facts.Status.All,
            CounterSignatures = facts.CounterSignatures,
            Value = facts.Statement.Value,
            SignedBytes = facts.Statement.Signed,
            SignedDigest = facts.ClaimsIfSound?.MessageDigest,
            Algorithm = AlgorithmOf(facts),
        };
    }

    // Security 1.3: an algorithm that we do not accept says nothing against the signature.
    private static bool IsBelowPolicy(Refusal reason) =>
        reason == AlgorithmRefusals.SignatureAlgorithmNotSupported || reason == AlgorithmRefusals.DigestAlgorithmNotSupported;

    private static string ClauseOf(SignatureType type) => type == SignatureType.Xml ? XmlClause : CmsClause;

    private static string Named(SignatureType type) => type == SignatureType.Xml ? "an XML signature" : "a CMS signature";

    private static SignatureAlgorithm? AlgorithmOf(SignatureFacts facts) =>
        facts.Certificate is not { } certificate
        || facts.Statement.AlgorithmUnder(certificate).IsRefused(out _, out var algorithm)
            ? null
            : algorithm;

    private static Refusal? ReasonOf(Finding? finding) => finding switch
    {
        Finding.Fault fault => fault.Reason,
        Finding.Unknown unknown => unknown.Reason,
        _ => null,
    };
}
