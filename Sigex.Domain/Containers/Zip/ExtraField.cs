using System.Buffers.Binary;
using Sigex.Domain.Cryptography.Asn1;

namespace Sigex.Domain.Containers.Zip;

/// <summary>The extra field of a header (APPNOTE 4.5): what in it would give the entry another size or name is refused.</summary>
internal static class ExtraField
{
    private const int Zip64 = 0x0001;
    private const int UnicodePath = 0x7075;
    private const int StrongEncryption = 0x0017;
    private const int AesEncryption = 0x9901;

    /// <exception cref="RefusedException">It holds one of these. What is no list of fields at all is padding.</exception>
    public static void Pass(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            Refuse.If(id is Zip64 or UnicodePath or StrongEncryption or AesEncryption, ContainerRefusals.EntryNotAllowed);
            if (extra.Length < 4 + length)
            {
                return;
            }

            extra = extra[(4 + length)..];
        }
    }
}
