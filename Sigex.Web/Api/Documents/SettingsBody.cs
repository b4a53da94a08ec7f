using Sigex.Domain.Documents.Settings;

namespace Sigex.Web.Api.Documents;

/// <summary>All settings of a document on the wire (contract 4.1).</summary>
internal sealed record SettingsBody
{
    public required bool Private { get; init; }

    public required int SignaturesLimit { get; init; }

    public required bool SwitchToPrivateAfterLimitReached { get; init; }

    public required IReadOnlyList<string> Unique { get; init; }

    public required bool StrictSignersRequirements { get; init; }

    public required bool SequentialSignersRequirements { get; init; }

    public required IReadOnlyList<RequirementBody> SignersRequirements { get; init; }

    public required bool PublicDuringPreregistration { get; init; }

    public required int PublicWhileLessThanSignatures { get; init; }

    public required IReadOnlyList<AccessBody> DocumentAccess { get; init; }

    public required bool ForceArchive { get; init; }

    public required long TempStorageAfterRegistration { get; init; }

    public static SettingsBody Of(DocumentSettings settings) => new()
    {
        Private = settings.Private,
        SignaturesLimit = settings.SignaturesLimit,
        SwitchToPrivateAfterLimitReached = settings.SwitchToPrivateAfterLimitReached,
        Unique = [.. UniqueWords(settings)],
        StrictSignersRequirements = settings.StrictSignersRequirements,
        SequentialSignersRequirements = settings.SequentialSignersRequirements,
        SignersRequirements = [.. settings.SignersRequirements.Select(RequirementBody.Of)],
        PublicDuringPreregistration = settings.PublicDuringPreregistration,
        PublicWhileLessThanSignatures = settings.PublicWhileLessThanSignatures,
        DocumentAccess = [.. settings.DocumentAccess.Select(rule => new AccessBody(rule.Iin?.Prefixed, rule.Bin?.Prefixed))],
        ForceArchive = settings.ForceArchive,
        TempStorageAfterRegistration = settings.TempStorageAfterRegistration,
    };

    private static IEnumerable<string> UniqueWords(DocumentSettings settings)
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

    internal sealed record RequirementBody(string? Iin, string? Bin, IReadOnlyList<string>? Authorities, string? Ca)
    {
        public static RequirementBody Of(SignerRequirement requirement) => new(
            requirement.Iin?.Prefixed,
            requirement.Bin?.Prefixed,
            requirement.Authorities.Count > 0 ? requirement.Authorities : null,
            requirement.CertificationAuthority);
    }

    internal sealed record AccessBody(string? Iin, string? Bin);
}
