using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Tests.Support;

namespace Sigex.Tests.Domain.Certificates;

public sealed class ReadingASigner
{
    private const string Number = "IIN900101400011";
    private const string Organisation = "BIN150140000033";

    [Fact]
    public void Number_and_name_are_read_wherever_they_stand()
    {
        var signer = Read(Named().With(Oid.SerialNumber, Number, UniversalTagNumber.PrintableString));

        Assert.Equal(
            ("900101400011", "СЕРІКОВА АЙГҮЛЬ БОЛАТҚЫЗЫ", "СЕРІКОВА", "АЙГҮЛЬ", "БОЛАТҚЫЗЫ"),
            (signer!.Iin.Digits, signer.Name, signer.Surname, signer.GivenName, signer.Patronymic));
        Assert.Null(signer.Bin);
    }

    [Fact]
    public void A_certificate_may_carry_only_the_number()
    {
        var signer = Read(new Subject().With(Oid.SerialNumber, Number, UniversalTagNumber.UTF8String));

        Assert.NotNull(signer);
        Assert.Null(signer.Name);
    }

    [Fact]
    public void Two_numbers_are_no_number() =>
        Assert.Null(Read(Numbered().With(Oid.SerialNumber, Number, UniversalTagNumber.PrintableString)));

    [Theory]
    [InlineData(Oid.CommonName, UniversalTagNumber.UTF8String)]
    [InlineData(Oid.Organisation, UniversalTagNumber.UTF8String)]
    [InlineData(Oid.SerialNumber, UniversalTagNumber.BMPString)]
    [InlineData(Oid.SerialNumber, UniversalTagNumber.IA5String)]
    public void A_number_in_another_place_or_form_is_not_the_signer(string oid, UniversalTagNumber form) =>
        Assert.Null(Read(new Subject().With(oid, Number, form)));

    [Theory]
    [InlineData("iin900101400011")]
    [InlineData("IIN9001014000111")]
    [InlineData("IIN90010140001")]
    [InlineData(" IIN900101400011")]
    [InlineData("IIN900101400011\u200B")]
    [InlineData("IIN900101400011\0")]
    [InlineData("IIN９００１０１４０００１１")]
    [InlineData("IIN٩٠٠١٠١٤٠٠٠١١")]
    public void A_number_of_another_shape_is_none(string text) =>
        Assert.Null(Read(new Subject().With(Oid.SerialNumber, text, UniversalTagNumber.UTF8String)));

    [Fact]
    public void An_organisation_is_the_unit_that_begins_with_bin()
    {
        var signer = Read(Numbered()
            .With(Oid.OrganisationalUnit, "Accounts", UniversalTagNumber.UTF8String)
            .With(Oid.OrganisationalUnit, Organisation, UniversalTagNumber.UTF8String));

        Assert.Equal("150140000033", signer!.Bin!.Digits);
    }

    [Fact]
    public void Two_organisations_or_a_broken_one_leave_nobody()
    {
        Assert.Null(Read(Numbered()
            .With(Oid.OrganisationalUnit, Organisation, UniversalTagNumber.UTF8String)
            .With(Oid.OrganisationalUnit, Organisation, UniversalTagNumber.UTF8String)));
        Assert.Null(Read(Numbered().With(Oid.OrganisationalUnit, "BIN15014000003", UniversalTagNumber.UTF8String)));
    }

    [Fact]
    public void A_number_of_an_organisation_elsewhere_is_none() =>
        Assert.Null(Read(Numbered().With(Oid.Organisation, Organisation, UniversalTagNumber.UTF8String))!.Bin);

    [Theory]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("a\r\nb", "a\uFFFD\uFFFDb")]
    [InlineData("a\u200Bb", "a\uFFFDb")]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("<script>", "<script>")]
    public void Names_are_made_safe_to_show(string written, string shown)
    {
        var signer = Read(new Subject()
            .With(Oid.SerialNumber, Number, UniversalTagNumber.PrintableString)
            .With(Oid.CommonName, written, UniversalTagNumber.UTF8String));

        Assert.Equal(shown, signer!.Name);
    }

    [Fact]
    public void Long_names_are_cut() => Assert.Equal(256, DisplayText.Safe(new string('Ж', 300)).Length);

    [Fact]
    public void Roles_and_the_first_head_come_from_the_purposes()
    {
        var signer = SignerIdentity.Of(HandMade.Leaf(request => Purposes(
            request, Oid.EmailProtection, Oid.LegalEntity, Oid.FirstHead)).Read());

        Assert.Equal([Oid.FirstHead], signer!.Authorities);
        Assert.True(signer.IsFirstHead);
    }

    [Theory]
    [InlineData("director@example.com", "director@example.com")]
    [InlineData("a@b", null)]
    [InlineData("a@example.com,b@example.com", null)]
    [InlineData("a b@example.com", null)]
    [InlineData("@example.com", null)]
    public void An_address_is_proposed_only_when_it_is_plainly_one(string written, string? proposed)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddEmailAddress(written);
        var signer = SignerIdentity.Of(HandMade.Leaf(request => request.CertificateExtensions.Add(names.Build())).Read());

        Assert.Equal(proposed, signer!.Email);
    }

    [Fact]
    public void Broken_bytes_are_refused()
    {
        byte[] cutShort = [0x30, 0x03, 0x31, 0x05, 0x00];

        Assert.True(Reading.Try(() => DistinguishedName.Read(cutShort)).IsRefused(out var reason, out _));
        Assert.Equal(ReadingRefusals.Malformed, reason);
    }

    internal static void Purposes(CertificateRequest request, params string[] purposes)
    {
        var old = request.CertificateExtensions.Single(extension => extension is X509EnhancedKeyUsageExtension);
        request.CertificateExtensions.Remove(old);
        request.CertificateExtensions.Add(
            new X509EnhancedKeyUsageExtension([.. purposes.Select(purpose => new System.Security.Cryptography.Oid(purpose))], false));
    }

    private static SignerIdentity? Read(Subject subject)
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var request = new CertificateRequest(
            subject.Built, key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1);
        return SignerIdentity.Of(request.CreateSelfSigned(HandMade.Begin, HandMade.End).Read());
    }

    private static Subject Named() => new Subject()
        .With(Oid.GivenName, "БОЛАТҚЫЗЫ", UniversalTagNumber.UTF8String)
        .With(Oid.CommonName, "СЕРІКОВА АЙГҮЛЬ", UniversalTagNumber.UTF8String)
        .With(Oid.Surname, "СЕРІКОВА", UniversalTagNumber.UTF8String);

    private static Subject Numbered() => new Subject().With(Oid.SerialNumber, Number, UniversalTagNumber.PrintableString);

    /// <summary>Writes names with the builder of the framework, so that our reader does not grade itself.</summary>
    private sealed class Subject
    {
        private readonly X500DistinguishedNameBuilder _builder = new();

        public X500DistinguishedName Built => _builder.Build();

        public Subject With(string oid, string value, UniversalTagNumber form)
        {
            _builder.Add(oid, value, form);
            return this;
        }
    }
}
