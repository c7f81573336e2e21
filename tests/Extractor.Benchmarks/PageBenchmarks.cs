using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using Extractor.Articles;
using SmartReader;

namespace Extractor.Benchmarks;

/// <summary>
/// How fast pages are read, bytes to article, one thread; beside it AngleSharp's bare parse, and SmartReader over the same parse:
/// <code>
/// EXTRACTOR_BENCHMARK_PAGES=pages dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*Page*'
/// </code>
/// Read pages/s, the pages of a folder by the median run.
/// </summary>
[Config(typeof(ThroughputConfig))]
public class PageBenchmarks
{
    [GlobalSetup]
    public void Quicken()
    {
        // Its own text and HTML of the result are not used here, and their making is what takes longest.
        SmartReader.Article.Serializer = _ => "";
        SmartReader.Article.Converter = _ => "";
    }

    /// <summary>Decoding and parsing: what no reader can do without.</summary>
    [Benchmark]
    public int Parse()
    {
        var elements = 0;
        foreach (var page in BenchmarkPages.All)
        {
            using var document = Parsed(page);
            elements += document.ChildElementCount;
        }

        return elements;
    }

    /// <summary>The same and SmartReader's main text.</summary>
    [Benchmark]
    public int Smart()
    {
        var length = 0;
        foreach (var page in BenchmarkPages.All)
        {
            using var document = Parsed(page);
            using var reader = new Reader("https://page.invalid/", document);
            reader.AddCustomOperationEnd(content => length += content.TextContent.Length);
            reader.GetArticle();
        }

        return length;
    }

    /// <summary>Ours: title, dates, language and main text.</summary>
    [Benchmark(Baseline = true)]
    public int Read()
    {
        var length = 0;
        foreach (var page in BenchmarkPages.All)
        {
            length += ArticleReader.Read(page).Text.Length;
        }

        return length;
    }

    private static IHtmlDocument Parsed(Sources.Page page) =>
        new HtmlParser(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true })
            .ParseDocument(TextDecoding.Decode(page.Content.Span, HtmlCharset.Declared(page.Content.Span)).Text);
}
