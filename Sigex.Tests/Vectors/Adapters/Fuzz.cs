using System.Formats.Tar;
using System.IO.Compression;
using Sigex.Domain.Certificates;
using Sigex.Domain.Certificates.Revocation;
using Sigex.Domain.Cryptography;
using Sigex.Domain.Cryptography.Asn1;
using Sigex.Domain.Signatures.Cms;
using Sigex.Domain.Signatures.Timestamps;

namespace Sigex.Tests.Vectors.Adapters;

/// <summary>Malformed files of other projects' fuzzers, each to every reader: a value or our own refusal, nothing else.</summary>
internal sealed class Fuzz : ICaseAdapter
{
    private static readonly (string Name, Func<byte[], object> Read)[] Readers =
    [
        ("certificate", bytes => Certificate.Read(bytes)),
        ("key", bytes => PublicKey.Read(bytes)),
        ("name", bytes => DistinguishedName.Read(bytes)),
        ("revocation list", bytes => RevocationList.Read(bytes)),
        ("status", bytes => OcspResponse.Read(bytes)),
        ("time-stamp", bytes => TimestampToken.Read(bytes)),
        ("signature", bytes => CmsSignature.Read(bytes)),
        ("signed data", bytes => SignedDataFile.Read(bytes)),
    ];

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
        var crashes = Readers.Select(reader => Crash(reader.Name, reader.Read, bytes)).OfType<string>().ToList();
        return crashes.Count == 0
            ? new VectorAnswer(name, "no-crash", "read or refused", Standing.AsExpected)
            : new VectorAnswer(name, "no-crash", string.Join("; ", crashes), Standing.Differs);
    }

    private static string? Crash(string reader, Func<byte[], object> read, byte[] bytes)
    {
        try
        {
            _ = read(bytes);
            return null;
        }
        catch (RefusedException)
        {
            return null;
        }
#pragma warning disable CA1031 // Anything else that leaves a reader is what this looks for (rule ASN-07).
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return $"{reader}: {fault.GetType().Name}";
        }
    }
}
