using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Certificates.Paths;

/// <summary>Authorities that may name only some: rule X509-07 for the paths of signers.</summary>
public sealed class ConstrainingNames : IDisposable
{
    private const int Other = 0;
    private const int Mail = 1;
    private const int Dns = 2;
    private const int Permitted = 0;
    private const int Excluded = 1;

    private readonly RSA _rootKey = RSA.Create(2048);
    private readonly RSA _leafKey = RSA.Create(2048);

    [Theory]
    [InlineData("a@corp.kz", "corp.kz", true)]
    [InlineData("a@CORP.kz", "corp.kz", true)]
    [InlineData("a@sub.corp.kz", "corp.kz", false)]
    [InlineData("a@sub.corp.kz", ".corp.kz", true)]
    [InlineData("a@corp.kz", ".corp.kz", false)]
    [InlineData("a@corp.kz", "a@corp.kz", true)]
    [InlineData("A@corp.kz", "a@corp.kz", false)]
    [InlineData("no address", "corp.kz", false)]
    [InlineData("a@b@corp.kz", "corp.kz", false)]
    public void A_mail_address_must_be_inside_what_is_permitted(string mail, string permitted, bool holds) =>
        Assert.Equal(holds, Path((Mail, mail), Permitted, (Mail, permitted)).Holds);

    [Theory]
    [InlineData("www.corp.kz", "corp.kz", false)]
    [InlineData("corp.kz", "corp.kz", false)]
    [InlineData("xcorp.kz", "corp.kz", true)]
    [InlineData("*.corp.kz", "www.corp.kz", false)]
    [InlineData("*.kz", "www.corp.kz", false)]
    public void A_host_must_be_outside_what_is_excluded_and_a_wildcard_wholly_so(string host, string excluded, bool holds) =>
        Assert.Equal(holds, Path((Dns, host), Excluded, (Dns, excluded)).Holds);

    [Fact]
    public void Names_of_other_kinds_are_free() => Assert.True(Path((Dns, "www.corp.kz"), Permitted, (Mail, "corp.kz")).Holds);

    [Fact]
    public void A_constraint_on_a_kind_that_nobody_understands_refuses_such_names()
    {
        Assert.Equal(CertificateRefusals.ChainInvalid, Path((Other, "x"), Excluded, (Other, "y")).Fault);
        Assert.True(Path((Mail, "a@corp.kz"), Excluded, (Other, "y")).Holds);
    }

    [Fact]
    public void A_subtree_that_cannot_be_one_refuses_the_path() =>
        Assert.Equal(CertificateRefusals.ChainInvalid, Path((Dns, "www.corp.kz"), Excluded, (Dns, ".other.kz")).Fault);

    [Theory]
    [InlineData("www.corp.kz", ".corp.kz", false)]
    [InlineData("corp.kz", ".corp.kz", true)]
    [InlineData("*.corp.kz", ".corp.kz", false)]
    [InlineData("xcorp.kz", ".corp.kz", true)]
    public void A_leading_period_is_taken_by_the_rules_made_for_suites_where_the_profile_does_not_bind(
        string host, string excluded, bool holds) =>
        Assert.Equal(holds, Path((Dns, host), Excluded, (Dns, excluded), PathRuleSet.Rfc5280).Holds);

    [Theory]
    [InlineData("other.kz", true)]
    [InlineData(".other.kz", false)]
    public void A_leading_period_is_refused_where_the_profile_binds(string excluded, bool holds) => Assert.Equal(
        holds, Path((Dns, "www.corp.kz"), Excluded, (Dns, excluded), PathRuleSet.Rfc5280 with { ProfileIsBinding = true }).Holds);

    public void Dispose()
    {
        _rootKey.Dispose();
        _leafKey.Dispose();
    }

    private PathReport Path((int Kind, string Text) name, int list, (int Kind, string Text) subtree, PathRuleSet? rules = null)
    {
        var root = HandMade.Authority("CN=Root", _rootKey);
        root.CertificateExtensions.Add(new X509Extension("2.5.29.30", Constraints(list, subtree), critical: true));
        using var rootCertificate = root.CreateSelfSigned(HandMade.Begin, HandMade.End);
        var person = HandMade.Person("CN=A,SERIALNUMBER=IIN900101400011", _leafKey);
        person.CertificateExtensions.Add(new X509Extension("2.5.29.17", Names(name), critical: false));
        using var leaf = person.Create(rootCertificate, HandMade.Begin, HandMade.End, [0x11]);
        return PathValidator.Validate(new PathQuestion
        {
            Target = leaf.Read(),
            Trust = new TrustStore([rootCertificate.Read()], []),
            Moment = HandMade.Middle,
            Rules = rules ?? PathRuleSet.Registration,
        });
    }

    private static byte[] Names((int Kind, string Text) name) => Write(writer =>
    {
        using (writer.PushSequence())
        {
            Name(writer, name);
        }
    });

    private static byte[] Constraints(int list, (int Kind, string Text) subtree) => Write(writer =>
    {
        using (writer.PushSequence())
        using (writer.PushSequence(Tag(list, true)))
        using (writer.PushSequence())
        {
            Name(writer, subtree);
        }
    });

    private static void Name(AsnWriter writer, (int Kind, string Text) name)
    {
        if (name.Kind != Other)
        {
            writer.WriteOctetString(Encoding.ASCII.GetBytes(name.Text), Tag(name.Kind, false));
            return;
        }

        using (writer.PushSequence(Tag(Other, true)))
        {
            writer.WriteObjectIdentifier("1.2.3.4");
            using (writer.PushSequence(Tag(0, true)))
            {
                writer.WriteCharacterString(UniversalTagNumber.UTF8String, name.Text);
            }
        }
    }

    private static byte[] Write(Action<AsnWriter> write)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        write(writer);
        return writer.Encode();
    }

    private static Asn1Tag Tag(int number, bool isConstructed) => new(TagClass.ContextSpecific, number, isConstructed);
}
