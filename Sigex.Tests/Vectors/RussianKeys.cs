using Sigex.Domain.Cryptography.Gost;
using Sigex.Domain.Cryptography.Keys;

namespace Sigex.Tests.Vectors;

/// <summary>Keys of GOST R 34.10-2012 (RFC 9215, 4): the mathematics of the Kazakh ones under other names.</summary>
internal static class RussianKeys
{
    private const string Of256 = "1.2.643.7.1.1.1.1";
    private const string Of512 = "1.2.643.7.1.1.1.2";
    private const string Streebog256 = "1.2.643.7.1.1.2.2";
    private const string Streebog512 = "1.2.643.7.1.1.2.3";

    public static readonly IReadOnlyList<GostKeyForm> All =
    [
        new(Of256, "1.2.643.2.2.35.1", Streebog256, GostCurve.CryptoProA) { ValueIsReversed = true },
        new(Of512, "1.2.643.7.1.2.1.2.1", Streebog512, GostCurve.Tc26A512) { ValueIsReversed = true },
    ];
}
