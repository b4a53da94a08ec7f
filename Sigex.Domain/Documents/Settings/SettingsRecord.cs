using System.Text.Json.Nodes;
using Sigex.Domain.Journal;

namespace Sigex.Domain.Documents.Settings;

/// <summary>Settings as the journal keeps them, in the words and the form of contract 4.1, all fields given.</summary>
/// <remarks>An audit shows them as they were, in twenty years as well, so a field is never renamed here.</remarks>
public static class SettingsRecord
{
    /// <summary>Do both say the same, field by field?</summary>
    public static bool AreSame(DocumentSettings one, DocumentSettings other) =>
        CanonicalJson.Write(Of(one)) == CanonicalJson.Write(Of(other));

    public static JsonObject Of(DocumentSettings settings) => new()
    {
        ["private"] = settings.Private,
        ["signaturesLimit"] = settings.SignaturesLimit,
        ["switchToPrivateAfterLimitReached"] = settings.SwitchToPrivateAfterLimitReached,
        ["unique"] = new JsonArray([.. UniqueWords(settings)]),
        ["strictSignersRequirements"] = settings.StrictSignersRequirements,
        ["sequentialSignersRequirements"] = settings.SequentialSignersRequirements,
        ["signersRequirements"] = new JsonArray([.. settings.SignersRequirements.Select(Requirement)]),
        ["publicDuringPreregistration"] = settings.PublicDuringPreregistration,
        ["publicWhileLessThanSignatures"] = settings.PublicWhileLessThanSignatures,
        ["documentAccess"] = new JsonArray([.. settings.DocumentAccess.Select(Access)]),
        ["forceArchive"] = settings.ForceArchive,
        ["tempStorageAfterRegistration"] = settings.TempStorageAfterRegistration,
    };

    private static IEnumerable<JsonNode> UniqueWords(DocumentSettings settings)
    {
        if (settings.UniqueIin)
        {
            yield return "iin";
        }

        if (settings.UniqueBin)
        {
            yield return "bin";
        }
    }

    private static JsonNode Requirement(SignerRequirement requirement) => new JsonObject
    {
        ["iin"] = requirement.Iin?.Prefixed,
        ["bin"] = requirement.Bin?.Prefixed,
        ["authorities"] = requirement.Authorities.Count > 0
            ? new JsonArray([.. requirement.Authorities.Select(oid => (JsonNode)oid)])
            : null,
        ["ca"] = requirement.CertificationAuthority,
    };

    private static JsonNode Access(AccessRule rule) => new JsonObject
    {
        ["iin"] = rule.Iin?.Prefixed,
        ["bin"] = rule.Bin?.Prefixed,
    };
}
