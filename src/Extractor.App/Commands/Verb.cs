using System.CommandLine;

namespace Extractor.App.Commands;

/// <summary>A command with an example of its use, which its help ends with.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}
