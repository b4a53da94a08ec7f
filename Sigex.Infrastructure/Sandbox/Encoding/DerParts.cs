using System.Formats.Asn1;

namespace Sigex.Infrastructure.Sandbox.Encoding;

/// <summary>The parts that all structures of the sandbox share.</summary>
internal static class DerParts
{
    public static byte[] Der(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    public static void Sequence(this AsnWriter writer, Action inside)
    {
        using (writer.PushSequence())
        {
            inside();
        }
    }

    public static void Set(this AsnWriter writer, Action inside)
    {
        using (writer.PushSetOf())
        {
            inside();
        }
    }

    /// <summary>A context-specific, constructed tag around what is written inside.</summary>
    public static void Tagged(this AsnWriter writer, int number, Action inside)
    {
        using (writer.PushSequence(new Asn1Tag(TagClass.ContextSpecific, number)))
        {
            inside();
        }
    }

    public static void OctetsOf(this AsnWriter writer, Action inside)
    {
        using (writer.PushOctetString())
        {
            inside();
        }
    }

    /// <summary>AlgorithmIdentifier with parameters NULL, as every Kazakh file has it.</summary>
    public static void Algorithm(this AsnWriter writer, string oid) => writer.Sequence(() =>
    {
        writer.WriteObjectIdentifier(oid);
        writer.WriteNull();
    });

    /// <summary>Time of certificates and CMS: UTCTime until 2049, whole seconds (RFC 5280, 4.1.2.5).</summary>
    public static void Time(this AsnWriter writer, DateTimeOffset moment)
    {
        if (moment.UtcDateTime.Year < 2050)
        {
            writer.WriteUtcTime(moment);
        }
        else
        {
            writer.LongTime(moment);
        }
    }

    /// <summary>GeneralizedTime in whole seconds.</summary>
    public static void LongTime(this AsnWriter writer, DateTimeOffset moment) =>
        writer.WriteGeneralizedTime(moment, omitFractionalSeconds: true);
}
