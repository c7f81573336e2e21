using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Extractor.Sources;

/// <summary>Cuts a file of JSONL into ranges of lines, so that each can be read without those before it; ids that stand on two lines are found here, where all lines are seen.</summary>
/// <param name="articles">How many lines a part has at most.</param>
internal sealed class LineParts(string fullPath, string path, int articles, SourceLimits limits, JsonFields? fields)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public IEnumerable<SourceCut> Cut(CancellationToken cancellation)
    {
        List<SourceCut> parts = [];

        // Whatever is wrong with the file is told where it is read.
        return Failure.Try(() => parts = Parts(cancellation), path) is null ? parts : [Whole(1)];
    }

    private List<SourceCut> Parts(CancellationToken cancellation)
    {
        using var file = Entry.OfFile(fullPath, path).Open();
        if (MarkOf(file) is not { } mark) return [Whole(1)];
        using var lines = new LineReader(file, limits.MaxBytes);
        var (parts, seen, repeated) = (new List<SourceCut>(), new HashSet<ulong>(), new List<int>());
        var (from, first, count) = ((long)mark, 1, 0);
        for (var number = 1; ; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = lines.Next();
            if (line.IsEnd) break;
            if (line is { IsTooLong: false, IsBlank: false } && IdOf(line) is { } id && !seen.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan())))) repeated.Add(number);
            if (++count < articles) continue;
            Add(mark + lines.Position, number + 1);
        }

        if (count > 0) Add(mark + lines.Position, 0);
        return parts.Count == 1 ? [Whole(parts[0].Articles)] : parts;

        void Add(long to, int next)
        {
            parts.Add(new SourceCut(new SourcePart { Files = [path], Lines = new LineRange(from, to, first) { Repeated = repeated } }, count));
            (from, first, count, repeated) = (to, next, 0, []);
        }
    }

    private SourceCut Whole(int lines) => new(new SourcePart { Files = [path] }, lines);

    // Bytes of UTF-16 are no bytes of the lines that are read: such a file stays whole.
    private static int? MarkOf(Stream file)
    {
        var head = new byte[Mark.Length];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Seek(0, SeekOrigin.Begin);
        return head.AsSpan(0, read) switch
        {
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => null,
            var bytes => bytes.StartsWith(Mark) ? Mark.Length : 0,
        };
    }

    private string? IdOf(Line line)
    {
        try
        {
            return JsonArticle.Read(line.Content, fields).Id;
        }
        catch (JsonArticleException)
        {
            return null;
        }
    }
}
