using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;
using Sigex.Tests.Apart;
using Sigex.Tests.Hostile;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Malformed files of other projects' fuzzers, each to every reader: a value or our own refusal, nothing else.</summary>
internal sealed class Fuzz : ICaseAdapter
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    // One for all corpora; it ends with us, by the closed pipe.
    private static readonly ChildProcess Child = new(megabytes: 256);

    public string Kind => "fuzz";

    public CaseAnswer Ask(SuiteCase one)
    {
        using var packed = new GZipStream(File.OpenRead(one.Files("corpus")[0]), CompressionMode.Decompress);
        using var archive = new TarReader(packed);
        var answers = new List<VectorAnswer>();
        while (archive.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile)
            {
                // An empty file has no stream, and is a file all the same.
                using var bytes = new MemoryStream();
                entry.DataStream?.CopyTo(bytes);
                answers.Add(Ask(entry.Name, bytes.ToArray()));
            }
        }

        return new CaseAnswer("counted") { Vectors = answers };
    }

    private static VectorAnswer Ask(string name, byte[] bytes)
    {
        var answer = Child.Ask<ReadWork>(Convert.ToBase64String(bytes), Longest);
        var defects = answer.Line is null ? [answer.Death!] : JsonSerializer.Deserialize<string[]>(answer.Line)!;
        return defects.Length == 0
            ? new VectorAnswer(name, "no-crash", "read or refused", Standing.AsExpected)
            : new VectorAnswer(name, "no-crash", string.Join("; ", defects), Standing.Differs);
    }
}
