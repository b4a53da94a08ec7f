using System.Formats.Asn1;
using System.Numerics;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Certificates.Paths.Lists;

/// <summary>A revocation list with all that RFC 5280, 6.3 asks of it: its scope, its numbers, and whose certificates it lists.</summary>
/// <remarks>At registration partial and indirect lists are unusable (rule REV-07), so only the validation of paths reads so far.</remarks>
internal sealed class ScopedList
{
    private static readonly Asn1Tag ExtensionsTag = new(TagClass.ContextSpecific, 0, isConstructed: true);
    private static readonly Asn1Tag KeyIdTag = new(TagClass.ContextSpecific, 0);

    private readonly Lazy<IReadOnlyList<ScopedEntry>> _entries;

    private ScopedList(RevocationList list)
    {
        List = list;
        _entries = new(ReadEntries);
    }

    public RevocationList List { get; }

    public ListScope Scope => List.Scope;

    public BigInteger? Number { get; private set; }

    public BigInteger? BaseNumber { get; private set; }

    public ReadOnlyMemory<byte>? KeyIdentifier { get; private set; }

    public bool HasUnknownCritical { get; private set; }

    public IReadOnlyList<ScopedEntry> Entries => _entries.Value;

    /// <exception cref="RefusedException">An extension cannot be read.</exception>
    public static ScopedList Read(RevocationList list)
    {
        var scoped = new ScopedList(list);
        foreach (var extension in Der.Guard(() => ExtensionsOf(list.ToBeSigned)))
        {
            scoped.Take(extension);
        }

        return scoped;
    }

    private void Take(CertificateExtension extension)
    {
        switch (extension.Oid)
        {
            case RevocationOids.ListNumber:
                Number = Der.Read(extension.Value, reader => (BigInteger?)reader.ReadInteger());
                break;
            case RevocationOids.DeltaIndicator:
                BaseNumber = Der.Read(extension.Value, reader => (BigInteger?)reader.ReadInteger());
                break;
            case RevocationOids.IssuingDistributionPoint:
                break;
            case Oid.AuthorityKeyIdentifier:
                KeyIdentifier = Der.Read(extension.Value, KeyId);
                break;
            default:
                HasUnknownCritical |= extension.IsCritical && extension.Oid != Oid.FreshestList;
                break;
        }
    }

    private static ReadOnlyMemory<byte>? KeyId(AsnReader reader)
    {
        var sequence = reader.ReadSequence();
        return sequence.HasData && sequence.PeekTag() == KeyIdTag ? sequence.ReadOctetString(KeyIdTag) : (ReadOnlyMemory<byte>?)null;
    }

    private static List<CertificateExtension> ExtensionsOf(ReadOnlyMemory<byte> toBeSigned)
    {
        var body = new AsnReader(toBeSigned, AsnEncodingRules.DER).ReadSequence();
        while (body.HasData)
        {
            if (body.PeekTag() == ExtensionsTag)
            {
                return ExtensionList.Next(body.ReadSequence(ExtensionsTag));
            }

            body.ReadEncodedValue();
        }

        return [];
    }

    // tbsCertList: version, signature, issuer, thisUpdate, nextUpdate, revokedCertificates: the third SEQUENCE, where there.
    private List<ScopedEntry> ReadEntries() => Der.Guard<List<ScopedEntry>>(() =>
    {
        var body = new AsnReader(List.ToBeSigned, AsnEncodingRules.DER).ReadSequence();
        var sequences = 0;
        while (body.HasData)
        {
            if (body.PeekTag() == Asn1Tag.Sequence && ++sequences == 3)
            {
                return ReadEntries(body.ReadSequence());
            }

            body.ReadEncodedValue();
        }

        return [];
    });

    // The issuer of an entry stands until another entry names its own (RFC 5280, 5.3.3).
    private List<ScopedEntry> ReadEntries(AsnReader entries)
    {
        var all = new List<ScopedEntry>();
        var issuer = List.Issuer;
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            var serial = entry.ReadIntegerBytes();
            entry.ReadEncodedValue();
            var reason = 0;
            foreach (var extension in entry.HasData ? ExtensionList.Next(entry) : [])
            {
                switch (extension.Oid)
                {
                    case RevocationOids.CertificateIssuer:
                        issuer = Der.Read(extension.Value, reader => GeneralName.All(reader.ReadSequence()))
                            .Find(name => name.Directory is not null)?.Directory ?? throw new RefusedException(ReadingRefusals.BadExtension);
                        break;
                    case RevocationOids.ReasonCode:
                        reason = Der.Read(extension.Value, reader => reader.ReadEnumeratedBytes().Span[^1]);
                        break;
                    case RevocationOids.InvalidityDate:
                        break;
                    default:
                        HasUnknownCritical |= extension.IsCritical;
                        break;
                }
            }

            all.Add(new ScopedEntry(serial, issuer, reason));
        }

        return all;
    }
}

/// <summary>One line of a list.</summary>
internal sealed record ScopedEntry(ReadOnlyMemory<byte> SerialNumber, DistinguishedName Issuer, int Reason)
{
    /// <summary>removeFromCRL, which has its meaning in a delta alone.</summary>
    public bool IsRemoval => Reason == 8;
}
