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

    private static readonly ConcurrentDictionary<BigInteger, MontgomeryModulus> Known = new();

    /// <summary>What powers need of a modulus is kept with it, for as long as it is remembered.</summary>
    public static MontgomeryModulus PowersOf(BigInteger modulus) =>
        Known.TryGetValue(modulus, out var powers) ? powers : new MontgomeryModulus(modulus);

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

        Known[modulus] = new MontgomeryModulus(modulus);
        return true;
    }
}
