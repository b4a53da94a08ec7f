using System.Numerics;
using System.Security.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>An RSA key (RFC 8017, A.1.1) of which the size, the parity and the exponent are right (rule KEY-01).</summary>
internal sealed class RsaPublicKey : PublicKey
{
    private const int LeastBits = 2_048;
    private const int MostBits = 8_192;
    private const int LeastReadableBits = 512;

    private readonly BigInteger _modulus;
    private readonly BigInteger _exponent;
    private readonly int _length;
    private readonly Lazy<Refusal?> _weakness;
    private readonly Lazy<MontgomeryModulus> _powers;

    // RFC 4055, 1.2: a key that names RSASSA-PSS serves nothing else, and with parameters only their digest.
    private readonly AlgorithmIdentifier _named;

    private RsaPublicKey(AlgorithmIdentifier named, BigInteger modulus, BigInteger exponent)
    {
        _named = named;
        _modulus = modulus;
        _exponent = exponent;
        _length = modulus.GetByteCount(isUnsigned: true);
        _weakness = new Lazy<Refusal?>(FindWeakness);
        _powers = new Lazy<MontgomeryModulus>(() => SoundModuli.PowersOf(modulus));
    }

    public override string AlgorithmOid => KeyOid.Rsa;

    public override int? ModulusBits => (int)_modulus.GetBitLength();

    public override Refusal? Weakness => _weakness.Value;

    public static RsaPublicKey Read(AlgorithmIdentifier algorithm, ReadOnlyMemory<byte> key, VerificationPolicy policy)
    {
        var isSound = algorithm.Oid == PssParameters.Oid
            ? algorithm.Parameters is null || PssParameters.DigestOf(algorithm) is not null
            : algorithm.HasNoParameters;
        Refuse.If(!isSound, AlgorithmRefusals.KeyNotSupported);
        return Der.Read(key, reader =>
        {
            var numbers = reader.ReadSequence();
            var modulus = numbers.ReadInteger();
            var exponent = numbers.ReadInteger();
            numbers.ThrowIfNotEmpty();
            Refuse.If(modulus.Sign <= 0 || modulus.IsEven, AlgorithmRefusals.UnsoundKey);
            Refuse.If(modulus.GetBitLength() is < LeastReadableBits or > MostBits, AlgorithmRefusals.UnsoundKey);
            Refuse.If(exponent < policy.LeastRsaExponent || exponent > ulong.MaxValue || exponent.IsEven, AlgorithmRefusals.UnsoundKey);
            return new RsaPublicKey(algorithm, modulus, exponent);
        });
    }

    public override bool Verify(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (!Serves(algorithm) || signature.Length != _length || digest.Length != algorithm.Digest.Length)
        {
            return false;
        }

        return algorithm.Scheme == SignatureScheme.RsaPss
            ? VerifyPss(algorithm, digest, signature)
            : VerifyPkcs1(algorithm, digest, signature);
    }

    private bool Serves(SignatureAlgorithm algorithm) =>
        algorithm.KeyAlgorithmOid == AlgorithmOid
        && (_named.Oid != PssParameters.Oid
            || (algorithm.Scheme == SignatureScheme.RsaPss
                && (_named.Parameters is null || PssParameters.DigestOf(_named) == algorithm.Digest)));

    // The padded digest is built anew and compared as a whole; nothing in it is ever parsed (rule SIG-01).
    private bool VerifyPkcs1(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature) =>
        Pkcs1Padding.Pad(algorithm.Digest, digest, _length) is { } expected
        && _powers.Value.IsPower(signature, (ulong)_exponent, expected);

    private bool VerifyPss(SignatureAlgorithm algorithm, ReadOnlySpan<byte> digest, ReadOnlySpan<byte> signature)
    {
        if (new BigInteger(signature, isUnsigned: true, isBigEndian: true) >= _modulus)
        {
            return false;
        }

        try
        {
            using var rsa = RSA.Create(new RSAParameters
            {
                Modulus = _modulus.ToByteArray(isUnsigned: true, isBigEndian: true),
                Exponent = _exponent.ToByteArray(isUnsigned: true, isBigEndian: true),
            });
            return rsa.VerifyHash(digest, signature, FrameworkName(algorithm.Digest), RSASignaturePadding.Pss);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private Refusal? FindWeakness() =>
        _modulus.GetBitLength() < LeastBits ? AlgorithmRefusals.WeakKey
        : SoundModuli.Contains(_modulus) ? null
        : AlgorithmRefusals.UnsoundKey;

    private static HashAlgorithmName FrameworkName(DigestAlgorithm digest) => new(digest.Name.Replace("-", "", StringComparison.Ordinal));
}
