using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Extractor.Articles;

/// <summary>Reads the text layer of a PDF file: blocks of lines as paragraphs, in the order in which one would read them. It sees no pictures of text.</summary>
internal static class PdfPage
{
    /// <summary>Longer documents are reports, not articles.</summary>
    public const int MostPages = 500;

    /// <summary>The time to find the blocks of a page is quadratic in its letters; no page of words has more.</summary>
    private const int MostLetters = 20_000;

    /// <exception cref="UnreadableArticleException">It is no PDF, is locked, too long, or has no text layer.</exception>
    public static Article Read(Extractor.Sources.Page page)
    {
        List<string> paragraphs;
        string? title;
        try
        {
            using var document = PdfDocument.Open(page.Content.ToArray());
            if (document.NumberOfPages > MostPages)
                throw new UnreadableArticleException(page.Path, $"has more than {MostPages} pages", "split it");
            paragraphs = [.. document.GetPages().SelectMany(Paragraphs)];
            title = PageMetadata.Clean(document.Information.Title);
        }
        catch (Exception e) when (e is not (UnreadableArticleException or OutOfMemoryException))
        {
            // The library throws exceptions of a dozen kinds at what is no sound PDF, its own faults among them.
            throw new UnreadableArticleException(page.Path, $"cannot be read as PDF ({e.Message.TrimEnd('.')})", "save it again without a password, or give its text", e);
        }
        if (paragraphs.Count == 0)
            throw new UnreadableArticleException(page.Path, "has no text layer", "put it through a text recognition, or give its text");
        var text = Mending.Mend(string.Join("\n\n", paragraphs), out var mended);
        return new Article(page.Id, text)
        {
            Title = title is not null && text.Contains(title, StringComparison.OrdinalIgnoreCase) ? title : FirstLine.Title(text) ?? title,
            Url = page.Url,
            ReadBy = "PdfPig",
            Warnings = mended == 0 ? [] : ["Characters that are no text became U+FFFD."],
        };
    }

    private static IEnumerable<string> Paragraphs(UglyToad.PdfPig.Content.Page page)
    {
        if (page.Letters.Count > MostLetters)
            return [page.Text];
        List<Word> words = [.. NearestNeighbourWordExtractor.Instance.GetWords(page.Letters).Where(word => !string.IsNullOrWhiteSpace(word.Text))];
        if (words.Count == 0)
            return [];
        var blocks = DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(block => Joined(block.TextLines.Select(line => line.Text.Trim())));
    }

    /// <summary>Lines of a paragraph as one: a word parted at the end of a line is put together.</summary>
    private static string Joined(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (text.Length > 1 && text[^1] == '-' && char.IsLower(text[^2]) && char.IsLower(line[0]))
                text.Length--;
            else if (text.Length > 0 && text[^1] != '-')
                text.Append(' ');
            text.Append(line);
        }
        return text.ToString();
    }
}
