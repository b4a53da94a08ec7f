using System.Buffers.Binary;
using Sigex.Domain.Containers.Zip;

namespace Sigex.Domain.Containers;

/// <summary>What an upload is, by its bytes and never by its name or its label (rule FIL-01).</summary>
/// <remarks>It decides which reader is asked and what is shown; a document is stored and signed as opaque bytes all the same.</remarks>
public enum FileKind
{
    /// <summary>Anything else; a signature file of a person, as far as anybody knows.</summary>
    Other,

    /// <summary>A ZIP archive, which may be an ASiC container.</summary>
    Zip,

    /// <summary>A DDOC of the old Baltic kind: XML with the files inside.</summary>
    DigiDoc,

    Pdf,
}

/// <summary>Tells the kinds apart.</summary>
public static class FileKinds
{
    // The document element of a DDOC follows its XML declaration and, in hostile ones, a document type.
    private const int Beginning = 2048;

    public static FileKind Of(ReadOnlySpan<byte> file) => file switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => FileKind.Zip,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        _ when EndsAsArchive(file) => FileKind.Zip,
        _ when IsDigiDoc(file) => FileKind.DigiDoc,
        _ => FileKind.Other,
    };

    // An archive behind something else is a ZIP for most programs, so it is one here, and is refused as one.
    private static bool EndsAsArchive(ReadOnlySpan<byte> file) =>
        file.Length > EndRecord.Size
        && BinaryPrimitives.ReadUInt32LittleEndian(file[^EndRecord.Size..]) == EndRecord.Signature;

    private static bool IsDigiDoc(ReadOnlySpan<byte> file)
    {
        var beginning = file[..Math.Min(file.Length, Beginning)].TrimStart("\uFEFF \t\r\n"u8);
        while (beginning is [(byte)'<', (byte)'?' or (byte)'!', ..])
        {
            var end = beginning.IndexOf((byte)'>');
            var next = end < 0 ? -1 : beginning[end..].IndexOf((byte)'<');
            if (next < 0)
            {
                return false;
            }

            beginning = beginning[(end + next)..];
        }

        return beginning.StartsWith("<SignedDoc"u8);
    }
}
