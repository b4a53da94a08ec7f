using Sigex.Domain.Sandbox;
using Sigex.Infrastructure.Sandbox.Certificates;
using Sigex.Infrastructure.Sandbox.Keys;
using Sigex.Infrastructure.Sandbox.People;

namespace Sigex.Infrastructure.Sandbox;

/// <summary>A key and its certificate, under the name of their files.</summary>
internal sealed record Holder(string Name, SandboxKey Key, IssuedCertificate Certificate)
{
    public static string NameOf(string what, SandboxAlgorithm family) =>
        $"{what}-{(family == SandboxAlgorithm.Gost ? "gost" : "rsa")}";
}

/// <summary>One algorithm: a root, its issuing authority, and what answers for that authority.</summary>
internal sealed record Family(
    SandboxAlgorithm Algorithm, Holder Root, Holder Authority, Holder StatusResponder, Holder TimestampAuthority);

internal sealed record Inhabitant(CastMember Member, Holder Holder)
{
    public SandboxPerson Describe() => new()
    {
        Key = Holder.Name,
        DisplayName = $"{Member.Surname} {Member.GivenName}",
        Organization = Cast.OrganizationOf(Member.Role),
        Role = Member.Role,
        State = Member.State,
        Algorithm = Holder.Key.Kind,
        DigestAlgorithm = Holder.Key.DigestAlgorithm,
    };
}
