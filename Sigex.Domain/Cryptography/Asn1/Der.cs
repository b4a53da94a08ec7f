using System.Formats.Asn1;
using System.Security.Cryptography;

namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>Reads one DER value that fills its bytes to the end.</summary>
public static class Der
{
    /// <exception cref="RefusedException">The bytes break a rule of the survey, or are not what the reader looks for.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, Func<AsnReader, T> read, Limits? limits = null)
    {
        ByteSurvey.Pass(bytes.Span, SurveyRules.Der, limits);
        return Guard(() =>
        {
            var reader = new AsnReader(bytes, AsnEncodingRules.DER);
            var value = read(reader);
            reader.ThrowIfNotEmpty();
            return value;
        });
    }

    /// <summary>Turns what the readers of the framework throw at bad bytes into the one exception of ours (rule ASN-07).</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is AsnContentException or CryptographicException or OverflowException or ArgumentException)
        {
            throw new RefusedException(ReadingRefusals.Malformed, fault);
        }
    }
}
