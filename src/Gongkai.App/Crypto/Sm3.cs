using System.Buffers.Binary;
using System.Numerics;

namespace Gongkai.App.Crypto;

/// <summary>SM3 散列（GB/T 32905）。自己实现，不靠系统的库：换到哪台机器都能核对日志链。</summary>
static class Sm3
{
    public const int Size = 32;
    public const int BlockSize = 64;

    public static byte[] Hash(ReadOnlySpan<byte> data)
    {
        Span<uint> state = [0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E];
        var whole = data.Length / BlockSize * BlockSize;
        for (var at = 0; at < whole; at += BlockSize)
            Compress(state, data.Slice(at, BlockSize));

        Span<byte> tail = stackalloc byte[2 * BlockSize];
        tail.Clear();
        var rest = data[whole..];
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        var length = rest.Length + 9 <= BlockSize ? BlockSize : 2 * BlockSize;
        BinaryPrimitives.WriteUInt64BigEndian(tail[(length - 8)..], (ulong)data.Length * 8);
        for (var at = 0; at < length; at += BlockSize)
            Compress(state, tail.Slice(at, BlockSize));

        var hash = new byte[Size];
        for (var i = 0; i < state.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(hash.AsSpan(i * 4), state[i]);
        return hash;
    }

    static void Compress(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[68];
        Expand(w, block);
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7]);
        unchecked
        {
            for (var j = 0; j < 64; j++)
            {
                var a12 = BitOperations.RotateLeft(a, 12);
                var ss1 = BitOperations.RotateLeft(a12 + e + BitOperations.RotateLeft(j < 16 ? 0x79CC4519u : 0x7A879D8Au, j), 7);
                var tt1 = (j < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c)) + d + (ss1 ^ a12) + (w[j] ^ w[j + 4]);
                var tt2 = (j < 16 ? e ^ f ^ g : (e & f) | (~e & g)) + h + ss1 + w[j];
                (a, b, c, d) = (tt1, a, BitOperations.RotateLeft(b, 9), c);
                (e, f, g, h) = (tt2 ^ BitOperations.RotateLeft(tt2, 9) ^ BitOperations.RotateLeft(tt2, 17), e, BitOperations.RotateLeft(f, 19), g);
            }
        }

        ReadOnlySpan<uint> mixed = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < mixed.Length; i++)
            state[i] ^= mixed[i];
    }

    static void Expand(Span<uint> w, ReadOnlySpan<byte> block)
    {
        for (var j = 0; j < 16; j++)
            w[j] = BinaryPrimitives.ReadUInt32BigEndian(block[(j * 4)..]);
        for (var j = 16; j < w.Length; j++)
        {
            var x = w[j - 16] ^ w[j - 9] ^ BitOperations.RotateLeft(w[j - 3], 15);
            w[j] = x ^ BitOperations.RotateLeft(x, 15) ^ BitOperations.RotateLeft(x, 23) ^ BitOperations.RotateLeft(w[j - 13], 7) ^ w[j - 6];
        }
    }
}
