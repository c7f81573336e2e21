namespace Extractor.App.Review.Plots;

/// <summary>Looks that are told apart by stripes too.</summary>
internal static class Fills
{
    /// <summary>The id of the pattern that fills a look; null where its colour does.</summary>
    public static string? PaintOf(string plot, string look) => look is "conditional" or "reported" ? $"{plot}-{look}" : null;

    /// <summary>Writes the pattern of a look, where it has one.</summary>
    public static void Define(PlotPen pen, string plot, string look)
    {
        if (PaintOf(plot, look) is not { } id) return;
        if (look == "conditional") pen.Stripes(id, look, 45, 6, 3);
        else pen.Stripes(id, look, 0, 4, 1.5);
    }
}
