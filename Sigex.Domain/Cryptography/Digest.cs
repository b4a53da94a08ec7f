using System.Security.Cryptography;

namespace Sigex.Domain.Cryptography;

/// <summary>What some bytes hash to under one algorithm. Equal digests are compared in constant time.</summary>
public sealed record Digest
{
    private readonly byte[] _value;

    /// <exception cref="ArgumentException">The value has not the length of the algorithm.</exception>
    public Digest(DigestAlgorithm algorithm, ReadOnlySpan<byte> value)
    {
        if (value.Length != algorithm.Length)
        {
            throw new ArgumentException($"{algorithm.Name} gives {algorithm.Length} bytes.", nameof(value));
        }

        Algorithm = algorithm;
        _value = value.ToArray();
    }

    public DigestAlgorithm Algorithm { get; }

    public ReadOnlySpan<byte> Value => _value;

    public string Base64 => Convert.ToBase64String(_value);

    public bool Equals(Digest? other) =>
        other is not null && other.Algorithm == Algorithm && CryptographicOperations.FixedTimeEquals(other._value, _value);

    public override int GetHashCode() => HashCode.Combine(Algorithm, BitConverter.ToInt32(_value));

    public override string ToString() => $"{Algorithm}:{Base64}";
}
