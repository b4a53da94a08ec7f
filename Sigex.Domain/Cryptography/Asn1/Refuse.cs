using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>How readers say no.</summary>
internal static class Refuse
{
    public static void If(bool broken, Refusal reason, long? offset = null)
    {
        if (broken)
        {
            throw new RefusedException(reason, offset: offset);
        }
    }
}
