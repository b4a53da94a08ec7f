using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Tokens;
using Sigex.Domain.Kernel;

namespace Sigex.Infrastructure.Tokens;

/// <summary>The keys that seal tokens: P-256, made anew every month, each good for opening a day longer than any token lives.</summary>
internal sealed class TokenKeys(ITokenKeyStore store, IDataProtectionProvider protection, TimeProvider clock) : IDisposable
{
    public static readonly TimeSpan Seals = TimeSpan.FromDays(30);

    public static readonly TimeSpan OpensAfterwards = TimeSpan.FromDays(1);

    /// <summary>A server learns of a key that another one made when it meets it, and looks no more often than this.</summary>
    private static readonly TimeSpan LooksAgain = TimeSpan.FromSeconds(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Sigex.SessionTokens");
    private readonly SemaphoreSlim _turn = new(1);
    private volatile IReadOnlyList<TokenKey> _known = [];
    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;

    public async Task<ECDsaSecurityKey> ForSealingAsync(CancellationToken cancellation)
    {
        if (Newest() is { } known)
        {
            return known.Key;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            await LookAsync(cancellation);
            return (Newest() ?? await MakeAsync(cancellation)).Key;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <returns>Null where no key of ours that still opens has this name.</returns>
    public async Task<ECDsaSecurityKey?> ForOpeningAsync(string kid, CancellationToken cancellation)
    {
        if (Opening(kid) is { } known)
        {
            return known;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            if (Opening(kid) is null && (clock.Now() - _lookedAt).Duration() >= LooksAgain)
            {
                await LookAsync(cancellation);
            }

            return Opening(kid);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var known in _known)
        {
            known.Key.ECDsa.Dispose();
        }

        _turn.Dispose();
    }

    private TokenKey? Newest() => _known.LastOrDefault(key => clock.Now() < key.MadeAt + Seals);

    private ECDsaSecurityKey? Opening(string kid) => _known.FirstOrDefault(
        key => key.Key.KeyId == kid && clock.Now() < key.MadeAt + Seals + OpensAfterwards)?.Key;

    private async Task LookAsync(CancellationToken cancellation)
    {
        _lookedAt = clock.Now();
        await store.DropAsync(_lookedAt - Seals - OpensAfterwards, cancellation);
        var stored = await store.ReadAsync(cancellation);
        _known = [.. stored.Select(Open).OfType<TokenKey>()];
    }

    private async Task<TokenKey> MakeAsync(CancellationToken cancellation)
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new SealedKey(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            _protector.Protect(pair.ExportPkcs8PrivateKey()),
            clock.Now());
        await store.AddAsync(key, cancellation);
        var made = new TokenKey(new ECDsaSecurityKey(pair) { KeyId = key.Kid }, key.MadeAt);
        _known = [.. _known, made];
        return made;
    }

    // A key that the ring no longer opens is lost; its sessions end, and a new one is made.
    private TokenKey? Open(SealedKey key)
    {
        if (_known.FirstOrDefault(known => known.Key.KeyId == key.Kid) is { } known)
        {
            return known;
        }

        var pair = ECDsa.Create();
        try
        {
            pair.ImportPkcs8PrivateKey(_protector.Unprotect(key.Sealed), out _);
            return new TokenKey(new ECDsaSecurityKey(pair) { KeyId = key.Kid }, key.MadeAt);
        }
        catch (CryptographicException)
        {
            pair.Dispose();
            return null;
        }
    }

    private sealed record TokenKey(ECDsaSecurityKey Key, DateTimeOffset MadeAt);
}
