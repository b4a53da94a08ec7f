using System.Security.Cryptography.Pkcs;
using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Cryptography;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Certificates;

/// <summary>Every shared certificate gives what the manifest expects, wherever it lies: alone, in a key file or in a signature.</summary>
public sealed class CertificatesOfNca
{
    private static readonly Dictionary<CertificateKind, string> Kinds = new()
    {
        [CertificateKind.Individual] = "individual",
        [CertificateKind.HeadOfLegalEntity] = "head of legal entity",
        [CertificateKind.RightOfSignature] = "right of signature",
        [CertificateKind.RightOfSignatureOfFinancialDocuments] = "right of signature of financial documents",
        [CertificateKind.PersonnelDepartment] = "personnel department",
        [CertificateKind.Employee] = "employee",
        [CertificateKind.TreasuryClient] = "treasury client",
        [CertificateKind.InformationSystem] = "information system",
        [CertificateKind.TimeStampAuthority] = "TSA",
        [CertificateKind.StatusResponder] = "OCSP responder",
        [CertificateKind.Authority] = "CA",
        [CertificateKind.RootAuthority] = "root CA",
    };

    [Fact]
    public void Single_certificates_are_read() => AllAreRead("cert", file => [(file.Read(), file.Expected)]);

    [Fact]
    public void Certificates_in_key_files_are_read() => AllAreRead("p12", file => [(NcaKeys.Open(file).Certificate, file.Expected)]);

    [Fact]
    public void Certificates_in_signatures_are_read() => AllAreRead("cms", InSignature);

    [Fact]
    public void Single_certificates_lead_to_their_root() => AllLeadToTheirRoot("cert", file => [(file.Read(), file.Expected)]);

    [Fact]
    public void Certificates_in_key_files_lead_to_their_root() =>
        AllLeadToTheirRoot("p12", file => [(NcaKeys.Open(file).Certificate, file.Expected)]);

    [Fact]
    public void Certificates_in_signatures_lead_to_their_root() => AllLeadToTheirRoot("cms", InSignature);

    [Fact]
    public void Only_signing_certificates_of_people_may_sign_documents()
    {
        var differences = new List<string>();
        foreach (var file in NcaManifest.Load().OfKind("cert"))
        {
            var mayBe = file.Expected.Text("purpose") == "signature";
            if (SignerProfile.ObjectionForDocuments(Certificate.Read(file.Read())) is null != mayBe)
            {
                differences.Add(file.Name);
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Every_anchor_of_the_collection_is_known_by_its_pin()
    {
        var manifest = NcaManifest.Load();
        foreach (var file in manifest.OfKind("cert").Where(file => file.Expected.Text("profile") is "CA" or "root CA"))
        {
            var known = KnownAnchors.ByPin(file.Expected.Text("certSha256")!);
            Assert.NotNull(known);
            Assert.Equal(file.Name.StartsWith("certs/prod/", StringComparison.Ordinal), known.Environment == AnchorEnvironment.Production);
            Assert.Equal(file.Expected.Text("profile") == "root CA", known.Kind == AnchorKind.Root);
        }

        Assert.Equal(
            KnownAnchors.All.Count,
            manifest.OfKind("cert").Count(file => file.Expected.Text("profile") is "CA" or "root CA"));
    }

    private static void AllAreRead(string kind, Func<NcaFile, IEnumerable<(byte[] Encoded, JsonElement Expected)>> certificates)
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var file in NcaManifest.Load().OfKind(kind))
        {
            foreach (var (encoded, expected) in certificates(file))
            {
                differences.AddRange(Differences(Certificate.Read(encoded), expected).Select(field => $"{file}: {field}"));
                count++;
            }
        }

        Assert.Empty(differences);
        Assert.NotEqual(0, count);
    }

    private static IEnumerable<string> Differences(Certificate certificate, JsonElement expected)
    {
        var subject = certificate.Subject;
        var signer = SignerIdentity.Of(certificate);
        (string Field, string? Found)[] texts =
        [
            ("certSha256", certificate.Sha256),
            ("subject", Spelled(subject)),
            ("cn", subject.Only(Oid.CommonName)),
            ("surname", subject.Only(Oid.Surname)),
            ("patronymic", subject.Only(Oid.GivenName)),
            ("iin", signer?.Iin.Digits),
            ("organisation", subject.Only(Oid.Organisation)),
            ("uid", subject.Only(Oid.UserId)),
            ("dc", subject.Only(Oid.DomainComponent)),
            ("businessCategory", subject.Only(Oid.BusinessCategory)),
            ("email", signer?.Email),
            ("serial", certificate.SerialNumber),
            ("keyAlgorithm", certificate.KeyAlgorithmOid),
            ("profile", Kinds.GetValueOrDefault(CertificateProfiles.Describe(certificate))),
        ];
        foreach (var (field, found) in texts.Where(text => text.Found != expected.Text(text.Field)))
        {
            yield return $"{field}: {found}";
        }

        if (signer is not null && signer.Bin?.Digits != expected.Text("bin"))
        {
            yield return "bin";
        }

        if (certificate.NotBefore != expected.Moment("notBefore") || certificate.NotAfter != expected.Moment("notAfter"))
        {
            yield return "validity";
        }

        // Signers of a CMS are described in fewer words.
        foreach (var difference in expected.TryGetProperty("extendedKeyUsage", out _) ? InFull(certificate, expected) : [])
        {
            yield return difference;
        }
    }

    private static IEnumerable<string> InFull(Certificate certificate, JsonElement expected)
    {
        (string Field, string? Found)[] texts =
        [
            ("issuer", Spelled(certificate.Issuer)),
            ("signatureAlgorithm", certificate.SignatureAlgorithmOid),
            ("ski", Hex(certificate.SubjectKeyIdentifier)),
            ("aki", Hex(certificate.AuthorityKeyIdentifier)),
        ];
        (string Field, IEnumerable<string> Found)[] lists =
        [
            ("extendedKeyUsage", certificate.ExtendedKeyUsages),
            ("keyUsage", KeyUsageNames.Of(certificate.KeyUsage)),
            ("policies", certificate.Policies),
            ("keyStorage", certificate.KeyStorage is { } storage ? [storage] : []),
        ];
        return texts.Where(text => text.Found != expected.Text(text.Field)).Select(text => $"{text.Field}: {text.Found}")
            .Concat(lists.Where(list => !list.Found.SequenceEqual(expected.List(list.Field))).Select(list => list.Field))
            .Concat(certificate.ExtendedKeyUsageIsCritical == expected.GetProperty("extendedKeyUsageCritical").GetBoolean() ? [] : ["critical"]);
    }

    private static void AllLeadToTheirRoot(string kind, Func<NcaFile, IEnumerable<(byte[] Encoded, JsonElement Expected)>> certificates)
    {
        var manifest = NcaManifest.Load();
        var trust = TrustOf(manifest);
        var differences = new List<string>();
        foreach (var file in manifest.OfKind(kind))
        {
            foreach (var (encoded, expected) in certificates(file))
            {
                var certificate = Certificate.Read(encoded);
                var moment = MomentOf(certificate, trust, expected);
                var report = PathBuilder.Build(certificate, trust, [], moment);
                if (!report.Holds || report.Path[^1].Sha256 != RootOf(expected, certificate))
                {
                    differences.Add($"{file}: {report.Fault?.Code}");
                }

                var isLegacy = certificate.KeyAlgorithmOid == KeyOid.LegacyTumar;
                if (certificate.KeyFault?.Code != (isLegacy ? nameof(AlgorithmRefusals.KeyNotSupported) : null))
                {
                    differences.Add($"{file}: {certificate.KeyFault?.Code}");
                }
            }
        }

        Assert.Empty(differences);
    }

    private static string RootOf(JsonElement expected, Certificate certificate) =>
        expected.GetProperty("chain") is { ValueKind: JsonValueKind.Object } chain && chain.Text("rootSha256") is { } root
            ? root
            : certificate.Sha256;

    // The first day on which the whole path is in force: one authority is older than the root that signed it.
    private static DateTimeOffset MomentOf(Certificate certificate, TrustStore trust, JsonElement expected)
    {
        var root = trust.Anchors.Single(anchor => anchor.Sha256 == RootOf(expected, certificate));
        return (certificate.NotBefore > root.NotBefore ? certificate.NotBefore : root.NotBefore).AddDays(1);
    }

    private static TrustStore TrustOf(NcaManifest manifest) => new(
        [.. OfProfile(manifest, "root CA")],
        [.. OfProfile(manifest, "CA")]);

    private static IEnumerable<Certificate> OfProfile(NcaManifest manifest, string profile) => manifest.OfKind("cert")
        .Where(file => file.Expected.Text("profile") == profile)
        .Select(file => Certificate.Read(file.Read()));

    private static IEnumerable<(byte[] Encoded, JsonElement Expected)> InSignature(NcaFile file)
    {
        var encoded = file.Read();
        if (encoded[0] != 0x30)
        {
            return []; // In PEM or base64; the same certificates stand in other files, and unwrapping is not this reader's work.
        }

        var signature = new SignedCms();
        signature.Decode(encoded);
        return file.Expected.GetProperty("signers").EnumerateArray().Select(signer =>
            (signature.Certificates.Single(one =>
                Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(one.RawData)) == signer.Text("certSha256")).RawData,
            signer));
    }

    private static string Spelled(DistinguishedName name) =>
        string.Join(", ", name.RelativeNames.SelectMany(one => one).Select(attribute =>
            $"{(attribute.Oid == Oid.BusinessCategory ? "businessCategory" : attribute.Name)}={attribute.Value}"));

    private static string? Hex(ReadOnlyMemory<byte>? octets) => octets is null ? null : Convert.ToHexStringLower(octets.Value.Span);
}
