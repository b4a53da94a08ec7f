using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sigex.Domain.Cryptography.Gost;

/// <summary>The step function f(H, M) of GOST 34.311-95 (RFC 5831, clause 5).</summary>
internal static unsafe class Gost34311Step
{
    // 5.3 mixes ψ⁶¹(H ⊕ ψ(M ⊕ ψ¹²(S))), which is ψ⁶¹(H) ⊕ ψ⁶²(M) ⊕ ψ⁷⁴(S).
    private static readonly Gost34311Shuffle OfHash = new(61);
    private static readonly Gost34311Shuffle OfBlock = new(62);
    private static readonly Gost34311Shuffle OfEncrypted = new(74);

    /// <summary>P: byte i + 4k of a key is byte 8i + k of the sum it is made of.</summary>
    private static readonly Vector256<byte> Transposed = Vector256.Create(
        (byte)0, 8, 16, 24, 1, 9, 17, 25, 2, 10, 18, 26, 3, 11, 19, 27,
        4, 12, 20, 28, 5, 13, 21, 29, 6, 14, 22, 30, 7, 15, 23, 31);

    /// <summary>The constant C of the third key; the other two are zero. Least significant word first.</summary>
    private static readonly Vector256<ulong> C3 =
        Vector256.Create(0xFF00FF00FF00FF00, 0x00FF00FF00FF00FF, 0xFF0000FF00FFFF00ul, 0xFF00FFFF000000FF);

    /// <summary>hash = f(hash, block); four words each, least significant first.</summary>
    public static void Run(ulong* hash, ulong* block)
    {
        var keys = stackalloc uint[32];
        MakeKeys(hash, block, keys);

        var encrypted = stackalloc uint[8];
        Gost34311Cipher.Encrypt(keys, (uint*)hash, encrypted);

        var mixed = OfHash.Apply(Vector256.Load((ushort*)hash))
            ^ OfBlock.Apply(Vector256.Load((ushort*)block))
            ^ OfEncrypted.Apply(Vector256.Load((ushort*)encrypted));
        Vector256.Store(mixed, (ushort*)hash);
    }

    /// <summary>5.1: K1 … K4.</summary>
    private static void MakeKeys(ulong* hash, ulong* block, uint* keys)
    {
        ulong u1 = hash[0], u2 = hash[1], u3 = hash[2], u4 = hash[3];
        ulong v1 = block[0], v2 = block[1], v3 = block[2], v4 = block[3];
        Put(Vector256.Create(u1 ^ v1, u2 ^ v2, u3 ^ v3, u4 ^ v4), keys);

        for (var key = 1; key < 4; key++)
        {
            (u1, u2, u3, u4) = (u2, u3, u4, u1 ^ u2);
            if (key == 2)
            {
                (u1, u2, u3, u4) = (u1 ^ C3[0], u2 ^ C3[1], u3 ^ C3[2], u4 ^ C3[3]);
            }

            // A twice.
            (v1, v2, v3, v4) = (v3, v4, v1 ^ v2, v2 ^ v3);
            Put(Vector256.Create(u1 ^ v1, u2 ^ v2, u3 ^ v3, u4 ^ v4), keys + (8 * key));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector256<ulong> sum, uint* key) =>
        Vector256.Store(Vector256.Shuffle(sum.AsByte(), Transposed), (byte*)key);
}
