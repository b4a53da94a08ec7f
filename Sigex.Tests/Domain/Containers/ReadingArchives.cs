using Sigex.Domain.Containers;
using Sigex.Domain.Containers.Zip;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Kernel;
using Sigex.Tests.Support;
using Sigex.Tests.Support.Containers;

namespace Sigex.Tests.Domain.Containers;

/// <summary>An archive is read where every reader would see the same in it, and nothing else is (rules ZIP-01, ZIP-02).</summary>
public sealed class ReadingArchives
{
    private const uint SymbolicLink = 0xA1FF0000;

    private static readonly byte[] Text = "a text that is long enough to be packed, packed, packed, packed"u8.ToArray();
    private static readonly ZipPart First = new("mimetype", "x/y"u8.ToArray());
    private static readonly ZipPart Second = new("a/b.txt", Text) { IsDeflated = true };
    private static readonly ZipWriting Sound = new(First, Second);

    private static readonly Dictionary<string, (ZipWriting Archive, Refusal Reason)> All = new()
    {
        ["bytes before it"] = (Sound with { Before = "MZ"u8.ToArray() }, ContainerRefusals.Malformed),
        ["bytes behind it"] = (Sound with { Behind = [0] }, ContainerRefusals.Malformed),
        ["bytes between entries and directory"] = (Sound with { Between = [1, 2] }, ContainerRefusals.Malformed),
        ["an entry in hiding"] = (Sound with { Between = new ZipWriting(First).Write()[..41] }, ContainerRefusals.Malformed),
        ["another end record in the comment"] = (Sound with { Comment = "PK\u0005\u0006" + new string('a', 18) }, ContainerRefusals.Malformed),
        ["a false count"] = (Sound with { StatedEntries = 1 }, ContainerRefusals.Malformed),
        ["two names for one entry"] = (new(First, Second with { LocalName = "a/c.txt" }), ContainerRefusals.Malformed),
        ["two packings for one entry"] = (new(First, Second with { LocalFlags = 1 }), ContainerRefusals.Malformed),
        ["a false sum"] = (new(First, Second with { Crc = 7 }), ContainerRefusals.Malformed),
        ["a false size"] = (new(First, Second with { Size = 10 }), ContainerRefusals.Malformed),
        ["a longer false size"] = (new(First, Second with { Size = 100 }), ContainerRefusals.Malformed),
        ["the same name twice"] = (new(First, Second, Second), ContainerRefusals.EntryNotAllowed),
        ["the same name in capitals"] = (new(First, Second, Second with { Name = "A/B.TXT" }), ContainerRefusals.EntryNotAllowed),
        ["an absolute name"] = (new(Second with { Name = "/etc/passwd" }), ContainerRefusals.EntryNotAllowed),
        ["a name that leads upwards"] = (new(Second with { Name = "a/../../b" }), ContainerRefusals.EntryNotAllowed),
        ["a name of Windows that does"] = (new(Second with { Name = "..\\b" }), ContainerRefusals.EntryNotAllowed),
        ["a drive"] = (new(Second with { Name = "c:b.txt" }), ContainerRefusals.EntryNotAllowed),
        ["a name with a line in it"] = (new(Second with { Name = "a\nb" }), ContainerRefusals.EntryNotAllowed),
        ["a symbolic link"] = (new(Second with { ExternalAttributes = SymbolicLink }), ContainerRefusals.EntryNotAllowed),
        ["a second name in an extra field"] = (new(Second with { Extra = [0x75, 0x70, 0, 0] }), ContainerRefusals.EntryNotAllowed),
        ["a size beyond 32 bits"] = (new(Second with { Extra = [1, 0, 0, 0] }), ContainerRefusals.EntryNotAllowed),
        ["an encrypted entry"] = (new(Second with { Flags = 1 }), ContainerRefusals.PackingNotAllowed),
        ["another packing"] = (new(Second with { Method = 12 }), ContainerRefusals.PackingNotAllowed),
        ["a long name"] = (new(Second with { Name = new string('a', 256) }), ContainerRefusals.LimitExceeded),
        ["more than a hundred times its size"] = (new(new ZipPart("a", new byte[2_000_000]) { IsDeflated = true }), ContainerRefusals.LimitExceeded),
        ["too many entries"] = (new([.. Enumerable.Range(0, 1_001).Select(i => new ZipPart($"{i}", []))]), ContainerRefusals.LimitExceeded),
        ["no entry"] = (new(), ContainerRefusals.Malformed),
    };

    public static TheoryData<string> Spoilt() => [.. All.Keys];

    [Fact]
    public void A_sound_one_gives_its_files_as_they_were_packed()
    {
        var archive = ZipDirectory.Read((Sound with { Comment = "mimetype=x/y" }).Write());

        Assert.Equal(["mimetype", "a/b.txt"], archive.Files.Select(file => file.Name));
        Assert.Equal(Text, archive.Find("a/b.txt")!.Bytes(1_000).ToArray());
        Assert.True(archive.First!.IsStored);
    }

    [Fact]
    public void Sizes_may_stand_behind_the_data_and_folders_are_no_files()
    {
        var archive = ZipDirectory.Read(new ZipWriting(First, new ZipPart("a/", []), Second with { HasDescriptor = true }).Write());

        Assert.Equal(["mimetype", "a/b.txt"], archive.Files.Select(file => file.Name));
    }

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void What_readers_could_see_differently_is_refused(string what)
    {
        var (archive, reason) = All[what];

        Assert.Equal(reason, Given.ReasonIn(Reading.Try(() => ZipDirectory.Read(archive.Write()))));
    }

    [Fact]
    public void An_archive_cut_anywhere_is_refused()
    {
        var whole = Sound.Write();
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.NotNull(Given.ReasonIn(Reading.Try(() => ZipDirectory.Read(whole.AsMemory(0, length)))));
        }
    }

    [Fact]
    public void One_bit_turned_gives_the_same_files_or_a_refusal()
    {
        var whole = Sound.Write();
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            var spoilt = whole.ToArray();
            spoilt[bit / 8] ^= (byte)(1 << (bit % 8));
            if (!Reading.Try(() => ZipDirectory.Read(spoilt)).IsRefused(out _, out var read))
            {
                Assert.Equal(Text, read.Find("a/b.txt")?.Bytes(1_000).ToArray());
            }
        }
    }

    [Theory]
    [InlineData("PK\u0003\u0004rest", FileKind.Zip)]
    [InlineData("%PDF-1.7\n<html>", FileKind.Pdf)]
    [InlineData("<?xml version=\"1.0\"?>\n<SignedDoc format=\"DIGIDOC-XML\">", FileKind.DigiDoc)]
    [InlineData("<!DOCTYPE a [\n<!ENTITY b 'c'>\n]>\n<SignedDoc>", FileKind.DigiDoc)]
    [InlineData("<a><SignedDoc/></a>", FileKind.Other)]
    [InlineData("PK", FileKind.Other)]
    [InlineData("", FileKind.Other)]
    public void The_kind_of_a_file_is_in_its_bytes(string file, FileKind kind)
    {
        Assert.Equal(kind, FileKinds.Of(System.Text.Encoding.UTF8.GetBytes(file)));
    }

    [Fact]
    public void An_archive_behind_a_program_is_an_archive_and_is_refused_as_one()
    {
        Assert.Equal(FileKind.Zip, FileKinds.Of((Sound with { Before = "MZ"u8.ToArray() }).Write()));
    }
}
