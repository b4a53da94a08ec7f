using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Documents;

/// <summary>Written from the tables 4.2 and 4.3 of the contract.</summary>
public sealed class RequiringSigners
{
    private static readonly SignerRequirement IsAigul = new() { Iin = Given.Aigul };
    private static readonly SignerRequirement IsBerik = new() { Iin = Given.Berik };

    private static readonly Candidate Head =
        Given.Candidate(Given.Berik, Given.Steppe, "nca", "1.3.6.1.5.5.7.3.4", Given.FirstHead);

    /// <summary>The requirement, and whether the head of the steppe meets it.</summary>
    public static TheoryData<SignerRequirement, bool> Elements => new()
    {
        { new() { Iin = Given.Berik }, true },
        { new() { Iin = Given.Aigul }, false },
        { new() { Bin = Given.Steppe }, true },
        { new() { Bin = Given.River }, false },
        { new() { Authorities = [Given.FirstHead] }, true },
        { new() { Authorities = [Given.MaySign, Given.FirstHead] }, true },
        { new() { Authorities = [Given.MaySign] }, false },
        { new() { CertificationAuthority = "nca" }, true },
        { new() { CertificationAuthority = "btsd" }, false },
        { new() { Iin = Given.Berik, Authorities = [] }, true },
        { new() { Iin = Given.Berik, Bin = Given.Steppe, Authorities = [Given.FirstHead], CertificationAuthority = "nca" }, true },
        { new() { Iin = Given.Aigul, Bin = Given.Steppe, Authorities = [Given.FirstHead], CertificationAuthority = "nca" }, false },
        { new() { Iin = Given.Berik, Bin = Given.River, Authorities = [Given.FirstHead], CertificationAuthority = "nca" }, false },
        { new() { Iin = Given.Berik, Bin = Given.Steppe, Authorities = [Given.MaySign], CertificationAuthority = "nca" }, false },
        { new() { Iin = Given.Berik, Bin = Given.Steppe, Authorities = [Given.FirstHead], CertificationAuthority = "npk" }, false },
    };

    [Theory, MemberData(nameof(Elements), DisableDiscoveryEnumeration = true)]
    public void All_given_fields_of_an_element_hold_together(SignerRequirement element, bool met)
    {
        var contract = Given.SignedContract(new DocumentSettings { SignersRequirements = [element] });

        Assert.Equal(met ? null : DocumentRefusals.RequirementsNotMet, contract.ObjectionTo(Head));
    }

    [Fact]
    public void A_bin_is_not_met_by_a_person()
    {
        var contract = Given.SignedContract(
            new DocumentSettings { SignersRequirements = [new SignerRequirement { Bin = Given.Steppe }] });

        Assert.Equal(DocumentRefusals.RequirementsNotMet, contract.ObjectionTo(Given.Candidate(Given.Berik)));
    }

    // Letters stand for the signers in their order: a for Aigul, b for Berik, d for Dana; A, B for the requirements.
    [Theory]
    [InlineData("AB", false, false, 0, "d", true)]
    [InlineData("AB", false, false, 0, "db", true)]
    [InlineData("AB", false, false, 0, "dbab", true)]
    [InlineData("AB", false, false, 0, "dd", false)]
    [InlineData("AB", false, true, 0, "b", true)]
    [InlineData("AB", false, true, 0, "ba", true)]
    [InlineData("AB", false, true, 0, "d", false)]
    [InlineData("AB", false, true, 0, "ad", false)]
    [InlineData("AB", true, true, 0, "ab", true)]
    [InlineData("AB", true, true, 0, "b", false)]
    [InlineData("AB", true, true, 0, "aa", false)]
    [InlineData("AB", true, false, 0, "d", true)]
    [InlineData("AB", true, false, 0, "db", true)]
    [InlineData("AB", true, false, 0, "da", false)]
    [InlineData("AB", true, true, 0, "abd", false)]
    [InlineData("AB", true, true, 0, "aba", false)]
    [InlineData("AB", true, true, 3, "abd", true)]
    [InlineData("AB", true, true, 4, "abdd", true)]
    [InlineData("AB", true, false, 3, "dbd", true)]
    [InlineData("", true, true, 0, "dab", true)]
    [InlineData("", false, true, 0, "dab", true)]
    public void Signatures_come_in_the_order_that_was_asked_for(
        string elements, bool sequential, bool strict, int limit, string signers, bool taken)
    {
        var settings = new DocumentSettings
        {
            SignersRequirements = [.. elements.Select(letter => letter == 'A' ? IsAigul : IsBerik)],
            SequentialSignersRequirements = sequential,
            StrictSignersRequirements = strict,
            SignaturesLimit = limit,
        };

        Assert.Equal(taken ? null : DocumentRefusals.RequirementsNotMet, LastObjection(settings, signers));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void A_sequence_that_fills_the_document_is_closed_by_its_limit(int limit)
    {
        var settings = new DocumentSettings
        {
            SignersRequirements = [IsAigul, IsBerik],
            SequentialSignersRequirements = true,
            SignaturesLimit = limit,
        };

        Assert.Equal(DocumentRefusals.SignaturesLimitReached, LastObjection(settings, "ab"[..limit] + "d"));
    }

    public static TheoryData<DocumentSettings> Unsound =>
    [
        new DocumentSettings { SignaturesLimit = -1 },
        new DocumentSettings { SignaturesLimit = 10_001 },
        new DocumentSettings { PublicWhileLessThanSignatures = 10_001 },
        new DocumentSettings { TempStorageAfterRegistration = 2_592_000_001 },
        new DocumentSettings { TempStorageAfterRegistration = -1 },
        new DocumentSettings { PublicDuringPreregistration = true },
        new DocumentSettings { SignersRequirements = [new()] },
        new DocumentSettings { SignersRequirements = [new() { CertificationAuthority = "other" }] },
        new DocumentSettings { SignersRequirements = [new() { Authorities = [.. Enumerable.Repeat("1.2.3", 21)] }] },
        new DocumentSettings { SignersRequirements = [.. Enumerable.Repeat(IsAigul, 101)] },
        new DocumentSettings { DocumentAccess = [new AccessRule(null, null)] },
        new DocumentSettings { DocumentAccess = [.. Enumerable.Repeat(new AccessRule(Given.Aigul, null), 101)] },
    ];

    [Theory, MemberData(nameof(Unsound), DisableDiscoveryEnumeration = true)]
    public void Settings_beyond_their_limits_are_refused(DocumentSettings settings) => Assert.Equal(
        DocumentRefusals.InvalidSettings,
        Document.ObjectionTo(Given.Registration(settings), Given.Candidate(Given.Aigul)));

    // Everybody but the last is expected to be taken; the answer to the last one is the question.
    private static Refusal? LastObjection(DocumentSettings settings, string signers)
    {
        var people = signers.Select(letter => letter switch
        {
            'a' => Given.Aigul,
            'b' => Given.Berik,
            _ => Given.Dana,
        }).ToList();
        if (people.Count == 1)
        {
            return Document.ObjectionTo(Given.Registration(settings), Given.Candidate(people[0]));
        }

        var contract = Given.SignedContract(settings, Given.SignatureOf(people[0]));
        foreach (var person in people[1..^1])
        {
            Given.Accepted(contract.Add(Given.SignatureOf(person), null, Given.Noon));
        }

        return Given.ReasonIn(contract.Add(Given.SignatureOf(people[^1]), null, Given.Noon));
    }
}
