using Sigex.Domain.Access;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Access;

/// <summary>Written from the first row of the table 4.7.3 of the contract.</summary>
public sealed class SigningAPrivateDocument
{
    private static readonly DocumentSettings Private = new() { Private = true };
    private static readonly Caller Nobody = new Caller.Anonymous();

    [Fact]
    public void Under_a_public_document_anyone_signs() =>
        Assert.True(DocumentAccess.ToSign(Given.SignedContract(), Nobody, Given.Candidate(Given.Dana)).IsAllowed);

    [Fact]
    public void A_caller_who_sees_it_may_hand_in_the_signature_of_another() => Assert.True(DocumentAccess.ToSign(
        Given.SignedContract(Private), new Caller.Person(Given.Aigul), Given.Candidate(Given.Dana)).IsAllowed);

    [Fact]
    public void A_signer_who_would_see_it_needs_no_session()
    {
        var contract = Given.SignedContract(Private with { DocumentAccess = [new AccessRule(Given.Berik, null)] });

        Assert.True(DocumentAccess.ToSign(contract, Nobody, Given.Candidate(Given.Aigul)).IsAllowed);
        Assert.True(DocumentAccess.ToSign(contract, Nobody, Given.Candidate(Given.Berik, Given.Steppe)).IsAllowed);
    }

    [Fact]
    public void Whoever_is_required_may_sign()
    {
        var contract = Given.SignedContract(
            Private with { SignersRequirements = [new SignerRequirement { Bin = Given.Steppe }] });

        var decision = DocumentAccess.ToSign(contract, Nobody, Given.Candidate(Given.Berik, Given.Steppe));

        Assert.True(decision.IsAllowed);
        Assert.Equal("satisfies signersRequirements", decision.Rule);
        Assert.False(DocumentAccess.ToSign(contract, Nobody, Given.Candidate(Given.Berik, Given.River)).IsAllowed);
    }

    [Fact]
    public void In_a_sequence_only_the_one_whose_turn_it_is()
    {
        var contract = Given.SignedContract(Private with
        {
            SequentialSignersRequirements = true,
            SignersRequirements = [new() { Iin = Given.Aigul }, new() { Iin = Given.Berik }, new() { Iin = Given.Dana }],
        });

        Assert.True(DocumentAccess.ToSign(contract, Nobody, Given.Candidate(Given.Berik)).IsAllowed);
        Assert.False(DocumentAccess.ToSign(contract, Nobody, Given.Candidate(Given.Dana)).IsAllowed);
    }

    [Fact]
    public void A_stranger_is_refused_by_what_the_caller_is()
    {
        var contract = Given.SignedContract(Private);
        var stranger = Given.Candidate(Given.Dana);

        Assert.Equal(
            AccessRefusals.AuthenticationRequired, DocumentAccess.ToSign(contract, Nobody, stranger).Objection);
        Assert.Equal(
            AccessRefusals.AccessDenied,
            DocumentAccess.ToSign(contract, new Caller.Person(Given.Berik), stranger).Objection);
    }
}
