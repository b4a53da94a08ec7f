namespace Sigex.Domain.Cryptography.Gost;

/// <summary>GOST 34.311-95 (RFC 5831) with the S-box "D-Test". Gives 32 bytes, byte 0 first.</summary>
/// <remarks>
/// The stages are those of RFC 5831, clause 6. The standard counts bytes from the right; here byte 0 is the least
/// significant, as in CMS and in certificates. Messages stay below 2⁶¹ bytes, so that the length fits one word.
/// </remarks>
public sealed class Gost34311 : IncrementalDigest
{
    private const int BlockLength = 32;
    private const int Words = 4;

    private readonly ulong[] _hash = new ulong[Words];
    private readonly ulong[] _sum = new ulong[Words];
    private readonly byte[] _rest = new byte[BlockLength];
    private int _restLength;
    private ulong _length;

    public override void Append(ReadOnlySpan<byte> piece)
    {
        _length += (ulong)piece.Length;
        if (_restLength > 0)
        {
            var taken = Math.Min(BlockLength - _restLength, piece.Length);
            piece[..taken].CopyTo(_rest.AsSpan(_restLength));
            piece = piece[taken..];
            _restLength += taken;
            if (_restLength < BlockLength)
            {
                return;
            }

            TakeBlocks(_rest);
            _restLength = 0;
        }

        var whole = piece.Length - (piece.Length % BlockLength);
        TakeBlocks(piece[..whole]);
        piece[whole..].CopyTo(_rest);
        _restLength = piece.Length - whole;
    }

    public override byte[] Finish()
    {
        // The last block is filled with zeros; a message that ends with a whole block, or is empty, has no other.
        if (_restLength > 0)
        {
            _rest.AsSpan(_restLength).Clear();
            TakeBlocks(_rest);
        }

        Span<byte> last = stackalloc byte[BlockLength];
        last.Clear();
        BitConverter.TryWriteBytes(last, 8 * _length);
        Step(last);
        Buffer.BlockCopy(_sum, 0, _rest, 0, BlockLength);
        Step(_rest);

        var output = new byte[BlockLength];
        Buffer.BlockCopy(_hash, 0, output, 0, BlockLength);
        return output;
    }

    private void TakeBlocks(ReadOnlySpan<byte> blocks)
    {
        for (; !blocks.IsEmpty; blocks = blocks[BlockLength..])
        {
            Step(blocks);
            AddToSum(blocks);
        }
    }

    private unsafe void Step(ReadOnlySpan<byte> block)
    {
        fixed (ulong* hash = _hash)
        fixed (byte* words = block)
        {
            Gost34311Step.Run(hash, (ulong*)words);
        }
    }

    private void AddToSum(ReadOnlySpan<byte> block)
    {
        var carry = 0ul;
        for (var word = 0; word < Words; word++)
        {
            var addend = BitConverter.ToUInt64(block[(8 * word)..]);
            var sum = _sum[word] + addend;
            var overflow = sum < addend ? 1ul : 0;
            _sum[word] = sum + carry;
            carry = overflow + (_sum[word] < carry ? 1ul : 0);
        }
    }
}
