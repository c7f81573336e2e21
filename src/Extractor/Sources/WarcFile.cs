using System.Globalization;

namespace Extractor.Sources;

/// <summary>
/// Records of a WARC file one after another, of which memory holds one: plain, or gzipped with a member for each record (or for several).
/// After a damaged member it goes on at the next that inflates to a record.
/// </summary>
internal sealed class WarcFile(Stream stream, SourceLimits limits, InflationBudget? budget) : IDisposable
{
    private static ReadOnlySpan<byte> MemberMagic => [0x1F, 0x8B, 8];

    private readonly Backtrack file = new(stream);
    private readonly Backtrack inflated = new(Stream.Null);
    private WarcRecords? records;
    private long member;
    private bool isPacked;

    /// <summary>The next record, or what stands where one should; null at the end.</summary>
    public WarcRecord? Next()
    {
        while (true)
        {
            if (records is null && !Begin(out var damage))
                return damage;
            try
            {
                if (records!.Next() is { } record)
                    return isPacked ? record with { Offset = PackedOffset(record.Offset) } : record;
            }
            catch (InvalidDataException e) when (isPacked)
            {
                return Damaged(e.Message);
            }
            if (!isPacked)
                return null;
            records = null;
        }
    }

    public void Dispose()
    {
        inflated.Dispose();
        file.Dispose();
    }

    /// <summary>Begins the file, or the next member of it.</summary>
    private bool Begin(out WarcRecord? damage)
    {
        damage = null;
        member = file.Position;
        if (file.Peek(1).IsEmpty)
            return false;
        var isMember = GzipMember.BeginsAt(file.Peek(4));
        if (member == 0 && !isMember && !file.Peek(2).StartsWith(MemberMagic[..2]))
        {
            records = new WarcRecords(file, limits.MaxBytes);
            return true;
        }
        isPacked = true;
        try
        {
            inflated.Reset(new GzipMember(file, limits.MaxRatio, budget));
            records = new WarcRecords(inflated, limits.MaxBytes);
            return true;
        }
        catch (InvalidDataException e)
        {
            damage = Damaged(e.Message);
            return false;
        }
    }

    private WarcRecord Damaged(string problem)
    {
        var damaged = new WarcRecord(Offset(member)) { Problem = problem };
        records = null;
        file.GoTo(member + 1);
        while (file.Find(MemberMagic))
        {
            var candidate = file.Position;
            var isRecord = InflatesToRecord();
            file.GoTo(isRecord ? candidate : candidate + 1);
            if (isRecord)
                break;
        }
        return damaged;
    }

    private bool InflatesToRecord()
    {
        try
        {
            Span<byte> begin = stackalloc byte[5];
            using var candidate = new GzipMember(file, limits.MaxRatio, null);
            return candidate.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private string PackedOffset(string inner) => inner == "0" ? Offset(member) : $"{Offset(member)}+{inner}";

    private static string Offset(long place) => place.ToString(CultureInfo.InvariantCulture);
}
