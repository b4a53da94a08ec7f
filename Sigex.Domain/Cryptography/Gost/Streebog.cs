namespace Sigex.Domain.Cryptography.Gost;

public enum StreebogSize { Bits256, Bits512 }

/// <summary>GOST 34.11-2015, which is GOST R 34.11-2012 (RFC 6986). Gives 32 or 64 bytes, byte 0 first.</summary>
/// <remarks>
/// The stages are those of RFC 6986, clause 9. The standard counts bytes from the right; here byte 0 is the least
/// significant, as in CMS and in certificates. Messages stay below 2⁶¹ bytes, so that the counter fits one word.
/// </remarks>
public sealed class Streebog : IncrementalDigest
{
    private const int BlockLength = 64;
    private const int Words = 8;
    private const ulong BlockBits = 8 * BlockLength;

    private readonly StreebogSize _size;
    private readonly bool _inVectors;
    private readonly ulong[] _hash = new ulong[Words];
    private readonly ulong[] _sum = new ulong[Words];
    private readonly byte[] _rest = new byte[BlockLength];
    private int _restLength;
    private ulong _counter;

    public Streebog(StreebogSize size)
        : this(size, StreebogVectorRounds.IsSupported)
    {
    }

    /// <summary>For tests: both forms of the rounds can be asked for by name where the processor has both.</summary>
    internal Streebog(StreebogSize size, bool inVectors)
    {
        _size = size;
        _inVectors = inVectors;

        // Stage 1.
        Array.Fill(_hash, size == StreebogSize.Bits256 ? 0x0101010101010101ul : 0);
    }

    public override void Append(ReadOnlySpan<byte> piece)
    {
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
        // Stage 3, step 1: the rest, a byte 01 and zeros, even where the rest is empty.
        _rest[_restLength] = 1;
        _rest.AsSpan(_restLength + 1).Clear();
        Compress(_counter, _rest);
        AddToSum(_rest);
        _counter += 8 * (ulong)_restLength;

        // Steps 2 and 3: the length and the sum, both with the counter at zero.
        Span<byte> last = stackalloc byte[BlockLength];
        last.Clear();
        BitConverter.TryWriteBytes(last, _counter);
        Compress(0, last);
        Buffer.BlockCopy(_sum, 0, _rest, 0, BlockLength);
        Compress(0, _rest);

        var output = new byte[BlockLength];
        Buffer.BlockCopy(_hash, 0, output, 0, BlockLength);
        return _size == StreebogSize.Bits512 ? output : output[32..];
    }

    /// <summary>Stage 2.</summary>
    private void TakeBlocks(ReadOnlySpan<byte> blocks)
    {
        if (blocks.IsEmpty)
        {
            return;
        }

        Compress(_counter, blocks);
        _counter += BlockBits * (ulong)(blocks.Length / BlockLength);
        for (; !blocks.IsEmpty; blocks = blocks[BlockLength..])
        {
            AddToSum(blocks);
        }
    }

    private unsafe void Compress(ulong counter, ReadOnlySpan<byte> blocks)
    {
        fixed (ulong* hash = _hash)
        fixed (byte* first = blocks)
        {
            if (_inVectors)
            {
                StreebogVectorRounds.Compress(hash, counter, first, blocks.Length / BlockLength);
                return;
            }

            for (var block = first; block < first + blocks.Length; block += BlockLength, counter += BlockBits)
            {
                StreebogTableRounds.Compress(hash, counter, (ulong*)block);
            }
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
