using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Database.Documents;

/// <summary>The settings of a document as one JSON text. They are read and replaced as a whole and never searched.</summary>
internal sealed class DocumentSettingsConverter() : ValueConverter<DocumentSettings, string>(
    settings => Write(settings), stored => Read(stored))
{
    public static string Write(DocumentSettings settings) => JsonSerializer.Serialize(new Kept
    {
        Private = settings.Private,
        SignaturesLimit = settings.SignaturesLimit,
        SwitchToPrivate = settings.SwitchToPrivateAfterLimitReached,
        UniqueIin = settings.UniqueIin,
        UniqueBin = settings.UniqueBin,
        Strict = settings.StrictSignersRequirements,
        Sequential = settings.SequentialSignersRequirements,
        Requirements = [.. settings.SignersRequirements.Select(r =>
            new KeptRequirement(r.Iin?.Digits, r.Bin?.Digits, [.. r.Authorities], r.CertificationAuthority))],
        PublicDuringPreregistration = settings.PublicDuringPreregistration,
        PublicWhileLessThan = settings.PublicWhileLessThanSignatures,
        Access = [.. settings.DocumentAccess.Select(rule => new KeptRule(rule.Iin?.Digits, rule.Bin?.Digits))],
        ForceArchive = settings.ForceArchive,
        TempStorage = settings.TempStorageAfterRegistration,
    });

    public static DocumentSettings Read(string stored)
    {
        var kept = Stored.Sound(JsonSerializer.Deserialize<Kept>(stored));
        return new DocumentSettings
        {
            Private = kept.Private,
            SignaturesLimit = kept.SignaturesLimit,
            SwitchToPrivateAfterLimitReached = kept.SwitchToPrivate,
            UniqueIin = kept.UniqueIin,
            UniqueBin = kept.UniqueBin,
            StrictSignersRequirements = kept.Strict,
            SequentialSignersRequirements = kept.Sequential,
            SignersRequirements = [.. kept.Requirements.Select(r => new SignerRequirement
            {
                Iin = IinOf(r.Iin),
                Bin = BinOf(r.Bin),
                Authorities = r.Authorities,
                CertificationAuthority = r.Ca,
            })],
            PublicDuringPreregistration = kept.PublicDuringPreregistration,
            PublicWhileLessThanSignatures = kept.PublicWhileLessThan,
            DocumentAccess = [.. kept.Access.Select(rule => new AccessRule(IinOf(rule.Iin), BinOf(rule.Bin)))],
            ForceArchive = kept.ForceArchive,
            TempStorageAfterRegistration = kept.TempStorage,
        };
    }

    // A number that has become unsound must not turn into "anybody".
    private static Iin? IinOf(string? digits) => digits is null ? null : Stored.Sound(Iin.TryParse(digits));

    private static Bin? BinOf(string? digits) => digits is null ? null : Stored.Sound(Bin.TryParse(digits));

    /// <summary>The stored form, apart from the domain's names, which may change.</summary>
    private sealed record Kept
    {
        public bool Private { get; init; }

        public int SignaturesLimit { get; init; }

        public bool SwitchToPrivate { get; init; }

        public bool UniqueIin { get; init; }

        public bool UniqueBin { get; init; }

        public bool Strict { get; init; }

        public bool Sequential { get; init; }

        public KeptRequirement[] Requirements { get; init; } = [];

        public bool PublicDuringPreregistration { get; init; }

        public int PublicWhileLessThan { get; init; }

        public KeptRule[] Access { get; init; } = [];

        public bool ForceArchive { get; init; }

        public long TempStorage { get; init; }
    }

    private sealed record KeptRequirement(string? Iin, string? Bin, string[] Authorities, string? Ca);

    private sealed record KeptRule(string? Iin, string? Bin);
}
