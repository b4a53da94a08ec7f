namespace Sigex.Infrastructure.Tokens;

/// <summary>Keeps the keys that seal tokens, so that all servers of an installation have the same and none is lost.</summary>
internal interface ITokenKeyStore
{
    Task<IReadOnlyList<SealedKey>> ReadAsync(CancellationToken cancellation);

    Task AddAsync(SealedKey key, CancellationToken cancellation);

    Task DropAsync(DateTimeOffset madeBefore, CancellationToken cancellation);
}

/// <param name="Kid">Names the key in a token.</param>
/// <param name="Sealed">PKCS #8 under data protection.</param>
/// <param name="MadeAt">The newest seals; older ones open.</param>
internal sealed record SealedKey(string Kid, byte[] Sealed, DateTimeOffset MadeAt);
