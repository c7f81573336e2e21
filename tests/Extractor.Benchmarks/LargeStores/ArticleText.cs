using System.Text;
using Extractor.Articles;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;

namespace Extractor.Benchmarks.LargeStores;

/// <summary>A text in the making, with the facts that it tells: spans are right by construction.</summary>
internal sealed class ArticleText(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly List<Fact> _facts = [];

    public IReadOnlyList<Fact> Facts => _facts;

    public override string ToString() => _text.ToString();

    public ArticleText Say(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>Writes a figure; <paramref name="between"/> are its parties.</summary>
    /// <returns>The index of its fact.</returns>
    public int Tell(string surface, Kind kind, Value value, Label label, Status status = Status.Firm, (string From, string To)? between = null)
    {
        var span = new Span(_text.Length, _text.Length + surface.Length);
        _text.Append(surface);

        // Most are sure, some are not: a confidence as calibrated models give it.
        var confidence = Math.Round(1 - (0.7 * Math.Pow(random.NextDouble(), 3)), 4);
        var mention = new Mention(kind, span, surface, value, random.Next(9) == 0 ? Qualifier.AtLeast : Qualifier.Exact, null, new Evidence(Kebab.Write(kind), "digits"));
        var others = LabelSets.Of(kind);
        _facts.Add(new Fact(
            mention, label, label.HasParties() ? status : Status.Firm, between is { } b && label.HasParties() ? [b.From] : [], between is { } t && label.HasParties() ? [t.To] : [],
            confidence, [new Reason("label", "word before: " + Kebab.Write(label), 1.25)])
        {
            RunnerUp = (others[(others.ToList().IndexOf(label) + 1) % others.Count], Math.Round((1 - confidence) * (0.5 + (random.NextDouble() / 2)), 4)),
        });
        return _facts.Count - 1;
    }
}
