using System.Text.Json.Nodes;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Journal;
using Sigex.Domain.Parties;

namespace Sigex.Domain.Documents;

/// <summary>What the journal tells of documents, on one page. A signature is named by its identity (rule SIG-04).</summary>
public static class DocumentEvents
{
    /// <summary>The body was seen and the registration ended, or digests were added to it.</summary>
    public const string Fixed = "document.fixed";

    public const string SignatureAdded = "document.signature-added";

    /// <summary>The proof that was pending is complete, or has failed for ever.</summary>
    public const string EvidenceEnded = "document.evidence-ended";

    /// <summary>With the settings before and after, for the audit (contract 4.6).</summary>
    public const string SettingsChanged = "document.settings-changed";

    /// <summary>A registration is its first signer's, or that of the system which registered it, whoever carried the body here.</summary>
    public static JournalEvent OfFixing(Document document, DateTimeOffset at) => JournalEvent.Of(
        Fixed,
        About(document.Id),
        document.Signatures.Count > 0 ? By(document.Signatures[0]) : By(document.Registrator),
        at,
        new JsonObject
        {
            ["size"] = document.SignedDataSize,
            ["digests"] = new JsonObject(document.Digests.Select(digest =>
                KeyValuePair.Create<string, JsonNode?>(digest.Algorithm.Oid, digest.Base64))),
            ["signatures"] = new JsonArray([.. document.Signatures.Select(signature => (JsonNode)signature.Identity)]),
        });

    public static JournalEvent OfSignature(DocumentId document, Signature signature, Caller caller, DateTimeOffset at) =>
        JournalEvent.Of(
            SignatureAdded,
            About(document),
            JournalActor.Of(caller),
            at,
            new JsonObject
            {
                ["signature"] = signature.Identity,
                ["iin"] = signature.Iin.Prefixed,
                ["bin"] = signature.Bin?.Prefixed,
                ["evidence"] = signature.Evidence.ToString(),
            });

    public static JournalEvent OfEvidence(DocumentId document, Signature signature, DateTimeOffset at) => JournalEvent.Of(
        EvidenceEnded,
        About(document),
        JournalActor.Service,
        at,
        new JsonObject
        {
            ["signature"] = signature.Identity,
            ["evidence"] = signature.Evidence.ToString(),
            ["failure"] = signature.FailureCode,
            ["signedAt"] = signature.SignedAt?.ToUnixTimeMilliseconds(),
        });

    public static JournalEvent OfSettings(
        DocumentId document, DocumentSettings before, DocumentSettings after, JournalActor by, DateTimeOffset at) =>
        JournalEvent.Of(
            SettingsChanged,
            About(document),
            by,
            at,
            new JsonObject { ["original"] = SettingsRecord.Of(before), ["modified"] = SettingsRecord.Of(after) });

    public static JournalObject About(DocumentId document) => JournalObject.Document(document.Text);

    private static JournalActor By(Signature signature) => JournalActor.Signer(signature.Iin, signature.Bin);

    private static JournalActor By(Registrator? registrator) =>
        registrator is null ? JournalActor.Service : JournalActor.System(registrator.Bin, registrator.CertificateSha256);
}
