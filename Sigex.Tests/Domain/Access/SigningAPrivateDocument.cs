using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Parties;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Access;

/// <summary>Written from the first row of the table 4.7.3 of the contract.</summary>
public sealed class SigningAPrivateDocument
{
    private static readonly DocumentSettings Private = new() { Private = true };
    private static readonly Caller Nobody = new Caller.Anonymous();

    [Fact]
    public async Task Under_a_public_document_anyone_signs() =>
        Assert.True((await ToSignAsync(Given.SignedContract(), Nobody, Given.Candidate(Given.Dana))).IsAllowed);

    [Fact]
    public async Task A_caller_who_sees_it_may_hand_in_the_signature_of_another() => Assert.True((await ToSignAsync(
        Given.SignedContract(Private), new Caller.Person(Given.Aigul), Given.Candidate(Given.Dana))).IsAllowed);

    [Fact]
    public async Task A_signer_who_would_see_it_needs_no_session()
    {
        var contract = Given.SignedContract(Private with { DocumentAccess = [new AccessRule(Given.Berik, null)] });

        Assert.True((await ToSignAsync(contract, Nobody, Given.Candidate(Given.Aigul))).IsAllowed);
        Assert.True((await ToSignAsync(contract, Nobody, Given.Candidate(Given.Berik, Given.Steppe))).IsAllowed);
    }

    [Fact]
    public async Task Whoever_is_required_may_sign()
    {
        var contract = Given.SignedContract(
            Private with { SignersRequirements = [new SignerRequirement { Bin = Given.Steppe }] });

        var decision = await ToSignAsync(contract, Nobody, Given.Candidate(Given.Berik, Given.Steppe));

        Assert.True(decision.IsAllowed);
        Assert.Equal("satisfies signersRequirements", decision.Rule);
        Assert.False((await ToSignAsync(contract, Nobody, Given.Candidate(Given.Berik, Given.River))).IsAllowed);
    }

    [Fact]
    public async Task In_a_sequence_only_the_one_whose_turn_it_is()
    {
        var contract = Given.SignedContract(Private with
        {
            SequentialSignersRequirements = true,
            SignersRequirements = [new() { Iin = Given.Aigul }, new() { Iin = Given.Berik }, new() { Iin = Given.Dana }],
        });

        Assert.True((await ToSignAsync(contract, Nobody, Given.Candidate(Given.Berik))).IsAllowed);
        Assert.False((await ToSignAsync(contract, Nobody, Given.Candidate(Given.Dana))).IsAllowed);
    }

    [Fact]
    public async Task A_stranger_is_refused_by_what_the_caller_is()
    {
        var contract = Given.SignedContract(Private);
        var stranger = Given.Candidate(Given.Dana);

        Assert.Equal(
            AccessRefusals.AuthenticationRequired, (await ToSignAsync(contract, Nobody, stranger)).Objection);
        Assert.Equal(
            AccessRefusals.AccessDenied,
            (await ToSignAsync(contract, new Caller.Person(Given.Berik), stranger)).Objection);
    }

    /// <summary>Of no organisation anything is known here.</summary>
    private static Task<Decision> ToSignAsync(Document document, Caller caller, Candidate signer) =>
        new DocumentAccess(new NoOrganizations()).ToSignAsync(document, caller, signer, default);

    private sealed class NoOrganizations : IStandings
    {
        public Task<Standing> OfAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(Standing.Alone(caller));
    }
}
