using System.IO.Compression;
using System.IO.Hashing;

namespace Extractor.Sources;

/// <summary>The bytes of a zip entry, held to what the archive says of them: length and check sum, and the bounds of inflation.</summary>
internal sealed class CheckedEntry(ZipArchiveEntry entry, int maxRatio, InflationBudget budget) : ForwardStream
{
    private readonly Stream inflated = entry.Open();
    private readonly Crc32 crc = new();
    private long total;

    public override int Read(Span<byte> buffer)
    {
        var read = inflated.Read(buffer);
        crc.Append(buffer[..read]);
        total += read;
        budget.Draw(read);
        if (total > Math.Max(entry.CompressedLength, 64) * maxRatio)
            throw new InvalidDataException($"inflates to more than {maxRatio} times its size, as a zip bomb does; unpack it by hand if it is meant");
        if (read == 0 && !buffer.IsEmpty && crc.GetCurrentHashAsUInt32() != entry.Crc32)
            throw new InvalidDataException("is damaged: it is not what its archive's check sum says; pack or fetch the archive again");
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }
}
