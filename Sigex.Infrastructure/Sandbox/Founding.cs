using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Certificates;
using Sigex.Infrastructure.Sandbox.Keys;
using Sigex.Infrastructure.Sandbox.People;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>Makes the toy world: new keys, new certificates, once for an installation.</summary>
internal sealed class Founding(DateTimeOffset now)
{
    private const int AuthorityBits = 4096;
    private const int UserBits = 2048;

    public House Found()
    {
        // RSA keys of 4096 bits take a second or two each; the families do not wait for one another.
        Family[] families =
        [
            .. new[] { SandboxAlgorithm.Gost, SandboxAlgorithm.Rsa }.AsParallel().AsOrdered().Select(FoundFamily),
        ];
        Inhabitant[] inhabitants =
        [
            .. Cast.Keys.Select(entry => Settle(entry.Member, families.First(family => family.Algorithm == entry.Family))),
        ];
        return new House(families, inhabitants);
    }

    private Family FoundFamily(SandboxAlgorithm algorithm)
    {
        var mark = algorithm == SandboxAlgorithm.Gost ? "GOST" : "RSA";
        var root = FoundRoot(Holder.NameOf("root", algorithm), algorithm, $"SIGEX SANDBOX ROOT ({mark})");
        var authority = Certify(
            root, Holder.NameOf("authority", algorithm), AuthorityBits,
            Order($"SIGEX SANDBOX CA ({mark})", -2, 15, Profiles.OfAuthority(algorithm)));
        return new Family(
            algorithm,
            root,
            authority,
            Certify(authority, Holder.NameOf("status", algorithm), UserBits, Order(
                $"SIGEX SANDBOX OCSP ({mark})", -1, 10, Profiles.OfStatusResponder(algorithm))),
            Certify(authority, Holder.NameOf("timestamp", algorithm), UserBits, Order(
                $"SIGEX SANDBOX TSA ({mark})", -1, 10, Profiles.OfTimestampAuthority(algorithm))));
    }

    private Inhabitant Settle(CastMember member, Family family)
    {
        // NCA gives a year; a sandbox that stops working after a year would only puzzle.
        var (from, to) = member.State == SandboxState.Expired
            ? (now.AddDays(-400), now.AddDays(-35))
            : (now.AddDays(-30), now.AddYears(5));
        var order = new CertificateOrder
        {
            Subject = SubjectName.OfPerson(
                member.Surname, member.GivenName, member.Patronymic, member.Iin,
                Cast.OrganizationOf(member.Role), Cast.BinOf(member.Role)),
            NotBefore = from,
            NotAfter = to,
            Extensions = Profiles.OfPerson(member.Role, family.Algorithm),
        };
        return new Inhabitant(
            member, Certify(family.Authority, Holder.NameOf(member.Name, family.Algorithm), UserBits, order));
    }

    private Holder FoundRoot(string name, SandboxAlgorithm algorithm, string commonName)
    {
        var key = SandboxKey.Generate(algorithm, AuthorityBits);
        var order = Order(commonName, -3, 20, Profiles.OfRoot());
        return new Holder(name, key, CertificateWriter.Write(order, key, order.Subject, key));
    }

    private static Holder Certify(Holder issuer, string name, int rsaBits, CertificateOrder order)
    {
        var key = SandboxKey.Generate(issuer.Key.Kind, rsaBits);
        return new Holder(
            name, key, CertificateWriter.Write(order, key, issuer.Certificate.Subject, issuer.Key));
    }

    private CertificateOrder Order(string commonName, int fromYears, int toYears, IReadOnlyList<Extension> extensions) =>
        new()
        {
            Subject = SubjectName.OfService(commonName),
            NotBefore = now.AddYears(fromYears),
            NotAfter = now.AddYears(toYears),
            Extensions = extensions,
        };
}
