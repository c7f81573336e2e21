using Extractor.Sources;
using Xunit;

namespace Extractor.Tests.Sources;

public sealed class BoundedInflationTests
{
    private static byte[] Noise(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        return content;
    }

    private static byte[] Inflate(byte[] packed, int maxRatio = 200)
    {
        using var inflation = new BoundedInflation(new MemoryStream(packed), packed.Length, maxRatio);
        using var all = new MemoryStream();
        inflation.CopyTo(all, 777);
        return all.ToArray();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(8150)]
    [InlineData(65_536)]
    [InlineData(300_001)]
    public void What_was_packed_comes_out_again(int length) => Assert.Equal(Noise(length), Inflate(SourceFolder.Gzip(Noise(length))));

    [Fact]
    public void Every_length_around_the_reader_s_buffer_comes_out_again()
    {
        // The end of the file then falls on every place of the buffer that the inflater fills.
        for (var length = 8120; length < 8220; length++)
            Assert.Equal(length, Inflate(SourceFolder.Gzip(Noise(length))).Length);
    }

    [Fact]
    public void Several_members_are_one_content() =>
        Assert.Equal([.. Noise(5000), .. Noise(70_000)], Inflate([.. SourceFolder.Gzip(Noise(5000)), .. SourceFolder.Gzip(Noise(70_000))]));

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        var packed = SourceFolder.Gzip(string.Concat(Enumerable.Range(0, 300).Select(i => $"line {i}\n")));

        for (var length = 1; length < packed.Length; length++)
            Assert.Throws<InvalidDataException>(() => Inflate(packed[..length]));
    }

    [Fact]
    public void The_ratio_counts_the_whole_file() => Assert.Throws<InvalidDataException>(() => Inflate(SourceFolder.Gzip(new byte[100_000]), maxRatio: 50));
}
