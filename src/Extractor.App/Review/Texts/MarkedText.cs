using Extractor.Articles;
using Extractor.Review;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Extractor.App.Review.Texts;

/// <summary>
/// An article's text with its marks. Built by hand: between the runs of a sentence stands no blank that the text does not have. Every run
/// bears the offset at which it begins (<c>data-start</c>), in UTF-16 units as browsers count.
/// </summary>
public sealed class MarkedText : ComponentBase
{
    [Parameter, EditorRequired] public required Excerpt Excerpt { get; set; }

    [Parameter, EditorRequired] public required IReadOnlyList<TextMark> Marks { get; set; }

    /// <summary>The sentence that matters; the rest is paler.</summary>
    [Parameter] public Span? Sentence { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var paragraph in TextRuns.Paragraphs(Excerpt, Marks, Sentence))
        {
            builder.OpenElement(0, "p");
            foreach (var run in paragraph) Build(builder, run);
            builder.CloseElement();
        }
    }

    private static void Build(RenderTreeBuilder builder, TextRun run)
    {
        var mark = run.Mark;
        builder.OpenElement(1, mark is null ? "span" : mark.Href is not null ? "a" : mark.IsFigure ? "mark" : "span");
        builder.AddAttribute(2, "data-start", run.Start);
        if (Classes(run) is { } classes) builder.AddAttribute(3, "class", classes);
        if (mark is { Id: { } id } && run.Start == mark.Span.Start) builder.AddAttribute(4, "id", id);
        if (mark is { Fact: not 0 }) builder.AddAttribute(5, "data-mark", mark.Fact);
        if (mark?.Title is { } title) builder.AddAttribute(6, "title", title);
        if (mark?.Href is { } href) builder.AddAttribute(7, "href", href);
        builder.AddContent(8, run.Text);
        builder.CloseElement();
    }

    private static string? Classes(TextRun run) => (run.Mark?.Classes, run.IsBeside) switch
    {
        (null, false) => null,
        (null, true) => "beside",
        (var classes, false) => classes,
        var (classes, _) => classes + " beside",
    };
}
