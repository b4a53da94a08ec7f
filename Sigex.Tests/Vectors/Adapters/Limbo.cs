using System.Globalization;
using System.Text;
using System.Text.Json;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Domain.Certificates.Revocation;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>The JSON form of x509-limbo. Its cases hold authorities to the profile, not only paths to the algorithm.</summary>
internal sealed class Limbo : ICaseAdapter
{
    private static readonly DateTimeOffset DefaultTime = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string Kind => "limbo";

    public CaseAnswer Ask(SuiteCase one)
    {
        using var json = JsonDocument.Parse(one.Bytes("case"));
        var source = json.RootElement;
        var lists = Blocks(source.GetProperty("crls"), "X509 CRL").Select(der => RevocationList.Read(der)).ToList();
        var question = new PathQuestion
        {
            Target = Certificate.Read(Pem.Der(Encoding.ASCII.GetBytes(source.GetProperty("peer_certificate").GetString()!))),
            Trust = new TrustStore(Certificates(source, "trusted_certs"), []),
            Bag = Certificates(source, "untrusted_intermediates"),
            Moment = source.GetProperty("validation_time").GetString() is { } time
                ? DateTimeOffset.Parse(time, CultureInfo.InvariantCulture)
                : DefaultTime,
            Purpose = PathAnswers.Purpose(source.GetProperty("validation_kind").GetString()),
            Rules = PathRuleSet.Rfc5280 with { ProfileIsBinding = true, SilenceOfListsIsGood = true },
            RevocationLists = lists.Count > 0 ? lists : null,
        };
        return PathAnswers.Of(PathValidator.Validate(
            source.GetProperty("max_chain_depth").ValueKind == JsonValueKind.Number
                ? question with { MostIntermediates = source.GetProperty("max_chain_depth").GetInt32() }
                : question));
    }

    private static List<Certificate> Certificates(JsonElement source, string name)
    {
        var read = new List<Certificate>();
        foreach (var der in Blocks(source.GetProperty(name), "CERTIFICATE"))
        {
            if (!Sigex.Domain.Cryptography.Asn1.Reading.Try(() => Certificate.Read(der)).IsRefused(out _, out var certificate))
            {
                read.Add(certificate);
            }
        }

        return read;
    }

    private static IEnumerable<byte[]> Blocks(JsonElement list, string label) =>
        list.EnumerateArray().SelectMany(pem => Pem.Blocks(Encoding.ASCII.GetBytes(pem.GetString()!), label));
}
