using System.Collections.Frozen;

namespace Extractor.Articles;

/// <summary>How a browser shows an element.</summary>
/// <param name="Break">What parts it from what stands before and after it; <see cref="Joint.None"/> within a line.</param>
internal sealed record ElementTraits(Joint Break)
{
    private static readonly ElementTraits Inline = new(Joint.None);

    private static readonly FrozenDictionary<string, ElementTraits> All = Table().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Shows no text, or none that is part of a page's.</summary>
    public bool IsHidden { get; private init; }

    public bool IsLink { get; private init; }

    public bool IsCell { get; private init; }

    public bool IsPreformatted { get; private init; }

    public static ElementTraits Of(string name) => All.TryGetValue(name, out var traits) ? traits : Inline;

    private static Dictionary<string, ElementTraits> Table()
    {
        var all = new Dictionary<string, ElementTraits>(StringComparer.Ordinal);
        Add(new(Joint.BlankLine), "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote figure hr article section main header footer aside nav");
        Add(new(Joint.Line), "div li dt dd tr caption figcaption address details summary form fieldset body center option br");
        Add(new(Joint.None) { IsHidden = true }, "script style noscript template head svg math iframe object canvas audio video select textarea button input map dialog");
        Add(new(Joint.None) { IsLink = true }, "a");
        Add(new(Joint.None) { IsCell = true }, "td th");
        Add(new(Joint.BlankLine) { IsPreformatted = true }, "pre");
        return all;

        void Add(ElementTraits traits, string names)
        {
            foreach (var name in names.Split(' '))
                all.Add(name, traits);
        }
    }
}
