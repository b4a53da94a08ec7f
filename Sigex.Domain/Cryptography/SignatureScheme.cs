namespace Sigex.Domain.Cryptography;

/// <summary>The kinds of signature mathematics in use.</summary>
public enum SignatureScheme
{
    RsaPkcs1,
    RsaPss,
    Ecdsa,
    Gost,
}
