using Sigex.Domain.Kernel;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>The door of a room that reads bytes: inside a fault is thrown, outside it is an answer.</summary>
public static class Reading
{
    public static Result<T> Try<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (RefusedException refused)
        {
            return refused.Reason;
        }
    }
}
