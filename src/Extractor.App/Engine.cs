using Extractor.Articles;
using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Models;

namespace Extractor.App;

/// <summary>What turns an article into facts and deals, by the settings in force.</summary>
/// <param name="Recipe">What it makes them with.</param>
internal sealed record Engine(Pipeline Pipeline, Recipe Recipe)
{
    /// <summary>
    /// Makes it with the model in use: the one that the settings name, else the one promoted in the store that they name, else the program's own.
    /// </summary>
    /// <exception cref="SettingsException">A pattern is wrong or fails its own examples, or the model cannot be used.</exception>
    /// <exception cref="CommandFailedException">The model promoted in the store cannot be used.</exception>
    public static Engine Create(LoadedSettings loaded)
    {
        var promoted = loaded.Settings.Classifier.Model is null ? PromotedIn(loaded.Settings.Store) : null;
        var pipeline = WithPlaces(loaded, () => promoted is null ? Pipeline.Create(loaded.Settings) : Pipeline.Create(loaded.Settings, promoted));
        return new Engine(pipeline, Recipes.Of(loaded.Settings, pipeline.Models.Id));
    }

    private static ModelSet? PromotedIn(string store)
    {
        try
        {
            return ModelBook.ActiveIn(store);
        }
        catch (ModelException e)
        {
            throw new CommandFailedException(e.Message, e);
        }
    }

    /// <summary>Tells of a fault in patterns or model with the place in the settings that it comes from.</summary>
    public static T WithPlaces<T>(LoadedSettings loaded, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (FormatException e) when (loaded.Settings.Patterns.FirstOrDefault(p => e.Message.Contains($"'{p.Name}'", StringComparison.Ordinal)) is { } pattern)
        {
            // The message names the pattern; the settings know where it stands.
            throw new SettingsException(loaded.PlaceOfPattern(pattern.Name), e.Message);
        }
        catch (ModelException e)
        {
            throw new SettingsException(loaded.Origins.First(o => o.Key == "classifier.model").Place, e.Message);
        }
    }

    public Extraction Extract(Article article) => Pipeline.Extract(article);
}
