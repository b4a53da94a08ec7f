using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Sigex.Domain.Accounts;
using Sigex.Domain.Kernel;
using Sigex.Domain.Parties;

namespace Sigex.Infrastructure.Tokens;

/// <summary>Tokens as JWT (RFC 7519) under ES256 and nothing else, with a key that we name (rule LOG-07).</summary>
internal sealed class JwtSessionTokens(TokenKeys keys, TimeProvider clock) : ISessionTokens
{
    private const string SessionId = "sid";
    private const string IinClaim = "iin";
    private const string BinClaim = "bin";
    private const string SignedInAt = "auth_time";

    /// <summary>Ours have some 400 characters.</summary>
    private const int Longest = 2048;

    private readonly JsonWebTokenHandler _handler = new()
    {
        SetDefaultTimesOnTokenCreation = false,
        MaximumTokenSizeInBytes = Longest,
        MapInboundClaims = false,
    };

    public async Task<string> SealAsync(SessionToken token, string audience, CancellationToken cancellation)
    {
        var claims = new Dictionary<string, object>
        {
            [SessionId] = token.SessionId,
            [IinClaim] = token.Iin.Prefixed,
            [SignedInAt] = token.SignedInAt.ToUnixTimeSeconds(),
        };
        if (token.Bin is { } bin)
        {
            claims[BinClaim] = bin.Prefixed;
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Audience = audience,
            Claims = claims,
            IssuedAt = clock.Now().UtcDateTime,
            Expires = token.ExpiresAt.UtcDateTime,
            SigningCredentials = new SigningCredentials(
                await keys.ForSealingAsync(cancellation), SecurityAlgorithms.EcdsaSha256),
        });
    }

    public async Task<SessionToken?> OpenAsync(string text, string audience, CancellationToken cancellation)
    {
        if (text.Length > Longest || KeyNameIn(text) is not { } kid || await keys.ForOpeningAsync(kid, cancellation) is not { } key)
        {
            return null;
        }

        var opened = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKey = key,
            TryAllIssuerSigningKeys = false,
            ValidAudience = audience,
            ValidateIssuer = false,
            LifetimeValidator = (_, expires, _, _) => expires is { } end && clock.GetUtcNow().UtcDateTime < end,
        });
        return opened.IsValid && opened.SecurityToken is JsonWebToken token ? Read(token) : null;
    }

    private string? KeyNameIn(string text)
    {
        try
        {
            return _handler.CanReadToken(text) && _handler.ReadJsonWebToken(text).Kid is { Length: > 0 } kid ? kid : null;
        }
        catch (ArgumentException)
        {
            // Three parts with dots between them, and nothing of ours in them.
            return null;
        }
    }

    private static SessionToken? Read(JsonWebToken token) =>
        token.TryGetPayloadValue<string>(SessionId, out var id)
        && token.TryGetPayloadValue<string>(IinClaim, out var iinText)
        && Iin.TryParsePrefixed(iinText) is { } iin
        && token.TryGetPayloadValue<long>(SignedInAt, out var signedIn)
            ? new SessionToken(
                id,
                iin,
                token.TryGetPayloadValue<string>(BinClaim, out var bin) ? Bin.TryParsePrefixed(bin) : null,
                DateTimeOffset.FromUnixTimeSeconds(signedIn),
                new DateTimeOffset(token.ValidTo, TimeSpan.Zero))
            : null;
}
