namespace Extractor.Mentions;

/// <summary>
/// Refuses a mention that a digit touches, or a group of digits beyond a comma or point: it would be part of a number, and a part
/// of a number is a wrong number.
/// </summary>
internal static class EdgeRefiner
{
    private const string Name = "edges";

    public static void Refine(Reading reading, List<Mention> mentions)
    {
        var kept = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (IsPart(reading.Text, mention))
            {
                reading.Refuse(mention.Span, Name, "a digit touches it");
            }
            else
            {
                mentions[kept++] = mention;
            }
        }

        mentions.RemoveRange(kept, mentions.Count - kept);
    }

    private static bool IsPart(string text, Mention mention)
    {
        var (start, end) = (mention.Span.Start, mention.Span.End);
        if (IsDigit(text, start - 1) || IsDigit(text, end))
        {
            return true;
        }

        // "$1,23456"; a date may well end so: "on March 31,1987".
        return mention.Kind != Kind.Date
            && ((IsDigit(text, start) && IsSeparator(text, start - 1) && IsDigit(text, start - 2)) || (IsDigit(text, end - 1) && IsSeparator(text, end) && IsDigit(text, end + 1)));
    }

    private static bool IsDigit(string text, int index) => (uint)index < (uint)text.Length && char.IsDigit(text[index]);

    private static bool IsSeparator(string text, int index) => (uint)index < (uint)text.Length && (text[index] is ',' or '.');
}
