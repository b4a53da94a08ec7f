using System.Text;
using System.Text.Json;
using Sigex.Tests.Apart;

namespace Sigex.Tests.Hostile;

/// <summary>Gives a megabyte of nesting to every reader, on a stack of 256 kB; the answer is the list of defects.</summary>
internal sealed class NestWork : IChildWork
{
    private const int Size = 1_000_000;
    private const int Stack = 256 * 1024;

    public string Do(string question)
    {
        var bytes = Nested(question);
        var faults = new List<string>();
        var thread = new Thread(() => faults.AddRange(Readers.All.Select(reader => FaultOver(reader, bytes)).OfType<string>()), Stack);
        thread.Start();
        thread.Join();
        return JsonSerializer.Serialize(faults);
    }

    private static string? FaultOver(HostileReader reader, byte[] bytes) =>
        reader.FaultOver(bytes, out var isTaken) ?? (isTaken ? $"{reader.Name} took it" : null);

    private static byte[] Nested(string way) => way switch
    {
        "sequence" => Repeated([0x30, 0x80]),
        "set" => Repeated([0x31, 0x80]),
        "octets" => Repeated([0x24, 0x80]),
        "context" => Repeated([0xA3, 0x80]),
        "definite" => Definite(0x30),
        "definite octets" => Definite(0x24),
        "signature" => Repeated([0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0, 0x80]),
        "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(Repeated([0x30, 0x80]))),
        "elements" => Repeated("<a>"u8),
        "closed elements" => [.. Repeated("<a>"u8)[..(Size / 2)], .. Repeated("</a>"u8)],
        "signatures" => Repeated("<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\">"u8),
        "entities" => [.. "<!DOCTYPE a ["u8, .. Repeated("<!ENTITY a \"&a;\">"u8)],
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    private static byte[] Repeated(ReadOnlySpan<byte> piece)
    {
        var bytes = new byte[Size / piece.Length * piece.Length];
        for (var at = 0; at < bytes.Length; at += piece.Length)
        {
            piece.CopyTo(bytes.AsSpan(at));
        }

        return bytes;
    }

    // Each value ends exactly where the file ends.
    private static byte[] Definite(byte tag)
    {
        var bytes = new byte[Size / 5 * 5];
        for (var at = 0; at < bytes.Length; at += 5)
        {
            var inside = bytes.Length - at - 5;
            (bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3], bytes[at + 4]) =
                (tag, 0x83, (byte)(inside >> 16), (byte)(inside >> 8), (byte)inside);
        }

        return bytes;
    }
}
