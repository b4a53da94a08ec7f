using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Documents;

public sealed class SigningADocument
{
    [Fact]
    public void A_second_person_may_sign()
    {
        var contract = Given.SignedContract();

        Add(contract, Given.Berik);

        Assert.Equal([Given.Aigul, Given.Berik], contract.Signatures.Select(s => s.Iin));
    }

    [Fact]
    public void Every_change_raises_the_revision()
    {
        var contract = Given.UnfinishedContract();
        var registered = contract.Revision;
        contract.FixContent(Given.Contract, Given.Noon);
        var finished = contract.Revision;
        Add(contract, Given.Berik);

        Assert.True(registered < finished && finished < contract.Revision);
    }

    [Fact]
    public void A_signature_over_another_paper_is_refused()
    {
        var contract = Given.SignedContract();

        var answer = contract.Add(Given.SignatureOf(Given.Berik, Given.OtherPaper), null, Given.Noon);

        Assert.Equal(DocumentRefusals.ContentMismatch, Given.ReasonIn(answer));
        Assert.Single(contract.Signatures);
    }

    [Fact]
    public void A_signature_with_another_of_the_digests_is_as_good()
    {
        var contract = Given.SignedContract();

        var answer = contract.Add(
            Given.SignatureOf(Given.Berik, algorithm: DigestAlgorithm.Streebog512), null, Given.Noon);

        Assert.Null(Given.ReasonIn(answer));
    }

    [Fact]
    public void A_digest_that_was_never_computed_asks_for_the_body_once_more()
    {
        var old = Given.UnfinishedContract();
        old.FixContent(Only(Given.Contract, DigestAlgorithm.Sha256), Given.Noon);
        var newer = Given.SignatureOf(Given.Berik, algorithm: DigestAlgorithm.Streebog512);

        var before = old.Add(newer, null, Given.Noon);
        var update = old.FixContent(Given.Contract, Given.Noon.AddDays(1));
        var after = old.Add(newer, null, Given.Noon);

        Assert.Equal(DocumentRefusals.DigestsUpdateRequired, Given.ReasonIn(before));
        Assert.Null(Given.ReasonIn(update));
        Assert.Null(Given.ReasonIn(after));
        Assert.Equal(Given.Noon, old.FinishedAt);
    }

    [Fact]
    public void An_update_with_another_body_is_refused()
    {
        var old = Given.UnfinishedContract();
        old.FixContent(Only(Given.Contract, DigestAlgorithm.Sha256), Given.Noon);

        var answer = old.FixContent(Given.OtherPaper, Given.Noon);

        Assert.Equal(DocumentRefusals.ContentMismatch, Given.ReasonIn(answer));
        Assert.Single(old.Digests);
    }

    [Fact]
    public void An_unfinished_registration_takes_no_signature()
    {
        var answer = Given.UnfinishedContract().Add(Given.SignatureOf(Given.Berik), null, Given.Noon);

        Assert.Equal(DocumentRefusals.DigestsNotKnown, Given.ReasonIn(answer));
    }

    [Fact]
    public void The_body_is_fixed_once()
    {
        var contract = Given.SignedContract();

        Assert.Equal(
            DocumentRefusals.DigestsAlreadyKnown, Given.ReasonIn(contract.FixContent(Given.Contract, Given.Noon)));
        Assert.Equal(
            DocumentRefusals.DigestsAlreadyKnown, Given.ReasonIn(contract.FixContent(Given.OtherPaper, Given.Noon)));
        Assert.Equal(Given.Contract.Digests, contract.Digests);
        Assert.Equal(Given.Contract.Size, contract.SignedDataSize);
    }

    [Fact]
    public void The_body_must_be_what_was_signed()
    {
        var contract = Given.UnfinishedContract();

        var answer = contract.FixContent(Given.OtherPaper, Given.Noon);

        Assert.Equal(DocumentRefusals.ContentMismatch, Given.ReasonIn(answer));
        Assert.False(contract.IsFinished);
        Assert.Empty(contract.Digests);
    }

    [Fact]
    public void An_empty_body_is_no_document()
    {
        var nothing = Given.Paper("");
        var contract = Given.UnfinishedContract(first: Given.SignatureOf(Given.Aigul, nothing));

        Assert.Equal(DocumentRefusals.InvalidContent, Given.ReasonIn(contract.FixContent(nothing, Given.Noon)));
    }

    [Theory]
    [InlineData(1, "Document signatures limit reached")]
    [InlineData(2, null)]
    [InlineData(0, null)]
    public void A_full_document_takes_no_more(int limit, string? message)
    {
        var contract = Given.SignedContract(new DocumentSettings { SignaturesLimit = limit });

        Assert.Equal(message, Add(contract, Given.Berik)?.Message);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(0, false)]
    public void The_last_signature_closes_the_document_to_strangers(int limit, bool closed)
    {
        var contract = Given.SignedContract(
            new DocumentSettings { SignaturesLimit = limit, SwitchToPrivateAfterLimitReached = true });

        Assert.Equal(closed, contract.Settings.Private);
    }

    [Fact]
    public void It_is_closed_by_the_signature_that_fills_it_and_not_before()
    {
        var contract = Given.SignedContract(
            new DocumentSettings { SignaturesLimit = 2, SwitchToPrivateAfterLimitReached = true });
        var before = contract.Settings.Private;
        Add(contract, Given.Berik);

        Assert.False(before);
        Assert.True(contract.Settings.Private);
    }

    [Fact]
    public void Nobody_signs_twice_where_the_IIN_is_unique_in_whatever_role()
    {
        var contract = Given.SignedContract(new DocumentSettings { UniqueIin = true });

        Assert.Equal(DocumentRefusals.RequirementsNotMet, Add(contract, Given.Aigul));
        Assert.Equal(DocumentRefusals.RequirementsNotMet, Add(contract, Given.Aigul, Given.Steppe));
        Assert.Null(Add(contract, Given.Berik));
    }

    [Fact]
    public void No_organisation_signs_twice_where_the_BIN_is_unique()
    {
        var contract = Given.SignedContract(
            new DocumentSettings { UniqueBin = true }, Given.SignatureOf(Given.Aigul, of: Given.Steppe));

        Assert.Equal(DocumentRefusals.RequirementsNotMet, Add(contract, Given.Berik, Given.Steppe));
        Assert.Null(Add(contract, Given.Berik, Given.River));
        Assert.Null(Add(contract, Given.Berik));
        Assert.Null(Add(contract, Given.Dana));
    }

    [Fact]
    public void Anybody_signs_twice_where_nothing_is_unique() =>
        Assert.Null(Add(Given.SignedContract(), Given.Aigul));

    [Fact]
    public void A_proof_that_is_being_collected_counts_like_any_other()
    {
        var contract = Given.SignedContract(
            new DocumentSettings { SignaturesLimit = 1 },
            Given.SignatureOf(Given.Aigul, evidence: EvidenceState.Pending));

        Assert.Equal(DocumentRefusals.SignaturesLimitReached, Add(contract, Given.Berik));
    }

    [Fact]
    public void A_proof_is_completed_once()
    {
        var contract = Given.SignedContract(first: Given.SignatureOf(Given.Aigul, evidence: EvidenceState.Pending));
        var signature = contract.Signatures[0];
        var before = contract.Revision;
        var pending = signature.ReadProof();
        var complete = Given.SignatureOf(Given.Aigul).Proof;

        contract.Prove(signature, pending, signedAt: null);
        Assert.Equal(before, contract.Revision);

        contract.Prove(signature, complete, Given.Noon);
        Assert.Equal(EvidenceState.Complete, signature.Evidence);
        Assert.Equal(Given.Noon, signature.SignedAt);
        Assert.NotNull(signature.ReadProof().Timestamp);
        Assert.True(before < contract.Revision);
        Assert.Throws<InvalidOperationException>(() => contract.Prove(signature, complete, Given.Noon));
    }

    private static Refusal? Add(Document contract, Iin signer, Bin? of = null) =>
        Given.ReasonIn(contract.Add(Given.SignatureOf(signer, of: of), null, Given.Noon));

    private static HashedContent Only(HashedContent paper, DigestAlgorithm algorithm) =>
        paper with { Digests = [Given.DigestOf(paper, algorithm)] };
}
