using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Documents.Settings;

/// <summary>The rules which the first signer sets for everybody who comes after (contract 4.1).</summary>
public sealed record DocumentSettings
{
    public const int MaxSignatures = 10_000;

    public const int MaxElements = 100;

    /// <summary>Thirty days in milliseconds.</summary>
    public const long LongestTempStorage = 2_592_000_000;

    public static readonly DocumentSettings Open = new();

    public bool Private { get; init; }

    /// <summary>How many signatures the document takes; zero means any number.</summary>
    public int SignaturesLimit { get; init; }

    public bool SwitchToPrivateAfterLimitReached { get; init; }

    public bool UniqueIin { get; init; }

    public bool UniqueBin { get; init; }

    public bool StrictSignersRequirements { get; init; }

    public bool SequentialSignersRequirements { get; init; }

    public IReadOnlyList<SignerRequirement> SignersRequirements { get; init; } = [];

    public bool PublicDuringPreregistration { get; init; }

    public int PublicWhileLessThanSignatures { get; init; }

    public IReadOnlyList<AccessRule> DocumentAccess { get; init; } = [];

    public bool ForceArchive { get; init; }

    /// <summary>Milliseconds that the body stays in the temporary storage; zero means it is not kept.</summary>
    public long TempStorageAfterRegistration { get; init; }

    /// <summary>What speaks against these settings at a registration (contract 1.7, 4.1), or null.</summary>
    /// <param name="withSignature">What holds until the first signature is of no use where it is there already.</param>
    public Refusal? ObjectionAtRegistration(bool withSignature) =>
        withSignature && PublicDuringPreregistration ? DocumentRefusals.InvalidSettings : Objection();

    /// <summary>These settings, with the fields that are fixed at the first registration as they were (contract 4.1).</summary>
    public DocumentSettings KeepingFixedOf(DocumentSettings first) => this with
    {
        PublicDuringPreregistration = first.PublicDuringPreregistration,
        PublicWhileLessThanSignatures = first.PublicWhileLessThanSignatures,
        ForceArchive = first.ForceArchive,
        TempStorageAfterRegistration = first.TempStorageAfterRegistration,
    };

    /// <summary>The limits of contract 1.7 and the forms of 4.2 and 4.4.</summary>
    internal Refusal? Objection() =>
        SignaturesLimit is >= 0 and <= MaxSignatures
        && PublicWhileLessThanSignatures is >= 0 and <= MaxSignatures
        && TempStorageAfterRegistration is >= 0 and <= LongestTempStorage
        && SignersRequirements.Count <= MaxElements
        && SignersRequirements.All(requirement => requirement.IsSound)
        && DocumentAccess.Count <= MaxElements
        && DocumentAccess.All(rule => rule.IsSound)
            ? null
            : DocumentRefusals.InvalidSettings;

    /// <summary>What these rules have against one more signature (contract 4.1–4.3), or null.</summary>
    /// <param name="signer">Who wants to sign.</param>
    /// <param name="present">The signatures that are there.</param>
    internal Refusal? Objection(Candidate signer, IReadOnlyCollection<Signature> present)
    {
        if (IsFull(present.Count))
        {
            return DocumentRefusals.SignaturesLimitReached;
        }

        var isTaken =
            (UniqueIin && present.Any(signature => signature.Iin == signer.Iin))
            || (UniqueBin && signer.Bin is not null && present.Any(signature => signature.Bin == signer.Bin));
        return isTaken || !MayBeNext(signer, present.Count) ? DocumentRefusals.RequirementsNotMet : null;
    }

    /// <summary>Do the requirements name this signer for the next signature (contract 4.7.3)? No requirement names nobody.</summary>
    internal bool NamesNext(Candidate signer, int present)
    {
        if (SequentialSignersRequirements)
        {
            return present < SignersRequirements.Count && SignersRequirements[present].IsMetBy(signer);
        }

        return SignersRequirements.Any(requirement => requirement.IsMetBy(signer));
    }

    internal bool IsFull(int signatures) => SignaturesLimit > 0 && signatures >= SignaturesLimit;

    // The first signature is free without "strict"; in a sequence it uses up element 1 all the same.
    private bool MayBeNext(Candidate signer, int present)
    {
        if (SignersRequirements.Count == 0 || (present == 0 && !StrictSignersRequirements))
        {
            return true;
        }

        var isSequenceUsedUp = SequentialSignersRequirements && present >= SignersRequirements.Count;
        return isSequenceUsedUp ? SignaturesLimit > SignersRequirements.Count : NamesNext(signer, present);
    }
}
