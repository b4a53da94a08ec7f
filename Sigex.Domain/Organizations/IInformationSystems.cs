using Sigex.Domain.Parties;

namespace Sigex.Domain.Organizations;

/// <summary>Knows the keys that organisations have registered for their information systems (contract 2.8; rule LOG-11).</summary>
public interface IInformationSystems
{
    /// <summary>Asked on every call, since a key may be switched off while its connection stays open.</summary>
    /// <param name="keySha256">SHA-256 of the SubjectPublicKeyInfo, hex, lower case.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Null where nobody has registered it.</returns>
    Task<RegisteredKey?> FindAsync(string keySha256, CancellationToken cancellation);
}

/// <param name="Bin">Whose it is.</param>
/// <param name="Index">Its place in the list of the organisation, from 0.</param>
/// <param name="IsDisabled">The organisation has switched it off.</param>
public sealed record RegisteredKey(Bin Bin, int Index, bool IsDisabled);
