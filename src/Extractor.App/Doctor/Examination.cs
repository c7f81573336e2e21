using Extractor.Labels;
using Extractor.Storage;
using Extractor.Storage.Engines;
using Extractor.Storage.Upkeep;

namespace Extractor.App.Doctor;

/// <summary>Looks over all that a night depends on. Changes nothing, and sends nothing into the network.</summary>
internal sealed class Examination(LoadedSettings loaded, Terminal terminal)
{
    private PipelineSettings Settings => loaded.Settings;

    private string Told => PostgresAddress.Shown(Settings.Store);

    /// <summary>Everything, in the order in which it is mended.</summary>
    public IReadOnlyList<Finding> Findings()
    {
        var (recipe, model) = Model();
        var (condition, store) = Store(recipe);
        return
        [
            Finding.Ok("settings", loaded.File ?? "built in; there is no settings file"),
            .. store,
            model,
            .. condition is null || recipe is null ? [] : RecipeInUse(condition),
            .. SourceFindings.Of(Settings, terminal.Folder, condition),
            .. condition is { Damage: null } && condition.Schema == StoreCondition.KnownSchema ? Schedule() : [],
            .. ClockFindings.Of(terminal.Clock.GetUtcNow(), condition?.LastRun),
            .. DiskFindings.Of(Settings.Store),
            .. PermissionFindings.Of(loaded),
        ];
    }

    private (Recipe? Recipe, Finding Finding) Model()
    {
        try
        {
            var engine = Engine.Create(loaded);
            var from = Settings.Classifier.Model is { } file ? file : engine.Recipe.Model == ModelSet.Default.Id ? "the program's own" : "the one in use with this store";
            return (engine.Recipe, Finding.Ok("model", $"{engine.Recipe.Model}, {from}"));
        }
        catch (SettingsException e)
        {
            return (null, Finding.Failed("model", string.Join(" ", e.Problems)));
        }
        catch (Exception e) when (e is CommandFailedException or StoreException)
        {
            return (null, Finding.Failed("model", e.Message));
        }
    }

    private (StoreCondition?, IReadOnlyList<Finding>) Store(Recipe? recipe)
    {
        if (!Storage.Store.Exists(Settings.Store)) return (null, [Finding.Warning("store", $"{Settings.Store} is not there yet", "'extractor ingest' makes it; or name another with --store")]);
        StoreCondition condition;
        try
        {
            condition = StoreCondition.Of(Settings.Store, recipe);
        }
        catch (StoreException e)
        {
            return (null, [Finding.Failed("store", e.Message)]);
        }

        return (condition, [Soundness(condition), Schema(condition)]);
    }

    private IReadOnlyList<Finding> Schedule()
    {
        try
        {
            using var store = Storage.Store.Open(Settings.Store, create: false, terminal.Clock, machine: Settings.Machine);
            return ScheduleFindings.Of(store, Settings);
        }
        catch (StoreException e)
        {
            return [Finding.Failed("schedule", e.Message)];
        }
    }

    private Finding Soundness(StoreCondition condition) => condition switch
    {
        { Damage: { } damage } => Finding.Failed("store", $"{Told} is damaged: {damage}", "put a backup in its place with 'extractor store restore', or recover it with the sqlite3 program's .recover"),
        { BrokenReferences: > 0 and var broken } => Finding.Failed("store", FormattableString.Invariant($"{broken:N0} rows of {Settings.Store} refer to what is not there"), "put a backup in its place with 'extractor store restore'"),
        _ => Finding.Ok("store", $"{Told} opens and is whole"),
    };

    private static Finding Schema(StoreCondition condition) => condition.Schema == StoreCondition.KnownSchema
        ? Finding.Ok("schema", FormattableString.Invariant($"{condition.Schema}, as this program knows it"))
        : Finding.Warning(
            "schema", FormattableString.Invariant($"{condition.Schema}; this program knows {StoreCondition.KnownSchema}"),
            "the next command that opens the store backs it up and brings it to the newer schema; an older program cannot open it then");

    private static IEnumerable<Finding> RecipeInUse(StoreCondition condition)
    {
        var (all, otherwise) = condition.Articles;
        if (otherwise > 0) yield return Finding.Warning("recipe", FormattableString.Invariant($"{otherwise:N0} of {all:N0} articles were extracted with another model or other rules"), "'extractor reprocess' extracts them again from the stored texts");
        else if (all > 0) yield return Finding.Ok("recipe", FormattableString.Invariant($"all {all:N0} articles were extracted with this model and these rules"));
    }
}
