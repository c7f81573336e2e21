using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Extractor.Storage;

namespace Extractor;

/// <summary>Tells what facts are made with, so that what was made the same way is not made again.</summary>
public static class Recipes
{
    /// <summary>
    /// The rules are the program itself (its code and gazetteers, by the hash that the compiler gave each build) and the settings that
    /// bear on facts; where articles come from and how many threads work on them does not.
    /// </summary>
    /// <param name="model">Id of the model in use.</param>
    public static Recipe Of(PipelineSettings settings, string model)
    {
        var bearing = JsonSerializer.Serialize(new { settings.Languages, settings.Recognizers, settings.Patterns, settings.Classifier.Thresholds });
        var code = typeof(Recipes).Assembly;
        var lexicon = Assembly.Load("Microsoft.Recognizers.Definitions");
        var rules = SHA256.HashData(Encoding.UTF8.GetBytes($"{code.ManifestModule.ModuleVersionId}\n{lexicon.ManifestModule.ModuleVersionId}\n{bearing}"));
        return new Recipe(model, Convert.ToHexStringLower(rules)[..16], code.GetName().Version!.ToString(3));
    }
}
