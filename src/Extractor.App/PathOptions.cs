using System.CommandLine;
using Extractor.App.Output;

namespace Extractor.App;

/// <summary>Arguments and options that several commands share.</summary>
internal static class PathOptions
{
    public static Argument<string[]> Paths(bool required) => new("PATH")
    {
        Description = "Folders and files (.txt, .md, .html, .jsonl, also .gz); - is standard input.",
        Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
    };

    public static Option<string?> Published() => new("--published")
    {
        Description = "What dates articles without a date of their own: a day such as 2026-04-21, filename, front-matter or mtime.", HelpName = "DATE|filename|front-matter|mtime",
    };

    public static Option<Format> Formats() => new("--format")
    {
        Description = "table for people; json, jsonl or csv for programs.", HelpName = "table|json|jsonl|csv", CustomParser = result =>
        {
            var word = result.Tokens[0].Value;
            if (word is "table" or "json" or "jsonl" or "csv") return Enum.Parse<Format>(word, ignoreCase: true);
            result.AddError($"--format: '{word}' is not known; use table, json, jsonl or csv.");
            return Format.Table;
        },
    };
}
