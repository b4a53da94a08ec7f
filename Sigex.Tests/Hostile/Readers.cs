using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Containers;
using Sigex.Domain.Signatures.Timestamps;
using Sigex.Domain.Signatures.Verification;
using Sigex.Domain.Signatures.Xml;
using Sigex.Domain.Signatures.Xml.Tree;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Fakes;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Hostile;

/// <summary>One way from bytes of strangers to a value, with everything that is looked at right afterwards.</summary>
/// <param name="Name">How a test calls it.</param>
/// <param name="Seeds">What it is fed with.</param>
/// <param name="Takes">Whether it took the bytes. Throws nothing but our own refusal.</param>
internal sealed record HostileReader(string Name, SeedKind Seeds, Func<byte[], bool> Takes)
{
    /// <summary>It is given every so many of the mutations.</summary>
    public int EveryNth { get; init; } = 1;

    /// <summary>The exception that is a defect, null where all is well.</summary>
    public string? FaultOver(byte[] bytes, out bool isTaken)
    {
        isTaken = false;
        try
        {
            isTaken = Takes(bytes);
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
#pragma warning disable CA1031 // Anything else that leaves a reader is what this looks for (rule ASN-07).
        catch (Exception fault)
#pragma warning restore CA1031
        {
            var place = fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Sigex.Domain", StringComparison.Ordinal));
            return $"{Name}: {fault.GetType().Name}{place?.TrimEnd()}";
        }
    }
}

/// <summary>Every reader of the product. A new one is one line here, and is then fuzzed, mutated and nested like the others.</summary>
internal static class Readers
{
    private static readonly DateTimeOffset Moment = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TrustStore Trust =
        new([.. HostilePki.Keys.Authorities.Where(one => one.IsSelfIssued)], [.. HostilePki.Keys.Authorities]);

    private static readonly byte[] Paper = "paper"u8.ToArray();

    // The question that the first of the stamps with a nonce answers.
    private static readonly Lazy<TimestampRequest> StampRequest = new(() =>
    {
        var token = Seeds.Of(SeedKind.Stamp).Select(TimestampTokenOf).First(token => token?.Nonce is not null)!;
        return new TimestampRequest(
            ReadOnlyMemory<byte>.Empty,
            new Digest(DigestAlgorithm.ByOid(token.ImprintAlgorithmOid)!, token.Imprint.ToArray()),
            token.Policy,
            token.Nonce!.Value);
    });

    private static readonly ContainerReader Containers = new(VerificationPolicy.Default);
    private static readonly SignatureVerifier Verifier = new();
    private static readonly SignatureIntake Intake = NewIntake();

    public static IReadOnlyList<HostileReader> All { get; } =
    [
        new("survey", SeedKind.Cms, bytes => Done(() => ByteSurvey.Pass(bytes, SurveyRules.Ber))),
        new("certificate", SeedKind.Certificate, bytes => Certificate.Read(bytes) is not null),
        new("identity", SeedKind.Certificate, bytes => SignerIdentity.Of(Certificate.Read(bytes)) is not null),
        new("name", SeedKind.Name, bytes => DistinguishedName.Read(bytes).Text is not null),
        new("key", SeedKind.Key, bytes => PublicKey.Read(bytes) is not null),
        new("revocation list", SeedKind.RevocationList, bytes => RevocationList.Read(bytes) is not null),
        new("status answer", SeedKind.StatusAnswer, bytes => OcspResponse.ReadAnswer(bytes) is not null),
        new("basic status", SeedKind.BasicStatus, bytes => OcspResponse.Read(bytes) is not null),
        new("stamp", SeedKind.Stamp, bytes => TimestampToken.Read(bytes) is not null),
        new("stamp answer", SeedKind.StampAnswer, bytes => TimestampResponse.Read(bytes, StampRequest.Value) is not null),
        new("signature", SeedKind.Cms, bytes => Taken(CmsSignature.Read(bytes))),
        new("signed data", SeedKind.Cms, bytes => Taken(SignedDataFile.Read(bytes))),
        new("signature as text", SeedKind.CmsAsText, bytes => Taken(SignedDataFile.Read(bytes))),
        new("XML tree", SeedKind.Xml, bytes => TreeReader.Read(bytes, Limits.Default.XmlFile) is not null),
        new("XML signature", SeedKind.XmlSignature, bytes => Taken(XmlSignature.Read(bytes))),
        new("archive", SeedKind.Container, bytes => ZipDirectory.Read(bytes).Files.Count > 0),

        // What stands on the readers, and costs much more than they do.
        new("certificate on a page", SeedKind.Certificate, bytes => Looked(Certificate.Read(bytes))) { EveryNth = 10 },
        new("path", SeedKind.Certificate, bytes => PathBuilder.Build(Certificate.Read(bytes), Trust, [], Moment) is not null) { EveryNth = 10 },
        new("judged stamp", SeedKind.Stamp, bytes => Judged(TimestampToken.Read(bytes))) { EveryNth = 10 },
        new("report", SeedKind.Cms, Reported) { EveryNth = 10 },
        new("XML report", SeedKind.Xml, Reported) { EveryNth = 10 },
        new("container", SeedKind.Container, Inspected) { EveryNth = 20 },
        new("container report", SeedKind.Container, Reported) { EveryNth = 50 },
        new("registration", SeedKind.CmsAsText, bytes => Taken(Intake.Examine(Encoding.UTF8.GetString(bytes)))) { EveryNth = 10 },
    ];

    // Two of one name would hide one another.
    private static readonly Dictionary<string, HostileReader> ByName = All.ToDictionary(reader => reader.Name, StringComparer.Ordinal);

    public static HostileReader Named(string name) => ByName[name];

    private static TimestampToken? TimestampTokenOf(byte[] bytes) =>
        Reading.Try(() => TimestampToken.Read(bytes)).IsRefused(out _, out var token) ? null : token;

    private static bool Done(Action read)
    {
        read();
        return true;
    }

    private static bool Taken<T>(Result<T> result)
        where T : class => !result.IsRefused(out _, out _);

    // What a page or a check looks at once it has a certificate.
    private static bool Looked(Certificate certificate)
    {
        _ = certificate.KeyFault;
        _ = certificate.Subject.Text + certificate.Issuer.Text;
        _ = certificate.IsSelfIssued && certificate.HasSigned(certificate);
        _ = SignerProfile.ObjectionForDocuments(certificate);
        _ = CertificateProfiles.Describe(certificate);
        return true;
    }

    private static bool Judged(TimestampToken token) => TimestampJudgement.Judge(token, Paper, Trust, Moment, null) is not null;

    private static bool Reported(byte[] bytes)
    {
        var file = new FileToVerify { Signature = bytes, Content = Paper, Trust = Trust, At = Moment };
        return Verifier.VerifyFileSigners(file).All(report => report.SubIndication != "FORMAT_FAILURE");
    }

    private static bool Inspected(byte[] bytes) =>
        Containers.Inspect(new FileToVerify { Signature = bytes, Trust = Trust, At = Moment }).Kind is not null;

    private static SignatureIntake NewIntake()
    {
        var authorities = new SilentAuthorities();
        return new SignatureIntake(
            new PinnedTrust(Trust),
            authorities,
            authorities,
            authorities,
            new SignatureIntakeOptions { Algorithms = SignatureAlgorithm.All },
            new FixedClock { Time = Moment });
    }
}
