using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Authorities;
using Sigex.Domain.Certificates.Paths;
using Sigex.Tests.Support;
using Certificate = Sigex.Domain.Certificates.Certificate;

namespace Sigex.Tests.Domain.Certificates.Paths;

public sealed class BuildingPaths : IDisposable
{
    private readonly RSA _rootKey = RSA.Create(2048);
    private readonly RSA _middleKey = RSA.Create(2048);
    private readonly RSA _leafKey = RSA.Create(2048);

    [Fact]
    public void A_path_ends_at_a_pinned_anchor()
    {
        var (root, middle, leaf) = Sound();

        var report = Build(leaf, new TrustStore([root], [middle]));

        Assert.True(report.Holds);
        Assert.Equal([leaf.Sha256, middle.Sha256, root.Sha256], report.Path.Select(one => one.Sha256));
        Assert.Equal(middle.Sha256, report.Issuer!.Sha256);
    }

    [Fact]
    public void The_bag_may_help_but_is_never_trusted()
    {
        var (root, middle, leaf) = Sound();

        Assert.True(Build(leaf, new TrustStore([root], []), middle).Holds);
        Assert.Equal(CertificateRefusals.ChainNotFound, Build(leaf, TrustStore.Empty).Fault);
        Assert.False(Build(leaf, TrustStore.Empty, middle, root).Holds);
    }

    [Fact]
    public void A_leaf_of_the_root_itself_is_fine()
    {
        var root = Root();
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=Root", _rootKey);

        Assert.True(Build(leaf, new TrustStore([root], [])).Holds);
    }

    [Fact]
    public void An_authority_of_the_same_name_with_another_key_is_not_the_issuer()
    {
        var (root, _, leaf) = Sound();
        using var other = RSA.Create(2048);
        var impostor = Issue(HandMade.Authority("CN=Middle", other), "CN=Root", _rootKey);

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(leaf, new TrustStore([root], [impostor])).Fault);
    }

    [Fact]
    public void Of_two_authorities_of_one_name_the_one_whose_key_confirms_is_taken()
    {
        var (root, middle, leaf) = Sound();
        using var other = RSA.Create(2048);
        var impostor = Issue(HandMade.Authority("CN=Middle", other), "CN=Root", _rootKey);

        Assert.Equal(middle.Sha256, Build(leaf, new TrustStore([root], [impostor, middle])).Issuer!.Sha256);
    }

    [Fact]
    public void A_flipped_bit_breaks_the_path()
    {
        var (root, middle, leaf) = Sound();
        var bytes = leaf.Encoded.ToArray();
        bytes[^5] ^= 1;

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(Certificate.Read(bytes), new TrustStore([root], [middle])).Fault);
    }

    [Fact]
    public void What_a_file_brings_does_not_loosen_our_own_certificate_of_the_same_authority()
    {
        var (root, _, leaf) = Sound();
        var request = HandMade.Authority("CN=Middle", _middleKey);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.2")], false));
        var narrow = Issue(request, "CN=Root", _rootKey);
        var wide = Issue(HandMade.Authority("CN=Middle", _middleKey), "CN=Root", _rootKey);
        var question = new PathQuestion
        {
            Target = leaf,
            Trust = new TrustStore([root], [narrow]),
            Bag = [wide],
            Moment = HandMade.Middle,
            Purpose = "1.3.6.1.5.5.7.3.4",
        };

        Assert.Equal(CertificateRefusals.ChainInvalid, PathValidator.Validate(question).Fault);
        Assert.True(PathValidator.Validate(question with { Trust = new TrustStore([root], []) }).Holds);
    }

    [Fact]
    public void A_renewed_certificate_may_be_brought_when_ours_has_ended()
    {
        var (root, _, leaf) = Sound();
        var ended = Issue(HandMade.Authority("CN=Middle", _middleKey), "CN=Root", _rootKey, HandMade.Begin, HandMade.Middle.AddDays(-1));
        var renewed = Issue(HandMade.Authority("CN=Middle", _middleKey), "CN=Root", _rootKey);

        Assert.True(Build(leaf, new TrustStore([root], [ended]), renewed).Holds);
    }

    [Fact]
    public void Alternative_names_without_any_name_refuse_the_path()
    {
        var root = Root();
        var request = HandMade.Person("CN=A", _leafKey);
        request.CertificateExtensions.Add(new X509Extension("2.5.29.17", [0x30, 0x00], critical: false));

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(Issue(request, "CN=Root", _rootKey), new TrustStore([root], [])).Fault);
    }

    [Fact]
    public void The_moment_decides()
    {
        var (root, middle, leaf) = Sound();
        var trust = new TrustStore([root], [middle]);

        Assert.Equal(CertificateRefusals.Expired, PathBuilder.Build(leaf, trust, [], HandMade.End.AddSeconds(1)).Fault);
        Assert.Equal(CertificateRefusals.NotYetValid, PathBuilder.Build(leaf, trust, [], HandMade.Begin.AddSeconds(-1)).Fault);
    }

    [Fact]
    public void An_authority_out_of_date_breaks_the_path()
    {
        var root = Root();
        var middle = Issue(HandMade.Authority("CN=Middle", _middleKey), "CN=Root", _rootKey, HandMade.Begin, HandMade.Middle.AddDays(-1));
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=Middle", _middleKey);

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(leaf, new TrustStore([root], [middle])).Fault);
    }

    [Fact]
    public void Who_is_no_authority_issues_nothing()
    {
        var root = Root();
        var person = Issue(HandMade.Person("CN=Middle", _middleKey), "CN=Root", _rootKey);
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=Middle", _middleKey);

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(leaf, new TrustStore([root], []), person).Fault);
    }

    [Fact]
    public void An_authority_without_the_right_to_sign_certificates_issues_nothing()
    {
        var root = Root();
        var request = new CertificateRequest("CN=Middle", _middleKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.CrlSign, true));
        var middle = Issue(request, "CN=Root", _rootKey);
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=Middle", _middleKey);

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(leaf, new TrustStore([root], [middle])).Fault);
    }

    [Fact]
    public void A_path_longer_than_an_authority_allows_is_refused()
    {
        using var lowerKey = RSA.Create(2048);
        var root = Root();
        var request = HandMade.Authority("CN=Middle", _middleKey);
        request.CertificateExtensions.Remove(request.CertificateExtensions[0]);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        var middle = Issue(request, "CN=Root", _rootKey);
        var lower = Issue(HandMade.Authority("CN=Lower", lowerKey), "CN=Middle", _middleKey);
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=Lower", lowerKey);

        Assert.Equal(CertificateRefusals.ChainInvalid, Build(leaf, new TrustStore([root], [middle, lower])).Fault);
        Assert.True(Build(lower, new TrustStore([root], [middle])).Holds);
    }

    [Theory]
    [InlineData("1.2.3.4", true, false)]
    [InlineData("1.2.3.4", false, true)]
    [InlineData("2.5.29.30", false, false)]
    public void A_critical_extension_that_we_do_not_know_refuses_the_path(string oid, bool isCritical, bool holds)
    {
        var root = Root();
        var request = HandMade.Person("CN=A", _leafKey);
        request.CertificateExtensions.Add(new X509Extension(oid, [0x30, 0x00], isCritical));
        var leaf = Issue(request, "CN=Root", _rootKey);

        Assert.Equal(holds, Build(leaf, new TrustStore([root], [])).Holds);
    }

    [Fact]
    public void A_certificate_signed_with_sha_1_is_refused_by_its_algorithm()
    {
        // The framework writes no such certificate any more, so the names of the algorithm are exchanged in the bytes.
        var root = Root();
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=Root", _rootKey);
        var withSha1 = Convert.ToHexString(leaf.Encoded.Span)
            .Replace("2A864886F70D01010B", "2A864886F70D010105", StringComparison.Ordinal);

        Assert.Equal(
            CertificateRefusals.CertificateAlgorithmNotSupported,
            Build(Certificate.Read(Convert.FromHexString(withSha1)), new TrustStore([root], [])).Fault);
    }

    [Fact]
    public void A_weak_key_speaks_against_its_owner()
    {
        using var weak = RSA.Create(1024);
        var leaf = Issue(HandMade.Person("CN=A", weak), "CN=Root", _rootKey);

        var report = Build(leaf, new TrustStore([Root()], []));

        Assert.Equal(CertificateRefusals.WeakKey, report.Fault);
    }

    [Fact]
    public void A_self_signed_leaf_is_nobody()
    {
        var alone = HandMade.Person("CN=A", _leafKey).CreateSelfSigned(HandMade.Begin, HandMade.End).Read();

        Assert.NotNull(Build(alone, new TrustStore([Root()], []), alone).Fault);
    }

    [Fact]
    public void Authorities_that_vouch_for_each_other_lead_nowhere()
    {
        var one = Issue(HandMade.Authority("CN=One", _rootKey), "CN=Two", _middleKey);
        var two = Issue(HandMade.Authority("CN=Two", _middleKey), "CN=One", _rootKey);
        var leaf = Issue(HandMade.Person("CN=A", _leafKey), "CN=One", _rootKey);

        Assert.NotNull(Build(leaf, TrustStore.Empty, one, two).Fault);
    }

    [Fact]
    public void A_path_belongs_to_the_authority_that_its_certificates_name()
    {
        var (root, middle, leaf) = Sound();
        var path = Build(leaf, new TrustStore([root], [middle])).Path;

        Assert.Equal("nca", new TrustStore([root], [middle]).AuthorityOf(path));
        Assert.Equal("btsd", new TrustStore([root], [middle])
        {
            Authorities = new Dictionary<string, string> { [middle.Sha256] = "btsd" },
        }.AuthorityOf(path));
    }

    public void Dispose()
    {
        _rootKey.Dispose();
        _middleKey.Dispose();
        _leafKey.Dispose();
    }

    private static PathReport Build(Certificate target, TrustStore trust, params Certificate[] bag) =>
        PathBuilder.Build(target, trust, bag, HandMade.Middle);

    private (Certificate Root, Certificate Middle, Certificate Leaf) Sound() => (
        Root(),
        Issue(HandMade.Authority("CN=Middle", _middleKey), "CN=Root", _rootKey),
        Issue(HandMade.Person("CN=A", _leafKey), "CN=Middle", _middleKey));

    private Certificate Root() => HandMade.Authority("CN=Root", _rootKey).CreateSelfSigned(HandMade.Begin, HandMade.End).Read();

    private static Certificate Issue(
        CertificateRequest request, string issuer, RSA key, DateTimeOffset? begin = null, DateTimeOffset? end = null)
    {
        using var authority = new CertificateRequest(issuer, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(HandMade.Begin, HandMade.End);
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(
            new X509SubjectKeyIdentifierExtension(authority.PublicKey, false)));
        using var written = request.Create(
            authority.SubjectName,
            X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1),
            begin ?? HandMade.Begin,
            end ?? HandMade.End,
            [0x01, 0x02]);
        return written.Read();
    }
}
