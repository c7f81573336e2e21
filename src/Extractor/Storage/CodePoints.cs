namespace Extractor.Storage;

/// <summary>
/// Counts the code points of a text up to UTF-16 offsets. SQLite and Python count code points, .NET and browsers UTF-16 units:
/// an emoji is one of the former and two of the latter. Cheap for offsets that ascend.
/// </summary>
internal sealed class CodePoints(string text)
{
    private int _offset;
    private int _count;

    /// <summary>Code points before the UTF-16 offset.</summary>
    public int Before(int offset)
    {
        if (offset < _offset)
        {
            (_offset, _count) = (0, 0);
        }

        while (_offset < offset)
        {
            // The second half of a pair belongs to the code point that its first half began.
            if (_offset == 0 || !char.IsSurrogatePair(text[_offset - 1], text[_offset]))
            {
                _count++;
            }

            _offset++;
        }

        return _count;
    }
}
