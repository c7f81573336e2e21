using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Extractor.Browser.Tests.Browsing;

/// <summary>A review queue in a window: one item at a time, decided by keys.</summary>
/// <param name="attribute">Which attribute of the item bears its number: <c>data-fact</c> or <c>data-deal</c>.</param>
internal sealed class ReviewQueue(Window window, string attribute)
{
    public static ReviewQueue OfFacts(Window window) => new(window, "data-fact");

    public static ReviewQueue OfDeals(Window window) => new(window, "data-deal");

    public ILocator Item => window.Page.Locator($"[{attribute}]#item");

    /// <summary>The number of what is shown.</summary>
    public async Task<string> Shown() => (await Item.GetAttributeAsync(attribute))!;

    /// <summary>Presses a key and waits until another item is shown.</summary>
    /// <returns>The number of the one that was shown before.</returns>
    public async Task<string> PressAndGoOn(string key)
    {
        var before = await Shown();
        await window.Press(key);
        await Expect(Item).Not.ToHaveAttributeAsync(attribute, before);
        return before;
    }

    /// <summary>Presses a key and waits until this item is shown.</summary>
    public async Task PressAndSee(string key, string id)
    {
        await window.Press(key);
        await Expect(Item).ToHaveAttributeAsync(attribute, id);
    }
}
