using System.Numerics;
using Sigex.Domain.Cryptography.Gost;

namespace Sigex.Tests.Support;

/// <summary>Numbers and points as Kazakh keys and signatures write them.</summary>
internal static class GostBytes
{
    public static byte[] Bytes(this BigInteger number, int length)
    {
        var bytes = new byte[length];
        return number.TryWriteBytes(bytes, out _, isUnsigned: true)
            ? bytes
            : throw new ArgumentOutOfRangeException(nameof(number));
    }

    public static BigInteger Number(this ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    public static byte[] Bytes(this GostPoint point, GostCurve curve) =>
        [.. point.X.Bytes(curve.Length), .. point.Y.Bytes(curve.Length)];

    /// <summary>The curve of this name, since theories carry text and not objects.</summary>
    public static GostCurve Curve(string name) => name switch
    {
        "CryptoPro-A" => GostCurve.CryptoProA,
        "tc26-512-A" => GostCurve.Tc26A512,
        "tc26-256-A" => GostCurve.Tc26A256,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };
}
