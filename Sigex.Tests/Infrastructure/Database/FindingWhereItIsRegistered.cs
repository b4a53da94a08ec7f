using Sigex.Domain.Cryptography;
using Sigex.Domain.Documents.Browsing;
using Sigex.Domain.Documents.Settings;
using Sigex.Domain.Parties;
using Sigex.Infrastructure.Database.Documents;
using Sigex.Tests.Support;

namespace Sigex.Tests.Infrastructure.Database;

/// <summary>Somebody holds a document or a signature in his hand and asks where it is registered.</summary>
public sealed class FindingWhereItIsRegistered : IAsyncDisposable
{
    private static readonly Digest Contract = DigestAlgorithm.Sha256.Hash("contract"u8);

    private readonly SmallRegistry _registry = new();

    public ValueTask DisposeAsync() => _registry.DisposeAsync();

    [Fact]
    public async Task A_document_is_found_by_its_digest()
    {
        var id = await _registry.SignedContractAsync();

        var found = await FindAsync(new Trace(null, Contract));

        Assert.Equal(new RegisteredHere(id, Given.Noon, IsThisSignature: false), found);
    }

    [Fact]
    public async Task A_signature_is_found_by_what_makes_it_the_one_it_is()
    {
        var id = await _registry.SignedContractAsync();
        await using var database = _registry.Open();
        var identity = database.Signatures.Single().Identity;

        var found = await FindAsync(new Trace(identity, Contract));

        Assert.Equal(new RegisteredHere(id, Given.Noon, IsThisSignature: true), found);
    }

    [Fact]
    public async Task What_is_private_is_as_unknown_to_a_stranger_and_known_to_the_signer()
    {
        var id = await _registry.SignedContractAsync(new DocumentSettings { Private = true });

        Assert.Null(await FindAsync(new Trace(null, Contract)));
        Assert.Equal(id, (await FindAsync(new Trace(null, Contract), new Caller.Person(Given.Aigul)))?.Document);
    }

    [Fact]
    public async Task Another_document_is_not_found()
    {
        await _registry.SignedContractAsync();

        Assert.Null(await FindAsync(new Trace("00", DigestAlgorithm.Sha256.Hash("another"u8))));
    }

    private Task<RegisteredHere?> FindAsync(Trace trace, Caller? caller = null) =>
        new EfDocumentReader(_registry.Open, _registry.Access).FindAsync(trace, caller ?? new Caller.Anonymous(), CancellationToken.None);
}
