namespace Extractor.Review;

/// <summary>Gives each of few texts that come again and again a small number, in the order in which they came.</summary>
internal sealed class Interned
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    public int this[string text]
    {
        get
        {
            if (_numbers.TryGetValue(text, out var number)) return number;
            _numbers[text] = number = _texts.Count;
            _texts.Add(text);
            return number;
        }
    }

    /// <summary>Its number; -1 where it has not come.</summary>
    public int Find(string text) => _numbers.GetValueOrDefault(text, -1);
}
