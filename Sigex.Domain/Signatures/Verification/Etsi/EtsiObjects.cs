using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography;

namespace Sigex.Domain.Signatures.Verification.Etsi;

/// <summary>The certificates, stamps and status answers that a report points to (ETSI TS 119 102-2, 4.4), each once.</summary>
internal sealed class EtsiObjects
{
    private readonly List<Entry> _entries = [];

    public bool HasAny => _entries.Count > 0;

    /// <summary>The id by which the report points to it.</summary>
    public string IdOf(Certificate certificate) => IdOf(EtsiUri.Certificate, "C", certificate.Encoded, null);

    public string IdOf(JudgedStamp stamp, Digest? signature) => IdOf(
        EtsiUri.Timestamp,
        "T",
        stamp.Encoded,
        stamp is { IsGood: true, GenTime: { } genTime } && signature is not null ? new Provision(genTime, signature) : null);

    /// <summary>Null for lists: their bytes are not kept in a report.</summary>
    public string? IdOf(JudgedStatus status) =>
        status.Encoded is { } answer ? IdOf(EtsiUri.StatusAnswer, "O", answer, null) : null;

    /// <param name="writer">Writes the list; there must be an entry.</param>
    /// <param name="seenAt">When the objects were at hand, which is the proof of existence that the validation itself gives.</param>
    public void Write(EtsiWriter writer, DateTimeOffset seenAt) => writer.Element("SignatureValidationObjects", () =>
    {
        foreach (var entry in _entries)
        {
            writer.Element("ValidationObject", () => Write(writer, entry, seenAt));
        }
    });

    private static void Write(EtsiWriter writer, Entry entry, DateTimeOffset seenAt)
    {
        writer.Attribute("id", entry.Id);
        writer.Text("ObjectType", entry.Kind);
        writer.Element("ValidationObjectRepresentation", () => writer.Bytes("base64", entry.Bytes.Span));
        writer.Element("POE", () =>
        {
            writer.Time("POETime", seenAt);
            writer.Text("TypeOfProof", EtsiUri.ProofFound);
        });
        if (entry.Provides is { } provision)
        {
            writer.Element("POEProvisioning", () =>
            {
                writer.Time("POETime", provision.At);
                writer.SignatureReference("SignatureReference", provision.Signature);
            });
        }
    }

    private string IdOf(string kind, string letter, ReadOnlyMemory<byte> bytes, Provision? provides)
    {
        if (_entries.Find(entry => entry.Kind == kind && entry.Bytes.Span.SequenceEqual(bytes.Span)) is { } known)
        {
            return known.Id;
        }

        var number = _entries.Count(entry => entry.Kind == kind) + 1;
        var added = new Entry($"{letter}{number}", kind, bytes, provides);
        _entries.Add(added);
        return added.Id;
    }

    private sealed record Entry(string Id, string Kind, ReadOnlyMemory<byte> Bytes, Provision? Provides);

    /// <summary>A good stamp proves that a signature existed.</summary>
    private sealed record Provision(DateTimeOffset At, Digest Signature);
}
