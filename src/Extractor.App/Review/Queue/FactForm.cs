using System.Globalization;
using Extractor.Articles;
using Extractor.Facts;
using Extractor.Gold;
using Extractor.Mentions;
using Extractor.Review;
using Extractor.Storage;

namespace Extractor.App.Review.Queue;

/// <summary>Reads what the form of a fact says.</summary>
internal static class FactForm
{
    private const int MostNames = 50;

    /// <summary>The verdict that the page showed; null for none.</summary>
    public static long? Expected(IFormCollection form) =>
        long.TryParse(form["expected"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>The decision of the button that was pressed; null for one that is none of a fact.</summary>
    /// <exception cref="FormatException">A field holds what a fact cannot.</exception>
    public static ReviewDecision? Read(IFormCollection form, FactCase shown, ValuePreview preview)
    {
        var expected = Expected(form);
        switch (form["decision"].ToString())
        {
            case "accept": return ReviewDecision.Accept(shown.Key, expected);
            case "reject": return ReviewDecision.Reject(shown.Key, expected);
            case "flag": return ReviewDecision.Flag(shown.Key, expected, !shown.Flagged);
            case "correct":
                var (after, place) = Corrected(form, shown, preview);
                return ReviewDecision.Correct(shown.Key, expected, after, place);
            case "" when Kebab.TryRead<Label>(form["label"], out var label):
                return label == shown.Fact.Label
                    ? ReviewDecision.Accept(shown.Key, expected)
                    : ReviewDecision.Correct(shown.Key, expected, Fitting(ShownFact.Of(shown.Fact) with { Label = Kebab.Write(label) }, label));
            default: return null;
        }
    }

    /// <summary>What the fields say of a fact: its value, qualifier, label, status and parties.</summary>
    /// <param name="value">As read from the text, or typed.</param>
    public static ShownFact Slots(IFormCollection form, Value value, Qualifier qualifier)
    {
        var label = Kebab.Read<Label>(form["label"].ToString());
        var fact = new Fact(
            new Mention(Kind.Money, new Span(0, 0), "", value, value.High is null ? qualifier == Qualifier.Range ? Qualifier.Exact : qualifier : Qualifier.Range, null, new Mentions.Evidence("reviewer", "typed")),
            label, form["status"].ToString() is { Length: > 0 } status ? Kebab.Read<Status>(status) : Status.Firm, Names(form, "from"), Names(form, "to"), 1, []);
        return Fitting(ShownFact.Of(fact), label);
    }

    /// <summary>The names of a list of fields, empty ones left out.</summary>
    public static IReadOnlyList<string> Names(IFormCollection form, string field) =>
        [.. form[field].Select(name => name?.Trim() ?? "").Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Take(MostNames)];

    private static (ShownFact After, FactPlace? Place) Corrected(IFormCollection form, FactCase shown, ValuePreview preview)
    {
        var mention = shown.Fact.Mention;
        var place = Number(form["start"]) is { } start && Number(form["end"]) is { } end && new Span(start, end) != mention.Span
            ? new FactPlace(mention.Kind, new Span(start, end))
            : (FactPlace?)null;
        var words = form["value"].ToString();
        var typed = words.Trim() != TypedValue.Show(mention.Value) ? TypedValue.Read(preview, shown.Key.TextHash, words, mention.Kind) : mention;
        var qualifier = Kebab.Read<Qualifier>(form["qualifier"].ToString());

        // Who types "more than $5bn" means the bound, too.
        if (qualifier == mention.Qualifier && typed.Qualifier != Qualifier.Exact) qualifier = typed.Qualifier;
        return (Slots(form, typed.Value, qualifier), place);
    }

    // Labels of time and "other" bear no status and no parties.
    private static ShownFact Fitting(ShownFact fact, Label label) => label.HasParties() ? fact : fact with { Status = Kebab.Write(Status.Firm), FromNames = [], ToNames = [] };

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
