namespace Sigex.Domain.Cryptography.Asn1;

/// <summary>Walks over encoded bytes before any parser sees them and refuses what no honest file has (security 2.1).</summary>
/// <remarks>Nothing is allocated and nothing recurses by what the bytes say: the open values stand on a stack of fixed size.</remarks>
public static class ByteSurvey
{
    /// <exception cref="RefusedException">A rule of ASN-01 to ASN-05 is broken.</exception>
    public static void Pass(ReadOnlySpan<byte> bytes, SurveyRules rules = SurveyRules.Der, Limits? limits = null)
    {
        limits ??= Limits.Default;
        var open = new OpenValues(stackalloc OpenValue[limits.Nesting], bytes.Length);
        var at = 0;
        var count = 0;
        do
        {
            if (open.IsAtEndMark(bytes, at))
            {
                at += 2;
                open.CloseIndefinite();
            }
            else
            {
                Refuse.If(++count > limits.Elements, ReadingRefusals.LimitExceeded, at);
                at = Enter(bytes, at, rules, limits, ref open);
            }

            open.CloseFinished(at);
        }
        while (open.Count > 0);

        Refuse.If(at != bytes.Length, ReadingRefusals.TrailingBytes, at);
    }

    // Gives the place where the next value begins: inside this one if it is constructed, else behind it.
    private static int Enter(ReadOnlySpan<byte> bytes, int at, SurveyRules rules, Limits limits, ref OpenValues open)
    {
        var header = ValueHeader.Read(bytes[..open.End], at, rules);
        open.RefuseStranger(header, at);
        if (header.IsConstructed)
        {
            Refuse.If(!header.MayBeConstructed(rules), ReadingRefusals.NotDer, at);
            open.Open(header, limits.Nesting);
            return header.ContentAt;
        }

        Refuse.If(!header.MayBePrimitive, ReadingRefusals.Malformed, at);
        if (header.IsUniversal)
        {
            PrimitiveContent.Check(header.Number, bytes.Slice(header.ContentAt, header.Length), rules, limits, header.ContentAt);
        }

        return header.ContentAt + header.Length;
    }
}
