using System.Formats.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Infrastructure.Sandbox.Certificates;
using Sigex.Infrastructure.Sandbox.Encoding;

namespace Sigex.Infrastructure.Sandbox.Answering;

/// <summary>The revocation list of a sandbox authority (RFC 5280, 5.1), made anew whenever somebody asks.</summary>
internal sealed class RevocationListWriter(SandboxFolder folder, TimeProvider clock, SandboxFaults faults)
{
    public byte[] Write(Holder issuer)
    {
        var now = clock.Now();
        var toBeSigned = DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.WriteInteger(1);
            writer.Algorithm(issuer.Key.SignatureOid);
            writer.WriteEncodedValue(issuer.Certificate.Subject);
            writer.Time(now);
            writer.Time(now.AddDays(1));
            WriteEntries(writer, [.. RevokedBy(issuer)]);
            writer.Tagged(0, () => writer.Sequence(() =>
            {
                var number = DerParts.Der(value => value.WriteInteger(now.ToUnixTimeSeconds()));
                CertificateWriter.WriteExtension(writer, new Extension(Oids.RevocationNumber, false, number));
                CertificateWriter.WriteExtension(writer, Profiles.AuthorityKey(issuer.Key.Identifier));
            }));
        }));
        return DerParts.Der(writer => writer.Sequence(() =>
        {
            writer.WriteEncodedValue(toBeSigned);
            writer.Algorithm(issuer.Key.SignatureOid);
            writer.WriteBitString(issuer.Key.Sign(toBeSigned));
        }));
    }

    private IEnumerable<(IssuedCertificate Certificate, DateTimeOffset Since)> RevokedBy(Holder issuer) =>
    [
        .. folder.House.Families.Where(family => family.Authority == issuer).SelectMany(folder.House.RevokedBy),
        .. folder.House.Everybody
            .Where(holder => holder != issuer && holder.Certificate.Issuer.AsSpan().SequenceEqual(issuer.Certificate.Subject))
            .Where(holder => faults.Revoked.ContainsKey(holder.Name))
            .Select(holder => (holder.Certificate, faults.Revoked[holder.Name])),
    ];

    private static void WriteEntries(AsnWriter writer, (IssuedCertificate Certificate, DateTimeOffset Since)[] entries)
    {
        // "When there are no revoked certificates, the revoked certificates list MUST be absent" (5.1.2.6).
        if (entries.Length == 0)
        {
            return;
        }

        writer.Sequence(() =>
        {
            foreach (var (certificate, since) in entries)
            {
                writer.Sequence(() =>
                {
                    writer.WriteInteger(certificate.Serial);
                    writer.Time(since);
                });
            }
        });
    }
}
