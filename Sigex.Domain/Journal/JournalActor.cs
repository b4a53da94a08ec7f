using System.Text.Json.Nodes;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Journal;

/// <summary>Who made a change. Personal data: it stands in the erasable part of an event only.</summary>
/// <param name="Kind">anonymous, person, employee, system, signer or service.</param>
public sealed record JournalActor(string Kind)
{
    /// <summary>The service itself, in a job.</summary>
    public static readonly JournalActor Service = new("service");

    public Iin? Iin { get; init; }

    public Bin? Bin { get; init; }

    /// <summary>Of an information system: SHA-256 of its client certificate, hex (contract 4.6, <c>modifiedByDigest</c>).</summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>Whoever signed, where the signature and not a session is what counts.</summary>
    public static JournalActor Signer(Iin iin, Bin? bin) => new("signer") { Iin = iin, Bin = bin };

    public static JournalActor System(Bin bin, string certificateSha256) =>
        new("system") { Bin = bin, CertificateSha256 = certificateSha256 };

    public static JournalActor Of(Caller caller) => caller switch
    {
        Caller.Person person => new("person") { Iin = person.Iin },
        Caller.Employee employee => new("employee") { Iin = employee.Iin, Bin = employee.Bin },
        Caller.InformationSystem system => System(system.Bin, system.CertificateSha256),
        _ => new("anonymous"),
    };

    internal JsonObject ToJson() => new()
    {
        ["kind"] = Kind,
        ["iin"] = Iin?.Prefixed,
        ["bin"] = Bin?.Prefixed,
        ["certificate"] = CertificateSha256,
    };

    internal static JournalActor FromJson(JsonNode actor) => new((string)actor["kind"]!)
    {
        Iin = Iin.TryParsePrefixed((string?)actor["iin"]),
        Bin = Bin.TryParsePrefixed((string?)actor["bin"]),
        CertificateSha256 = (string?)actor["certificate"],
    };

    public override string ToString() => Kind;
}
