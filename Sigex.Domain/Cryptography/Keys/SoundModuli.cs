using System.Collections.Concurrent;
using System.Numerics;

namespace Sigex.Domain.Cryptography.Keys;

/// <summary>Remembers which moduli were found sound, since finding it out takes milliseconds (rule KEY-01).</summary>
/// <remarks>
/// It changes no answer, only how soon it comes. Unsound ones are not remembered, so that hostile files cannot fill it
/// with rubbish; when it is full it begins anew.
/// </remarks>
internal static class SoundModuli
{
    private const int Most = 4_096;

    private static readonly ConcurrentDictionary<BigInteger, bool> Known = new();

    public static bool Contains(BigInteger modulus)
    {
        if (Known.ContainsKey(modulus))
        {
            return true;
        }

        if (!RsaModulus.IsSound(modulus))
        {
            return false;
        }

        if (Known.Count >= Most)
        {
            Known.Clear();
        }

        Known[modulus] = true;
        return true;
    }
}
