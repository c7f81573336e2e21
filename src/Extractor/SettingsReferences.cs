using System.Text.Json;
using Extractor.Storage.Engines;

namespace Extractor;

/// <summary>Puts in the place of a reference what it refers to, and makes paths full. What it reads is never written anywhere.</summary>
/// <param name="folder">From here the relative paths of variables and flags go.</param>
/// <param name="fileFolder">From here those of the file go.</param>
internal sealed class SettingsReferences(string folder, string fileFolder, IReadOnlyDictionary<string, string> environment)
{
    /// <summary>True of <c>{"env": "NAME"}</c> and <c>{"file": "path"}</c>.</summary>
    public static bool IsReference(SettingsNode node) =>
        node.Kind == JsonValueKind.Object && node.Members is [{ Key: "env" or "file", Value.Kind: JsonValueKind.String }];

    /// <exception cref="SettingsException">A variable or file is missing; the message names it, not its content.</exception>
    public SettingsNode Resolve(SettingsNode root)
    {
        var resolved = Follow(root);
        Complete(resolved, "store");
        Complete(resolved, "aliases");
        Complete(resolved["classifier"]!, "model");
        Complete(resolved["review"]!, "reviewers");
        Complete(resolved["review"]!, "rates");
        Complete(resolved["alerts"]!, "summary");
        Complete(resolved["review"]!["autoAccept"]!, "gold");
        foreach (var source in resolved["sources"]!.Items)
        {
            Complete(source, "path");
            Complete(source, "manifest");
        }

        return resolved;
    }

    private SettingsNode Follow(SettingsNode node)
    {
        if (IsReference(node))
        {
            var (kind, _, name) = node.Members[0];
            return new SettingsNode(JsonValueKind.String, node.Place) { Layer = node.Layer, Text = kind == "env" ? Variable(name) : FirstLine(name) };
        }

        var copy = new SettingsNode(node.Kind, node.Place) { Layer = node.Layer, Text = node.Text };
        copy.Items.AddRange(node.Items.Select(Follow));
        copy.Members.AddRange(node.Members.Select(m => (m.Key, m.Place, Follow(m.Value))));
        return copy;
    }

    private string Variable(SettingsNode name) => environment.GetValueOrDefault(name.Text) is { Length: > 0 } value
        ? value
        : throw new SettingsException(name.Place, $"the environment variable {name.Text} is not set");

    private string FirstLine(SettingsNode name)
    {
        try
        {
            using var lines = new StreamReader(Path.GetFullPath(name.Text, FolderOf(name)));
            if (lines.ReadLine() is { Length: > 0 } line) return line;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(name.Place, $"the file {name.Text} cannot be read: {e.Message}");
        }

        throw new SettingsException(name.Place, $"the first line of the file {name.Text} is empty");
    }

    private void Complete(SettingsNode parent, string key)
    {
        // A server is found by its address, from whatever folder.
        if (parent[key] is { Kind: JsonValueKind.String } path && !PostgresAddress.Names(path.Text))
        {
            parent.Set(key, new SettingsNode(JsonValueKind.String, path.Place) { Layer = path.Layer, Text = Path.GetFullPath(path.Text, FolderOf(path)) });
        }
    }

    private string FolderOf(SettingsNode node) => node.Layer == SettingsLayer.File ? fileFolder : folder;
}
