using System.Globalization;

namespace Extractor.App.Review.Steps;

/// <summary>The last merge or split that a page knew of when it was made, which its forms send back.</summary>
internal static class Seen
{
    /// <summary>Null where the form says nothing, as that of a program.</summary>
    public static long? Of(IFormCollection form) => long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null;
}
