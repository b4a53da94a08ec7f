using System.IO.Compression;
using Sigex.Domain.Signatures.Containers;
using Sigex.Domain.Signatures.Verification;
using Sigex.Tests.Support.Containers;
using Sigex.Tests.Vectors;

namespace Sigex.Tests.Domain.Signatures.Containers;

/// <summary>Every sound container of the suites, packed anew with one thing changed, is no longer intact.</summary>
public sealed class ContainersOfOthers
{
    [Fact]
    public void Packed_anew_as_they_are_they_stay_intact_and_nothing_may_be_added_taken_or_changed()
    {
        Assert.SkipWhen(SuiteLocator.Folder is null, SuiteLocator.Absent);
        var sound = SuiteLocator.Names.SelectMany(SuiteCase.Of)
            .Where(one => one is { Kind: "container", Expect: "intact" } && Inspect(one.Bytes("file")).Integrity == Integrity.Intact)
            .Select(one => Parts(one.Bytes("file")))
            .ToList();

        Assert.True(sound.Count >= 20, "Too few of them are read.");
        Assert.All(sound, parts =>
        {
            // It may be empty.
            var document = parts.FindIndex(part => part.Name != "mimetype" && !part.Name.StartsWith("META-INF/", StringComparison.Ordinal));
            Assert.NotEqual(-1, document);
            Assert.Equal(Integrity.Intact, Judge(parts));
            Assert.NotEqual(Integrity.Intact, Judge([.. parts, new ZipPart("added.txt", [1])]));
            Assert.NotEqual(Integrity.Intact, Judge([.. parts.Where((_, i) => i != document)]));
            Assert.NotEqual(Integrity.Intact, Judge([.. parts.Select((part, i) => i == document ? Changed(part) : part)]));
            Assert.NotEqual(Integrity.Intact, Judge([.. parts.Select((part, i) => i == document ? part with { Name = "renamed" } : part)]));
        });
    }

    private static Integrity Judge(List<ZipPart> parts) => Inspect(new ZipWriting([.. parts]).Write()).Integrity;

    private static ZipPart Changed(ZipPart part) => part with
    {
        Content = part.Content is [var first, .. var rest] ? [(byte)(first ^ 1), .. rest] : [1],
    };

    private static ContainerReport Inspect(byte[] file) => new ContainerReader(SuitePolicies.Mathematics).Inspect(new FileToVerify
    {
        Signature = file,
        Trust = new([], []),
        At = new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero),
    });

    private static List<ZipPart> Parts(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        return [.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry =>
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            return new ZipPart(entry.FullName, content.ToArray());
        })];
    }
}
