using System.Text.Json.Serialization;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Settings;
using Sigex.Web.Resources;

namespace Sigex.Web.Api.Service;

/// <summary>The answer of <c>GET /api/strings</c> (contract 11.9).</summary>
internal sealed record StringsBody(SortedDictionary<string, Words> ErrorMessages, StringsBody.ConstsBody Consts)
{
    private const string TimeStampPolicies = Oid.PolicyTimeStamping + ".";

    // Contract 11.6.
    private static readonly string[] Plans = ["Basic"];

    private static readonly string[] Features =
    [
        "Preregistration", "Packages", "Documents archive", "Temporary storage", "Webhooks", "Simplified eGov signing",
        "Information systems", "Card branding",
    ];

    // Contract 3.5.1; the order of the bits.
    private static readonly IReadOnlyList<string> KeyUsageWords = KeyUsageNames.Of(Enum.GetValues<KeyUsages>().Aggregate((all, one) => all | one));

    /// <summary>What has a description is a constant of the contract; the other refusals are of pages.</summary>
    public static StringsBody Build()
    {
        var descriptions = new TextTable<RefusalDescriptions>();
        var refusals = new TextTable<RefusalTexts>();
        var errors = descriptions.Keys.ToDictionary(
            constant => constant,
            constant => refusals.Words(constant) with { Description = descriptions.Words(constant).Ru },
            StringComparer.Ordinal);
        return new StringsBody(new(errors, StringComparer.Ordinal), ConstsOf(new(), new()));
    }

    private static ConstsBody ConstsOf(TextTable<CertificateTexts> certificates, TextTable<ContractTexts> contract)
    {
        var oids = certificates.Keys.Where(key => char.IsAsciiDigit(key[0])).ToList();
        return new ConstsBody(
            certificates.Table(oids),
            certificates.Table(oids.Where(IsPolicy)),
            certificates.Table(oids.Where(oid => oid.StartsWith(TimeStampPolicies, StringComparison.Ordinal))),
            certificates.Table(oids.Where(IsExtendedUsage)),
            certificates.Table(SignatureAlgorithm.All.Select(algorithm => algorithm.Oid).Distinct()),
            certificates.Table(RoleOids.Authorities),
            certificates.Table(oids.Where(oid => Oid.IsUnder(Oid.KeyStorage, oid))),
            contract.Table(KeyUsageWords),
            contract.Table(SignerRequirement.KnownAuthorities),
            contract.Table(Plans),
            contract.Table(Features));
    }

    private static bool IsPolicy(string oid) =>
        Oid.IsUnder(Oid.NcaPolicies, oid) || oid.StartsWith($"{Oid.Treasury}.", StringComparison.Ordinal);

    private static bool IsExtendedUsage(string oid) =>
        oid.StartsWith("1.3.6.1.5.5.7.3.", StringComparison.Ordinal) || oid.StartsWith("1.2.398.3.17.3.", StringComparison.Ordinal)
        || oid.StartsWith($"{Oid.NcaRoles}.", StringComparison.Ordinal) || oid == Oid.Treasury;

    internal sealed record ConstsBody(
        [property: JsonPropertyName("OIDs")] SortedDictionary<string, Words> All,
        [property: JsonPropertyName("policyOIDs")] SortedDictionary<string, Words> Policies,
        [property: JsonPropertyName("timeStampPolicyOIDs")] SortedDictionary<string, Words> TimeStampPolicies,
        [property: JsonPropertyName("extKeyUsageOIDs")] SortedDictionary<string, Words> ExtendedKeyUsages,
        [property: JsonPropertyName("signatureAlgorithmOIDs")] SortedDictionary<string, Words> SignatureAlgorithms,
        [property: JsonPropertyName("ncaAuthorityOIDs")] SortedDictionary<string, Words> Authorities,
        [property: JsonPropertyName("keyStorageOIDs")] SortedDictionary<string, Words> KeyStorages,
        SortedDictionary<string, Words> KeyUsages,
        SortedDictionary<string, Words> CertificationAuthorities,
        SortedDictionary<string, Words> Subscriptions,
        SortedDictionary<string, Words> SubscriptionFeatures);
}

/// <summary>One text in the three languages; a description only where it is a refusal.</summary>
internal sealed record Words(string Ru, string Kk, string En, string? Description = null);
