using System.Formats.Asn1;

namespace Sigex.Domain.Certificates.Revocation;

/// <summary>ReasonFlags (RFC 5280, 4.2.1.13): for which reasons a list speaks. Bit 0 is unused.</summary>
internal readonly record struct ReasonSet(int Bits)
{
    private const int AllBits = 0x1FE;

    public static readonly ReasonSet None = new(0);
    public static readonly ReasonSet All = new(AllBits);

    public static ReasonSet Read(AsnReader reader, Asn1Tag tag) => new((int)reader.ReadNamedBitListValue<Flags>(tag) & AllBits);

    public bool IsAll => Bits == AllBits;

    public ReasonSet And(ReasonSet other) => new(Bits & other.Bits);

    public ReasonSet Or(ReasonSet other) => new(Bits | other.Bits);

    public bool AddsTo(ReasonSet known) => (Bits & ~known.Bits) != 0;

    [Flags]
    private enum Flags
    {
        Unused = 1 << 0,
        KeyCompromise = 1 << 1,
        AuthorityCompromise = 1 << 2,
        AffiliationChanged = 1 << 3,
        Superseded = 1 << 4,
        CessationOfOperation = 1 << 5,
        CertificateHold = 1 << 6,
        PrivilegeWithdrawn = 1 << 7,
        AttributeAuthorityCompromise = 1 << 8,
    }
}
