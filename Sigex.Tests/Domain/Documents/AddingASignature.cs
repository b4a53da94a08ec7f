using Sigex.Domain.Access;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Documents;

/// <summary>Contract 3.7, with real signatures over a real database.</summary>
public sealed class AddingASignature : IAsyncDisposable
{
    private readonly SmallRegistry _registry = new();

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    [Fact]
    public async Task A_second_person_signs_and_open_pages_are_told()
    {
        var id = await _registry.SignedContractAsync();
        _registry.Announced.Clear();

        var added = Given.Accepted(await _registry.AddAsync(id, Sign(Given.Berik, "contract")));

        var seen = Given.Accepted(await _registry.ReadAsync(id));
        Assert.Equal([Given.Aigul, Given.Berik], seen.Signatures.Select(s => s.Details.Signer.Iin));
        Assert.Equal(added.SignId, seen.Signatures[1].SignId);
        Assert.Equal([id], _registry.Announced);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_not_found() => Assert.Equal(
        DocumentRefusals.NotFound,
        Given.ReasonIn(await _registry.AddAsync(DocumentId.New(), Sign(Given.Berik, "contract"))));

    [Fact]
    public async Task An_unfinished_registration_takes_none()
    {
        var registered = Given.Accepted(await _registry.RegisterAsync(Sign(Given.Aigul, "contract")));

        Assert.Equal(
            DocumentRefusals.DigestsNotKnown,
            Given.ReasonIn(await _registry.AddAsync(registered.Id, Sign(Given.Berik, "contract"))));
    }

    [Fact]
    public async Task Nobody_outside_is_asked_about_a_signature_that_cannot_be_taken()
    {
        var id = await _registry.SignedContractAsync();
        var asked = _registry.Authorities.TimesAsked;

        var answer = await _registry.AddAsync(id, Sign(Given.Berik, "other"));

        Assert.Equal(DocumentRefusals.ContentMismatch, Given.ReasonIn(answer));
        Assert.Equal(asked, _registry.Authorities.TimesAsked);
    }

    [Fact]
    public async Task The_same_signature_is_a_duplicate_before_any_rule_is_asked()
    {
        var signature = Sign(Given.Berik, "contract");
        var id = await _registry.SignedContractAsync(new DocumentSettings { SignaturesLimit = 2 });
        Given.Accepted(await _registry.AddAsync(id, signature));

        Assert.Equal(DocumentRefusals.Duplicate, Given.ReasonIn(await _registry.AddAsync(id, signature)));
        Assert.Equal(
            DocumentRefusals.SignaturesLimitReached,
            Given.ReasonIn(await _registry.AddAsync(id, Sign(Given.Dana, "contract"))));
    }

    [Fact]
    public async Task A_stranger_does_not_sign_a_private_document_and_learns_no_rule_of_it()
    {
        var id = await _registry.SignedContractAsync(new DocumentSettings { Private = true, SignaturesLimit = 1 });

        Assert.Equal(
            AccessRefusals.AuthenticationRequired,
            Given.ReasonIn(await _registry.AddAsync(id, Sign(Given.Berik, "contract"))));
        Assert.Equal(
            DocumentRefusals.SignaturesLimitReached,
            Given.ReasonIn(await _registry.AddAsync(id, Sign(Given.Berik, "contract"), new Caller.Person(Given.Aigul))));
    }

    [Fact]
    public async Task Somebody_who_was_faster_costs_no_second_question_to_the_authorities()
    {
        var id = await _registry.SignedContractAsync();
        var asked = _registry.Authorities.TimesAsked;
        _registry.Authorities.Meanwhile = async () =>
        {
            _registry.Authorities.Meanwhile = () => Task.CompletedTask;
            Given.Accepted(await _registry.AddAsync(id, Sign(Given.Dana, "contract")));
        };

        Given.Accepted(await _registry.AddAsync(id, Sign(Given.Berik, "contract")));

        Assert.Equal(3, Given.Accepted(await _registry.ReadAsync(id)).SignaturesTotal);
        Assert.Equal(asked + 2, _registry.Authorities.TimesAsked);
    }

    [Fact]
    public async Task The_last_place_is_taken_once_however_long_the_authorities_think()
    {
        var id = await _registry.SignedContractAsync(new DocumentSettings { SignaturesLimit = 2 });
        _registry.Authorities.Meanwhile = async () =>
        {
            _registry.Authorities.Meanwhile = () => Task.CompletedTask;
            Given.Accepted(await _registry.AddAsync(id, Sign(Given.Dana, "contract")));
        };

        Assert.Equal(
            DocumentRefusals.SignaturesLimitReached,
            Given.ReasonIn(await _registry.AddAsync(id, Sign(Given.Berik, "contract"))));
    }

    [Fact]
    public async Task Everybody_who_signs_at_the_same_moment_is_taken()
    {
        var id = await _registry.SignedContractAsync();
        var signatures = new[] { Sign(Given.Aigul, "contract", Given.Steppe), Sign(Given.Berik, "contract"), Sign(Given.Dana, "contract") };

        var answers = await Task.WhenAll(signatures.Select(s => Task.Run(() => _registry.AddAsync(id, s))));

        Assert.All(answers, answer => Assert.Null(Given.ReasonIn(answer)));
        Assert.Equal(4, Given.Accepted(await _registry.ReadAsync(id)).SignaturesTotal);
    }

    [Fact]
    public async Task A_proof_stays_pending_while_the_authorities_are_silent()
    {
        var id = await _registry.SignedContractAsync();

        Assert.Equal(1, await _registry.CompleteAsync(id));
        Assert.Equal(EvidenceState.Pending, await EvidenceAsync(id));
    }

    [Fact]
    public async Task A_proof_fails_for_ever_when_the_certificate_has_run_out_first()
    {
        var id = await _registry.SignedContractAsync();
        _registry.Announced.Clear();
        _registry.Clock.Time = Given.Noon.AddYears(2);

        Assert.Equal(0, await _registry.CompleteAsync(id));
        Assert.Equal(EvidenceState.Failed, await EvidenceAsync(id));
        Assert.Equal([id], _registry.Announced);
        Assert.Equal(0, await _registry.CompleteAsync(id));
    }

    [Fact]
    public async Task Verifying_says_what_is_missing_and_never_that_the_signature_is_wrong()
    {
        var id = await _registry.SignedContractAsync();

        Assert.Equal("OCSP server problem", Given.ReasonIn(await _registry.VerifyAsync(id, "contract"))?.Message);
    }

    [Fact]
    public async Task Verifying_tells_another_body_apart_and_asks_for_access_first()
    {
        var open = await _registry.SignedContractAsync();

        Assert.Equal(DocumentRefusals.ContentMismatch, Given.ReasonIn(await _registry.VerifyAsync(open, "other")));
        Assert.Equal(DocumentRefusals.InvalidContent, Given.ReasonIn(await _registry.VerifyAsync(open, "")));
    }

    [Fact]
    public async Task Verifying_a_private_document_needs_access()
    {
        var closed = await _registry.SignedContractAsync(new DocumentSettings { Private = true });

        Assert.Equal(
            AccessRefusals.AuthenticationRequired, Given.ReasonIn(await _registry.VerifyAsync(closed, "other")));
    }

    private string Sign(Iin signer, string text, Bin? of = null) => _registry.Authority.Sign(signer, text, of);

    private async Task<EvidenceState> EvidenceAsync(DocumentId id) =>
        Given.Accepted(await _registry.ReadAsync(id)).Signatures[0].Proof.State;
}
