using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Web.Api.Http;

namespace Sigex.Web.Api.Documents;

/// <summary>The settings object of the wire (contract 4.1, 4.2, 4.4). Whatever is wrong in it has the same constant.</summary>
internal static class SettingsRequest
{
    private static readonly string[] CertificationAuthorities = ["nca", "btsd", "npk"];

    /// <summary>The settings in a registration; absent means the defaults.</summary>
    public static DocumentSettings Read(JsonFields asked, bool isPreregistration)
    {
        if (asked.Object("settings", DocumentRefusals.InvalidSettings) is not { } fields)
        {
            return DocumentSettings.Open;
        }

        var settings = Read(fields);
        return isPreregistration || !settings.PublicDuringPreregistration ? settings : throw fields.Fault();
    }

    /// <summary>The body of a change, which is the object itself (contract 4.5). What is fixed is dropped by the document.</summary>
    public static DocumentSettings ReadWhole(JsonFields body) => Read(body.With(DocumentRefusals.InvalidSettings));

    private static DocumentSettings Read(JsonFields fields)
    {
        var unique = fields.Texts("unique", DocumentSettings.MaxElements);
        var settings = new DocumentSettings
        {
            Private = fields.Flag("private"),
            SignaturesLimit = (int)fields.Count("signaturesLimit", DocumentSettings.MaxSignatures),
            SwitchToPrivateAfterLimitReached = fields.Flag("switchToPrivateAfterLimitReached"),
            UniqueIin = unique.Contains("iin"),
            UniqueBin = unique.Contains("bin"),
            StrictSignersRequirements = fields.Flag("strictSignersRequirements"),
            SequentialSignersRequirements = fields.Flag("sequentialSignersRequirements"),
            SignersRequirements = [.. fields.Objects("signersRequirements", DocumentSettings.MaxElements).Select(Requirement)],
            PublicDuringPreregistration = fields.Flag("publicDuringPreregistration"),
            PublicWhileLessThanSignatures = (int)fields.Count(
                "publicWhileLessThanSignatures", DocumentSettings.MaxSignatures),
            DocumentAccess = [.. fields.Objects("documentAccess", DocumentSettings.MaxElements).Select(Access)],
            ForceArchive = fields.Flag("forceArchive"),
            TempStorageAfterRegistration = fields.Count("tempStorageAfterRegistration", DocumentSettings.LongestTempStorage),
        };

        return unique.All(word => word is "iin" or "bin") ? settings : throw fields.Fault();
    }

    private static SignerRequirement Requirement(JsonFields fields)
    {
        var requirement = new SignerRequirement
        {
            Iin = IinOf(fields),
            Bin = BinOf(fields),
            Authorities = fields.Texts("authorities", SignerRequirement.MaxAuthorities),
            CertificationAuthority = fields.Text("ca"),
        };

        var says = requirement.Iin is not null || requirement.Bin is not null
            || requirement.Authorities.Count > 0 || requirement.CertificationAuthority is not null;
        return says
            && requirement.Authorities.All(OidForm.Fits)
            && (requirement.CertificationAuthority is not { } ca || CertificationAuthorities.Contains(ca))
            ? requirement
            : throw fields.Fault();
    }

    private static AccessRule Access(JsonFields fields)
    {
        var rule = new AccessRule(IinOf(fields), BinOf(fields));
        return rule.Iin is not null || rule.Bin is not null ? rule : throw fields.Fault();
    }

    private static Iin? IinOf(JsonFields fields) =>
        fields.Text("iin") is { } text ? Iin.TryParsePrefixed(text) ?? throw fields.Fault() : null;

    private static Bin? BinOf(JsonFields fields) =>
        fields.Text("bin") is { } text ? Bin.TryParsePrefixed(text) ?? throw fields.Fault() : null;
}
