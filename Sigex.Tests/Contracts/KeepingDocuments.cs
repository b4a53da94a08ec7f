using Microsoft.EntityFrameworkCore;
using Sigex.Domain.Documents;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Documents.Signing;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Evidence;
using Sigex.Infrastructure.Database.Documents;
using Sigex.Infrastructure.Database.Outbox;
using Sigex.Tests.Contracts.Engines;
using Sigex.Tests.Support;

namespace Sigex.Tests.Contracts;

/// <summary>What any database must do with documents. Each engine inherits it.</summary>
public abstract class KeepingDocuments(Engine engine)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly DocumentSettings Everything = new()
    {
        Private = true,
        SignaturesLimit = 7,
        SwitchToPrivateAfterLimitReached = true,
        UniqueIin = true,
        UniqueBin = true,
        StrictSignersRequirements = true,
        SequentialSignersRequirements = true,
        SignersRequirements =
        [
            new SignerRequirement { Iin = Given.Aigul },
            new SignerRequirement { Bin = Given.Steppe, Authorities = ["1.2.3", "1.2.4"], CertificationAuthority = "nca" },
        ],
        PublicWhileLessThanSignatures = 3,
        DocumentAccess = [new AccessRule(Given.Dana, null), new AccessRule(Given.Berik, Given.River)],
        ForceArchive = true,
        TempStorageAfterRegistration = 86_400_000,
    };

    [Fact]
    public async Task A_document_comes_back_as_it_was_stored()
    {
        var contract = await StoredAsync(Given.SignedContract(Everything));

        var found = await FindAsync(contract.Id);

        Assert.Equal(contract.Title, found!.Title);
        Assert.Equal(contract.Description, found.Description);
        Assert.Equal(contract.RegisteredAt, found.RegisteredAt);
        Assert.Equal(contract.FinishedAt, found.FinishedAt);
        Assert.Equal(contract.SignedDataSize, found.SignedDataSize);
        Assert.Equal(contract.Revision, found.Revision);
        Assert.Equivalent(Everything, found.Settings, strict: true);
        Assert.Equivalent(contract.EmailNotifications, found.EmailNotifications, strict: true);
        Assert.Equal(contract.Digests.OrderBy(d => d.Algorithm.Oid), found.Digests.OrderBy(d => d.Algorithm.Oid));
        var signature = Assert.Single(found.Signatures);
        Assert.Equal(contract.Signatures[0].SignId, signature.SignId);
        Assert.Equal(Given.Aigul, signature.Iin);
        Assert.Null(signature.Bin);
        Assert.Equal(contract.Signatures[0].Digest, signature.Digest);
        Assert.Equal(contract.Signatures[0].Identity, signature.Identity);
        Assert.Equal(Given.Noon, signature.StoredAt);
        Assert.Equal(Given.Noon, signature.SignedAt);
        Assert.Equal(EvidenceState.Complete, signature.Evidence);
        Assert.Null(signature.Kept);
    }

    [Fact]
    public async Task A_proof_comes_back_byte_by_byte()
    {
        var signed = Given.SignatureOf(Given.Aigul);
        var pending = Given.SignatureOf(Given.Berik, of: Given.Steppe, evidence: EvidenceState.Pending);
        var contract = Given.SignedContract(first: signed);
        contract.Add(pending, new NotificationOrder(["a@example.com"], false, "ru"), Given.Noon);
        await StoredAsync(contract);

        await using var later = engine.Open();
        var proofs = new List<SignatureProof>();
        await foreach (var proof in new EfDocumentRegistry(later).ReadProofsAsync(contract.Id, None))
        {
            proofs.Add(proof);
        }

        Assert.Equal(2, proofs.Count);
        Assert.Equal(Bytes(signed.Proof), Bytes(proofs[0]));
        Assert.Equal(Bytes(pending.Proof), Bytes(proofs[1]));
        Assert.Null(proofs[1].Timestamp);
        Assert.Null(proofs[1].OcspResponse);
    }

    [Fact]
    public async Task A_proof_is_completed_in_its_place()
    {
        var contract = await StoredAsync(
            Given.SignedContract(first: Given.SignatureOf(Given.Aigul, evidence: EvidenceState.Pending)));
        var complete = Given.SignatureOf(Given.Aigul).Proof;

        await using (var database = engine.Open())
        {
            var registry = new EfDocumentRegistry(database);
            var found = await registry.FindAsync(contract.Id, None);
            await registry.LoadProofAsync(found!.Signatures[0], None);
            found.Prove(found.Signatures[0], complete, Given.Noon.AddHours(1));
            await registry.StoreAsync(found, None);
        }

        await using var later = engine.Open();
        var signature = await later.Signatures.Include(s => s.Kept).SingleAsync(s => s.SignId == contract.Signatures[0].SignId);
        Assert.Equal(EvidenceState.Complete, signature.Evidence);
        Assert.Equal(Given.Noon.AddHours(1), signature.SignedAt);
        Assert.Equal(complete.Timestamp!.Value.ToArray(), signature.Kept!.Timestamp);
        Assert.Equal(complete.OcspResponse!.Value.ToArray(), signature.Kept.OcspResponse);
    }

    [Fact]
    public async Task Ids_that_differ_in_case_are_two_documents()
    {
        var contract = await StoredAsync(Given.SignedContract());
        var turned = string.Concat(contract.Id.Text.Select(c => char.IsUpper(c) ? char.ToLowerInvariant(c) : char.ToUpperInvariant(c)));

        Assert.Null(await FindAsync(DocumentId.TryParse(turned)!));
    }

    [Fact]
    public async Task Numbers_of_signatures_grow_through_the_installation_and_are_not_used_again()
    {
        var first = await StoredAsync(Given.UnfinishedContract());
        await using (var database = engine.Open())
        {
            var registry = new EfDocumentRegistry(database);
            registry.Drop((await registry.FindAsync(first.Id, None))!);
            await registry.StoreAsync(Given.UnfinishedContract(), None);
        }

        var last = await StoredAsync(Given.UnfinishedContract());

        Assert.True(first.Signatures[0].SignId + 1 < last.Signatures[0].SignId);
    }

    [Fact]
    public async Task Two_signers_cannot_both_take_the_last_place()
    {
        var contract = await StoredAsync(Given.SignedContract(new DocumentSettings { SignaturesLimit = 2 }));
        await using var one = engine.Open();
        await using var two = engine.Open();
        var first = await new EfDocumentRegistry(one).FindAsync(contract.Id, None);
        var second = await new EfDocumentRegistry(two).FindAsync(contract.Id, None);

        Given.Accepted(first!.Add(Given.SignatureOf(Given.Berik), null, Given.Noon));
        Given.Accepted(second!.Add(Given.SignatureOf(Given.Dana), null, Given.Noon));
        await new EfDocumentRegistry(one).StoreAsync(first, None);

        await Assert.ThrowsAsync<StaleChangeException>(() => new EfDocumentRegistry(two).StoreAsync(second, None));
        Assert.Equal([Given.Aigul, Given.Berik], (await FindAsync(contract.Id))!.Signatures.Select(s => s.Iin));
    }

    [Fact]
    public async Task One_signature_stands_in_the_registry_once()
    {
        var signature = Given.SignatureOf(Given.Berik);
        var contract = await StoredAsync(Given.SignedContract());
        var other = await StoredAsync(Given.SignedContract());
        await AddAsync(contract.Id, signature);

        await Assert.ThrowsAsync<StaleChangeException>(() => AddAsync(other.Id, signature));
        Assert.Single((await FindAsync(other.Id))!.Signatures);
    }

    [Fact]
    public async Task Two_registrations_with_one_signature_cannot_both_be_stored()
    {
        var signature = Given.SignatureOf(Given.Aigul);
        var first = await StoredAsync(Given.UnfinishedContract(first: signature));

        var repeated = Given.UnfinishedContract(first: signature);
        await Assert.ThrowsAsync<StaleChangeException>(() => StoredAsync(repeated));

        Assert.NotNull(await FindAsync(first.Id));
        Assert.Null(await FindAsync(repeated.Id));
    }

    [Fact]
    public async Task A_repeated_registration_takes_the_place_of_the_unfinished_one_in_one_step()
    {
        var signature = Given.SignatureOf(Given.Aigul);
        var first = await StoredAsync(Given.UnfinishedContract(first: signature));
        var second = Given.UnfinishedContract(first: signature);

        await using (var database = engine.Open())
        {
            var registry = new EfDocumentRegistry(database);
            registry.Drop((await registry.FindBySignatureAsync(signature.Claim.Signature.Identity, None))!);
            await registry.StoreAsync(second, None);
        }

        Assert.Null(await FindAsync(first.Id));
        Assert.NotNull(await FindAsync(second.Id));
        await using var later = engine.Open();
        Assert.Equal(1, await later.Set<KeptProof>().CountAsync(
            p => EF.Property<long>(p, "SignId") == first.Signatures[0].SignId
                || EF.Property<long>(p, "SignId") == second.Signatures[0].SignId));
    }

    [Fact]
    public async Task A_registration_that_is_finished_meanwhile_is_not_replaced()
    {
        var signature = Given.SignatureOf(Given.Aigul);
        var first = await StoredAsync(Given.UnfinishedContract(first: signature));
        await using var one = engine.Open();
        await using var two = engine.Open();
        var replaced = await new EfDocumentRegistry(one).FindAsync(first.Id, None);
        var finished = await new EfDocumentRegistry(two).FindAsync(first.Id, None);

        Given.Accepted(finished!.FixContent(Given.Contract, Given.Noon));
        await new EfDocumentRegistry(two).StoreAsync(finished, None);
        new EfDocumentRegistry(one).Drop(replaced!);

        await Assert.ThrowsAsync<StaleChangeException>(
            () => new EfDocumentRegistry(one).StoreAsync(Given.UnfinishedContract(first: signature), None));
        Assert.True((await FindAsync(first.Id))!.IsFinished);
    }

    [Fact]
    public async Task The_body_of_one_document_is_fixed_by_one_of_two()
    {
        var contract = await StoredAsync(Given.UnfinishedContract());
        await using var one = engine.Open();
        await using var two = engine.Open();
        var first = await new EfDocumentRegistry(one).FindAsync(contract.Id, None);
        var second = await new EfDocumentRegistry(two).FindAsync(contract.Id, None);

        Given.Accepted(first!.FixContent(Given.Contract, Given.Noon));
        Given.Accepted(second!.FixContent(Given.Contract, Given.Noon));
        await new EfDocumentRegistry(one).StoreAsync(first, None);

        await Assert.ThrowsAsync<StaleChangeException>(() => new EfDocumentRegistry(two).StoreAsync(second, None));
    }

    [Fact]
    public async Task Only_old_and_unfinished_registrations_are_dropped()
    {
        var old = await StoredAsync(Given.UnfinishedContract());
        var finished = await StoredAsync(Given.SignedContract());

        await using var database = engine.Open();
        var registry = new EfDocumentRegistry(database);
        await registry.DropUnfinishedAsync(Given.Noon, None);
        Assert.NotNull(await FindAsync(old.Id));

        Assert.True(await registry.DropUnfinishedAsync(Given.Noon.AddMilliseconds(1), None) >= 1);
        Assert.Null(await FindAsync(old.Id));
        Assert.False(await registry.IsSignatureKnownAsync(old.Signatures[0].Identity, None));
        Assert.NotNull(await FindAsync(finished.Id));
    }

    [Fact]
    public async Task The_errand_of_a_lost_race_is_lost_with_it()
    {
        var contract = await StoredAsync(Given.SignedContract());
        await using var one = engine.Open();
        await using var two = engine.Open();
        var first = await new EfDocumentRegistry(one).FindAsync(contract.Id, None);
        var second = await new EfDocumentRegistry(two).FindAsync(contract.Id, None);

        Given.Accepted(first!.Add(Given.SignatureOf(Given.Berik), null, Given.Noon));
        await new EfDocumentRegistry(one).StoreAsync(first, None);
        Given.Accepted(second!.Add(Given.SignatureOf(Given.Dana), null, Given.Noon));
        new EfOutbox(two, new FixedClock()).Put(DocumentErrands.Complete(contract.Id));
        await Assert.ThrowsAsync<StaleChangeException>(() => new EfDocumentRegistry(two).StoreAsync(second, None));

        Assert.False(await HasErrandAsync(contract.Id));
    }

    [Fact]
    public async Task The_errand_of_a_change_is_kept_with_it()
    {
        var contract = await StoredAsync(Given.SignedContract());
        await using var database = engine.Open();
        var registry = new EfDocumentRegistry(database);
        var found = await registry.FindAsync(contract.Id, None);

        new EfOutbox(database, new FixedClock()).Put(DocumentErrands.Complete(contract.Id));
        Assert.False(await HasErrandAsync(contract.Id));
        await registry.StoreAsync(found!, None);

        Assert.True(await HasErrandAsync(contract.Id));
    }

    [Fact]
    public async Task Nothing_of_a_finished_document_is_dropped()
    {
        var contract = await StoredAsync(Given.SignedContract());
        await using var database = engine.Open();
        var registry = new EfDocumentRegistry(database);
        var found = await registry.FindAsync(contract.Id, None);

        Assert.Throws<InvalidOperationException>(() => registry.Drop(found!));
    }

    private async Task<Document> StoredAsync(Document contract)
    {
        await using var database = engine.Open();
        await new EfDocumentRegistry(database).StoreAsync(contract, None);
        return contract;
    }

    private async Task<Document?> FindAsync(DocumentId id)
    {
        await using var later = engine.Open();
        return await new EfDocumentRegistry(later).FindAsync(id, None);
    }

    private async Task AddAsync(DocumentId id, VerifiedSignature signature)
    {
        await using var database = engine.Open();
        var registry = new EfDocumentRegistry(database);
        var found = await registry.FindAsync(id, None);
        Given.Accepted(found!.Add(signature, null, Given.Noon));
        await registry.StoreAsync(found, None);
    }

    private async Task<bool> HasErrandAsync(DocumentId id)
    {
        await using var later = engine.Open();
        return await later.Outbox.AnyAsync(entry => entry.Subject == id.Text);
    }

    private static string Bytes(SignatureProof proof) => string.Join('|', new[]
    {
        Convert.ToHexString(proof.Signature.Span),
        proof.Timestamp is { } stamp ? Convert.ToHexString(stamp.Span) : "none",
        proof.OcspResponse is { } status ? Convert.ToHexString(status.Span) : "none",
        string.Join(',', proof.Path.Select(c => Convert.ToHexString(c.Span))),
        proof.State.ToString(),
    });
}

public sealed class KeepingDocumentsInSqlite(Sqlite engine) : KeepingDocuments(engine), IClassFixture<Sqlite>;

public sealed class KeepingDocumentsInSqlServer(SqlServer engine) : KeepingDocuments(engine), IClassFixture<SqlServer>;

public sealed class KeepingDocumentsInPostgres(Postgres engine) : KeepingDocuments(engine), IClassFixture<Postgres>;
