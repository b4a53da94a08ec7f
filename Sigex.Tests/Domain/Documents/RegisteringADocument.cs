using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Documents;

/// <summary>Contract 3.2 and 3.3, with real signatures over a real database.</summary>
public sealed class RegisteringADocument : IAsyncDisposable
{
    private readonly SmallRegistry _registry = new();

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    [Fact]
    public async Task A_registration_waits_for_its_body_and_is_then_finished()
    {
        var registered = Given.Accepted(await _registry.RegisterAsync(AigulsSignature("contract")));
        var before = Given.Accepted(await _registry.ReadAsync(registered.Id));
        var answer = Given.Accepted(await _registry.FixAsync(registered.Id, "contract"));
        var after = Given.Accepted(await _registry.ReadAsync(registered.Id));

        Assert.False(before.IsFinished);
        Assert.Empty(before.Digests);
        Assert.Equal(Given.Contract.Digests, answer.Content.Digests);
        Assert.True(after.IsFinished);
        Assert.Equal(Given.Contract.Size, after.SignedDataSize);
        var signature = Assert.Single(after.Signatures);
        Assert.Equal(registered.SignId, signature.SignId);
        Assert.Equal(Given.Aigul, signature.Details.Signer.Iin);
        Assert.Equal([registered.Id], _registry.Announced);
    }

    [Fact]
    public async Task A_repeated_registration_takes_the_place_of_the_unfinished_one()
    {
        var signature = AigulsSignature("contract");
        var first = Given.Accepted(await _registry.RegisterAsync(signature));
        var second = Given.Accepted(await _registry.RegisterAsync(signature));

        Assert.Equal(DocumentRefusals.NotFound, Given.ReasonIn(await _registry.ReadAsync(first.Id)));
        Given.Accepted(await _registry.FixAsync(second.Id, "contract"));
    }

    [Fact]
    public async Task A_signature_of_a_finished_document_is_a_duplicate()
    {
        var signature = AigulsSignature("contract");
        var registered = Given.Accepted(await _registry.RegisterAsync(signature));
        Given.Accepted(await _registry.FixAsync(registered.Id, "contract"));
        var asked = _registry.Authorities.TimesAsked;

        Assert.Equal(DocumentRefusals.Duplicate, Given.ReasonIn(await _registry.RegisterAsync(signature)));
        Assert.Equal(asked, _registry.Authorities.TimesAsked);
    }

    [Fact]
    public async Task A_registration_that_is_finished_while_the_authorities_are_asked_is_not_replaced()
    {
        var signature = AigulsSignature("contract");
        var first = Given.Accepted(await _registry.RegisterAsync(signature));
        _registry.Authorities.Meanwhile = async () =>
        {
            _registry.Authorities.Meanwhile = () => Task.CompletedTask;
            Given.Accepted(await _registry.FixAsync(first.Id, "contract"));
        };

        Assert.Equal(DocumentRefusals.Duplicate, Given.ReasonIn(await _registry.RegisterAsync(signature)));
        Assert.True(Given.Accepted(await _registry.ReadAsync(first.Id)).IsFinished);
    }

    [Fact]
    public async Task Without_its_proof_nothing_is_registered_where_proof_is_required()
    {
        _registry.Evidence = EvidenceRule.Required;

        var answer = await _registry.RegisterAsync(AigulsSignature("contract"));

        Assert.Equal("OCSP server problem", Given.ReasonIn(answer)?.Message);
        await using var database = _registry.Open();
        Assert.Equal(0, await database.Documents.CountAsync());
    }

    [Fact]
    public async Task A_pending_proof_is_owed_to_the_outbox()
    {
        var registered = Given.Accepted(await _registry.RegisterAsync(AigulsSignature("contract")));

        await using var database = _registry.Open();
        var errand = Assert.Single(await database.Outbox.ToListAsync());
        Assert.Equal(DocumentErrands.CompleteEvidence, errand.Errand);
        Assert.Equal(registered.Id.Text, errand.Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a signature")]
    [InlineData("MIIB")]
    public async Task What_is_no_signature_leaves_nothing_behind(string signature)
    {
        Assert.Equal("Failed to parse signature", Given.ReasonIn(await _registry.RegisterAsync(signature))?.Message);

        await using var database = _registry.Open();
        Assert.Equal(0, await database.Documents.CountAsync());
        Assert.Equal(0, _registry.Authorities.TimesAsked);
    }

    [Fact]
    public async Task The_first_signer_meets_strict_requirements_before_anybody_is_asked()
    {
        var settings = new DocumentSettings
        {
            StrictSignersRequirements = true,
            SignersRequirements = [new SignerRequirement { Iin = Given.Berik }],
        };

        var answer = await _registry.RegisterAsync(AigulsSignature("contract"), settings);

        Assert.Equal(DocumentRefusals.RequirementsNotMet, Given.ReasonIn(answer));
        Assert.Equal(0, _registry.Authorities.TimesAsked);
    }

    [Fact]
    public async Task Addresses_are_shown_to_signers_only()
    {
        var id = await _registry.SignedContractAsync();

        var stranger = Given.Accepted(await _registry.ReadAsync(id));
        var signer = Given.Accepted(
            await _registry.ReadAsync(id, new Caller.Person(Given.Aigul)));

        Assert.Empty(stranger.EmailNotifications!.To);
        Assert.Equal(["buyer@example.com"], signer.EmailNotifications!.To);
    }

    private string AigulsSignature(string text) => _registry.Authority.Sign(Given.Aigul, text);
}
