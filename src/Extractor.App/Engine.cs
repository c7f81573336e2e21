using Extractor.Articles;
using Extractor.Labels;
using Extractor.Storage;

namespace Extractor.App;

/// <summary>What turns an article into facts and deals, by the settings in force.</summary>
/// <param name="Recipe">What it makes them with.</param>
internal sealed record Engine(Pipeline Pipeline, Recipe Recipe)
{
    /// <exception cref="SettingsException">A pattern is wrong or fails its own examples, or the model cannot be used.</exception>
    public static Engine Create(LoadedSettings loaded)
    {
        try
        {
            var pipeline = Pipeline.Create(loaded.Settings);
            return new Engine(pipeline, Recipes.Of(loaded.Settings, pipeline.Models.Id));
        }
        catch (FormatException e)
        {
            // The message names the pattern; the settings know where it stands.
            var pattern = loaded.Settings.Patterns.FirstOrDefault(p => e.Message.Contains($"'{p.Name}'", StringComparison.Ordinal));
            throw new SettingsException(pattern is null ? "patterns" : loaded.PlaceOfPattern(pattern.Name), e.Message);
        }
        catch (ModelException e)
        {
            throw new SettingsException(loaded.Origins.FirstOrDefault(o => o.Key == "classifier.model")?.Place ?? "classifier.model", e.Message);
        }
    }

    public Extraction Extract(Article article) => Pipeline.Extract(article);
}
