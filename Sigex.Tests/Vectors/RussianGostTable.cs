using System.Globalization;
using System.Numerics;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Gost;
using Sigex.Domain.Cryptography.Gost.Arithmetic;
using Sigex.Domain.Cryptography.Keys;

namespace Sigex.Tests.Vectors;

/// <summary>GOST R 34.10-2012 and 34.11-2012 under their own names (RFC 9215): the mathematics of the Kazakh standards.</summary>
internal static class RussianGostTable
{
    private const string KeyOf256 = "1.2.643.7.1.1.1.1";
    private const string KeyOf512 = "1.2.643.7.1.1.1.2";
    private const string DigestOf256 = "1.2.643.7.1.1.2.2";
    private const string DigestOf512 = "1.2.643.7.1.1.2.3";

    private static readonly DigestAlgorithm Streebog256 =
        new(DigestOf256, "GOST R 34.11-2012 (256)", 32, () => new Streebog(StreebogSize.Bits256));

    private static readonly DigestAlgorithm Streebog512 =
        new(DigestOf512, "GOST R 34.11-2012 (512)", 64, () => new Streebog(StreebogSize.Bits512));

    // RFC 7836, A.2: the field of this curve is of no use to the product, so it has the plain arithmetic.
    private static readonly GostCurve Tc26B512 = new(
        "tc26-512-B",
        64,
        new CurveParameters(
            P: BigInteger.Pow(2, 511) + 111,
            A: BigInteger.Pow(2, 511) + 108,
            B: Hex(
                "687D1B459DC841457E3E06CF6F5E2517B97C7D614AF138BCBF85DC806C4B289F" +
                "3E965D2DB1416D217F8B276FAD1AB69C50F78BEE1FA3106EFB8CCBC7C5140116"),
            Q: Hex(
                "8000000000000000000000000000000000000000000000000000000000000001" +
                "49A1EC142565A545ACFDB77BD9D40CFA8B996712101BEA0EC6346C54374F25BD"),
            Cofactor: 1,
            G: new GostPoint(2, Hex(
                "1A8F7EDA389B094C2C071E3647A8940F3C123B697578C213BE6DD9E6C8EC7335" +
                "DCB228FD1EDF4A39152CBCAAF8C0398828041055F94CEEEC7E21340780FE41BD"))),
        parameters => new PlainCurveArithmetic(parameters));

    public static readonly IReadOnlyList<DigestAlgorithm> Digests = [Streebog256, Streebog512];

    public static readonly SignatureAlgorithm Of256 =
        new("1.2.643.7.1.1.3.2", "GOST R 34.10-2012 (256)", Streebog256, SignatureScheme.Gost, KeyOf256);

    public static readonly SignatureAlgorithm Of512 =
        new("1.2.643.7.1.1.3.3", "GOST R 34.10-2012 (512)", Streebog512, SignatureScheme.Gost, KeyOf512);

    public static readonly IReadOnlyList<SignatureAlgorithm> Signatures = [Of256, Of512];

    /// <summary>Parameter sets; the second one of CryptoPro, made for key exchange, is the same curve as the first.</summary>
    public static readonly IReadOnlyList<GostKeyForm> Keys =
    [
        Key(KeyOf256, "1.2.643.2.2.35.1", DigestOf256, GostCurve.CryptoProA),
        Key(KeyOf256, "1.2.643.2.2.36.0", DigestOf256, GostCurve.CryptoProA),
        Key(KeyOf256, "1.2.643.7.1.2.1.1.1", DigestOf256, GostCurve.Tc26A256),
        Key(KeyOf512, "1.2.643.7.1.2.1.2.1", DigestOf512, GostCurve.Tc26A512),
        Key(KeyOf512, "1.2.643.7.1.2.1.2.2", DigestOf512, Tc26B512),
    ];

    private static GostKeyForm Key(string key, string curve, string digest, GostCurve numbers) =>
        new(key, curve, digest, numbers) { ValueIsReversed = true };

    private static BigInteger Hex(string digits) => BigInteger.Parse($"0{digits}", NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
