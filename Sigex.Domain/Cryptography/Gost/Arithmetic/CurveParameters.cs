using System.Numerics;

namespace Sigex.Domain.Cryptography.Gost.Arithmetic;

/// <summary>The numbers of a curve; the letters are those of RFC 7091.</summary>
/// <param name="P">The prime of the field.</param>
/// <param name="A">Of y² = x³ + ax + b.</param>
/// <param name="B">Of y² = x³ + ax + b.</param>
/// <param name="Q">The prime order of G.</param>
/// <param name="Cofactor">How many times more points the curve has than q.</param>
/// <param name="G">The base point, which RFC 7091 calls P.</param>
internal sealed record CurveParameters(
    BigInteger P, BigInteger A, BigInteger B, BigInteger Q, int Cofactor, GostPoint G);
