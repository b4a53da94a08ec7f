using Sigex.Domain.Containers;
using Sigex.Domain.Kernel;
using Sigex.Domain.Signatures;
using Sigex.Domain.Signatures.Containers;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support.Containers;
using Sigex.Tests.Support.Family;

namespace Sigex.Tests.Domain.Signatures.Containers;

/// <summary>ASiC with signatures of Kazakh GOST: one file too many, too few or changed, and the whole does not pass (rule ASIC-01).</summary>
public sealed class ContainersOfAFamily
{
    private static readonly FamilyAuthority Family = FamilyAuthority.Gost;
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, byte[] Content) Contract = ("договор № 1 + приложение.txt", "contract"u8.ToArray());
    private static readonly (string Name, byte[] Content) Annex = ("annex/b.txt", "annex"u8.ToArray());

    private readonly List<ZipPart> _parts = AsicWriting.Several(Family, Contract, Annex);

    [Fact]
    public void A_sound_one_passes_and_tells_what_is_in_it()
    {
        var report = Inspect(_parts);

        Assert.Equal((Verdict.Passed, Integrity.Intact), (report.Verdict, report.Integrity));
        Assert.Equal(ContainerKind.AsicE, report.Kind);
        Assert.Equal([Contract.Name, Annex.Name], Assert.Single(report.Signatures).Covers);
        Assert.Equal("900101400011", Assert.Single(report.Reports).Signer!.Iin.Digits);
        Assert.All(report.Parts.Where(part => part.Role == PartRole.Document), part => Assert.True(part.IsSigned));
    }

    [Fact]
    public void The_ordinary_question_about_a_file_is_answered_for_a_container_too()
    {
        var report = new SignatureVerifier().VerifyFile(Question(_parts));

        Assert.Equal(Verdict.Passed, report.Verdict);
        Assert.Contains("container", Assert.Single(report.Signers).Answers.Select(answer => answer.Check));
    }

    [Fact]
    public void One_document_is_signed_itself()
    {
        var report = Inspect(AsicWriting.One(Family, Contract.Name, Contract.Content));

        Assert.Equal((Verdict.Passed, ContainerKind.AsicS), (report.Verdict, report.Kind));
    }

    [Fact]
    public void A_changed_document_breaks_the_whole()
    {
        AssertBroken(ContainerRefusals.FileChanged, Replaced(Annex.Name, "other"u8.ToArray()));
        AssertBroken(
            SignatureRefusals.ContentMismatch,
            [.. AsicWriting.One(Family, "a.txt", Contract.Content).Select(part => part.Name == "a.txt" ? new ZipPart("a.txt", Annex.Content) : part)]);
    }

    [Fact]
    public void A_document_that_nobody_signed_breaks_the_whole()
    {
        var report = Inspect([.. _parts, new ZipPart("c.txt", Contract.Content)]);

        Assert.Equal((Verdict.Failed, ContainerRefusals.UnsignedFile), (report.Verdict, report.Reason));
        Assert.NotEqual(Integrity.Intact, report.Integrity);
    }

    [Theory]
    [InlineData("META-INF/payload.exe")]
    [InlineData("META-INF/sub/manifest.xml")]
    [InlineData("meta-inf/manifest.xml")]
    public void A_file_among_the_signatures_that_is_no_part_of_the_signing_is_a_document(string name)
    {
        Assert.Equal(ContainerRefusals.UnsignedFile, Inspect([.. _parts, new ZipPart(name, [1])]).Reason);
    }

    [Fact]
    public void A_document_that_is_gone_leaves_the_whole_open()
    {
        var report = Inspect(Without(Annex.Name));

        Assert.Equal((Verdict.Indeterminate, Integrity.ContentMissing), (report.Verdict, report.Integrity));
        Assert.Equal("SIGNED_DATA_NOT_FOUND", report.SubIndication);
    }

    [Fact]
    public void A_changed_manifest_breaks_its_signature()
    {
        var manifest = AsicWriting.Manifest("META-INF/signature001.p7s", Contract);

        AssertBroken(SignatureRefusals.ContentMismatch, Replaced("META-INF/ASiCManifest001.xml", manifest));
    }

    [Fact]
    public void Whoever_adds_a_document_with_a_signature_of_his_own_is_shown_with_it()
    {
        var report = Inspect([.. _parts, new ZipPart("c.txt", [1]), .. AsicWriting.Signature(FamilyAuthority.Rsa, "002", ("c.txt", [1]))]);

        Assert.Equal([Verdict.Passed, Verdict.Indeterminate], report.Reports.Select(one => one.Verdict));
        Assert.Equal(Verdict.Indeterminate, report.Verdict);
        Assert.Equal(["c.txt"], report.Signatures[1].Covers);
    }

    [Fact]
    public void A_signature_and_its_manifest_belong_to_one_another()
    {
        AssertRefused(ContainerRefusals.Structure, Without("META-INF/ASiCManifest001.xml"));
        AssertRefused(ContainerRefusals.NoSignature, Without("META-INF/signature001.p7s"));
        AssertRefused(
            ContainerRefusals.Structure,
            [.. _parts, new ZipPart("META-INF/ASiCManifest002.xml", AsicWriting.Manifest("META-INF/signature001.p7s", Annex))]);
        AssertRefused(
            ContainerRefusals.Structure,
            [.. _parts, new ZipPart("META-INF/ASiCManifest002.xml", AsicWriting.Manifest("META-INF/signature002.p7s", Annex))]);
        AssertRefused(
            ContainerRefusals.Structure, [.. AsicWriting.One(Family, "a.txt", Contract.Content), new ZipPart("b.txt", Annex.Content)]);
    }

    [Fact]
    public void The_kind_stands_first_and_unpacked()
    {
        AssertRefused(ContainerRefusals.KindNotSupported, [.. _parts.Skip(1), _parts[0]]);
        AssertRefused(ContainerRefusals.KindNotSupported, [_parts[0] with { IsDeflated = true }, .. _parts.Skip(1)]);
        AssertRefused(ContainerRefusals.KindNotSupported, [AsicWriting.Type("application/zip"), .. _parts.Skip(1)]);
    }

    [Fact]
    public void A_document_given_beside_it_is_one_of_those_inside()
    {
        Assert.Equal(Verdict.Passed, new ContainerReader().Inspect(Question(_parts) with { Content = Annex.Content }).Verdict);

        var other = new ContainerReader().Inspect(Question(_parts) with { Content = "other"u8.ToArray() });
        Assert.Equal((Verdict.Failed, SignatureRefusals.ContentMismatch), (other.Verdict, other.Reason));
    }

    [Fact]
    public void One_bit_turned_leaves_the_documents_as_they_were_signed_or_does_not_pass()
    {
        var whole = new ZipWriting([.. AsicWriting.Several(FamilyAuthority.Rsa, Contract, Annex)]).Write();
        for (var place = 0; place < whole.Length; place++)
        {
            var spoilt = whole.ToArray();
            spoilt[place] ^= (byte)(1 << (place % 8));
            var report = new ContainerReader().Inspect(Question(spoilt, FamilyAuthority.Rsa));
            if (report.Integrity == Integrity.Intact)
            {
                Assert.Equal([Contract.Name, Annex.Name], report.Parts.Where(part => part.Role == PartRole.Document).Select(part => part.Name));
                Assert.Equal([Contract.Name, Annex.Name], Assert.Single(report.Signatures).Covers);
            }
        }
    }

    private static ContainerReport Inspect(IEnumerable<ZipPart> parts) => new ContainerReader().Inspect(Question(parts));

    private static FileToVerify Question(IEnumerable<ZipPart> parts) => Question(new ZipWriting([.. parts]).Write(), Family);

    private static FileToVerify Question(byte[] container, FamilyAuthority family) => new()
    {
        Signature = container,
        Trust = family.Trust,
        At = Now,
        RevocationLists = [new ListWriter { Issuer = family.Root, Hand = family.RootHand, ThisUpdate = Now.AddDays(-1) }.List()],
    };

    private List<ZipPart> Replaced(string name, byte[] content) =>
        _parts.ConvertAll(part => part.Name == name ? new ZipPart(name, content) : part);

    private List<ZipPart> Without(string name) => _parts.FindAll(part => part.Name != name);

    private static void AssertBroken(Refusal reason, IEnumerable<ZipPart> parts)
    {
        var report = Inspect(parts);

        Assert.Equal((Verdict.Failed, Integrity.Broken, reason), (report.Verdict, report.Integrity, report.Reason));
    }

    private static void AssertRefused(Refusal reason, IEnumerable<ZipPart> parts)
    {
        var report = Inspect(parts);

        Assert.NotEqual(Verdict.Passed, report.Verdict);
        Assert.NotEqual(Integrity.Intact, report.Integrity);
        Assert.Equal(reason, report.Reason);
        Assert.Empty(report.Signatures);
    }
}
