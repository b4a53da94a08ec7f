using System.Formats.Asn1;
using System.Security.Cryptography;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Support.Family;

/// <summary>Signs documents with the keys of a family: a detached CMS with the attributes of CAdES-B.</summary>
internal static class DocumentSigner
{
    private const string Data = "1.2.840.113549.1.7.1";

    private static readonly Dictionary<FamilyAuthority, Certificate> People = [];

    /// <summary>The invented person who signs.</summary>
    public static Certificate PersonOf(FamilyAuthority family)
    {
        lock (People)
        {
            return People.TryGetValue(family, out var known) ? known
                : People[family] = family.Issue("SERIKOVA AIGUL,SERIALNUMBER=IIN900101400011", ["1.3.6.1.5.5.7.3.4"], isCritical: false);
        }
    }

    public static byte[] Sign(FamilyAuthority family, byte[] content)
    {
        var person = PersonOf(family);
        var attributes = Attributes(family, content, person);
        return Der.Write(writer =>
        {
            using (writer.PushSequence())
            {
                writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
                using (writer.PushSequence(Der.Context(0)))
                using (writer.PushSequence())
                {
                    writer.WriteInteger(1);
                    using (writer.PushSetOf())
                    {
                        Der.Algorithm(writer, family.DigestOid);
                    }

                    using (writer.PushSequence())
                    {
                        writer.WriteObjectIdentifier(Data);
                    }

                    using (writer.PushSetOf(Der.Context(0)))
                    {
                        writer.WriteEncodedValue(person.Encoded.Span);
                    }

                    using (writer.PushSetOf())
                    {
                        Signer(writer, family, person, attributes);
                    }
                }
            }
        });
    }

    private static void Signer(AsnWriter writer, FamilyAuthority family, Certificate person, byte[] attributes)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                writer.WriteEncodedValue(person.Issuer.Encoded.Span);
                writer.WriteInteger(person.SerialNumberOctets.Span);
            }

            Der.Algorithm(writer, family.DigestOid);
            writer.WriteEncodedValue([0xA0, .. attributes[1..]]);
            writer.WriteEncodedValue(family.ServiceHand.GetSignatureAlgorithmIdentifier(HashAlgorithmName.SHA256));
            writer.WriteOctetString(family.ServiceHand.SignData(attributes, HashAlgorithmName.SHA256));
        }
    }

    private static byte[] Attributes(FamilyAuthority family, byte[] content, Certificate person) => Der.Write(writer =>
    {
        using (writer.PushSetOf())
        {
            Attribute(writer, "1.2.840.113549.1.9.3", inner => inner.WriteObjectIdentifier(Data));
            Attribute(writer, "1.2.840.113549.1.9.4", inner => inner.WriteOctetString(family.Hash(content)));
            Attribute(writer, "1.2.840.113549.1.9.16.2.47", inner =>
            {
                using (inner.PushSequence())
                using (inner.PushSequence())
                using (inner.PushSequence())
                {
                    inner.WriteOctetString(SHA256.HashData(person.Encoded.Span));
                }
            });
        }
    });

    private static void Attribute(AsnWriter writer, string oid, Action<AsnWriter> value)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
            using (writer.PushSetOf())
            {
                value(writer);
            }
        }
    }
}
